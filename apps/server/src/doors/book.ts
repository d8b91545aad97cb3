import { emptyTable, type Table, tableGet, tableSet } from '@tauride/kernel';
import {
  type Assembly,
  bodiesAbove,
  doorsOf,
  type Entry,
  type Event,
  type FoundedAssembly,
  narrowestDoors,
  type Sitting,
  type SittingId,
  widestDoors,
} from '@tauride/procedure';
import { type Circle, type Clearance, clearanceOf, deskCircle, everybody, narrower } from './clearance.ts';

/** Who may read which entries, as far as not everybody may; and what was begun behind doors, which stays there. Never changed, only
 *  followed by another. */
export interface DoorsBook {
  /** By entry, and by what was begun. */
  readonly hidden: Table<Clearance>;
  /** Bodies that have ever closed their doors, and desks of bodies above them that were told of something behind such. */
  readonly closing: ReadonlySet<Circle>;
}

export const emptyBook: DoorsBook = { hidden: emptyTable, closing: new Set() };

/** The book after an entry.
 *  @param state the state after it */
export function bookAfter(book: DoorsBook, state: Assembly, entry: Entry): DoorsBook {
  const clearance = clearanceFor(book, state, entry.event);
  if (clearance.level === 'public') return book;
  const keys = [entryKey(entry.seq), ...begunBy(entry.event)];
  const hidden = keys.reduce(
    (all, key) => (tableGet(all, key) ? all : tableSet(all, key, clearance)),
    book.hidden,
  );
  const isNew = clearance.level === 'closed' && clearance.bodies.some((body) => !book.closing.has(body));
  return { hidden, closing: isNew ? new Set([...book.closing, ...clearance.bodies]) : book.closing };
}

/** Rule DO-7: who may read an entry. */
export function clearanceIn({ hidden }: DoorsBook, seq: number): Clearance {
  return tableGet(hidden, entryKey(seq)) ?? everybody;
}

function entryKey(seq: number): string {
  return `entry ${seq}`;
}

/** Who can sign in is the desk's to know, with those who hold a link. */
const credentials: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'SlipsIssued',
  'SlipRevoked',
  'DevicesEnrolled',
  'DevicesRevoked',
  'PinReset',
]);

function clearanceFor(book: DoorsBook, state: Assembly, event: Event): Clearance {
  if (state.phase === 'unfounded') return everybody;
  if (credentials.has(event.type)) return { level: 'members' };
  // Minutes tell of the whole sitting.
  if ('of' in event && typeof event.of === 'string') return whole(sittingIn(state, event.of));
  if (event.type === 'JointSittingProposed') return asCalled(state, event);
  // Those who answered for a body read what became of it.
  const proposed = event.type === 'SittingCalled' && tableGet(book.hidden, `joint ${event.sitting}`);
  if (proposed) return proposed;
  const about = aboutWhat(event);
  const found = about.flatMap((key) => tableGet(book.hidden, key) ?? []);
  const sitting = 'sitting' in event && event.sitting ? sittingIn(state, event.sitting) : undefined;
  const now = sitting ? nowIn(sitting, event, about.length > 0) : everybody;
  return [...found, ...sentFrom(state, event)].reduce(narrower, now);
}

/** Rule JS-28: as the call will be read; behind closed doors also by chair and clerk of a body above one that has to consent. */
function asCalled(
  state: FoundedAssembly,
  { proposal: id, bodies, call }: Event & { readonly type: 'JointSittingProposed' },
): Clearance {
  const clearance = clearanceOf({ id, bodies }, call.publicity);
  if (clearance.level !== 'closed') return clearance;
  const above = new Set(bodies.slice(1).flatMap((body) => bodiesAbove(state, body)));
  return { ...clearance, bodies: [...bodies, ...[...above].map(deskCircle)] };
}

/** As the doors stand. What is entered of a sitting that is over may be about any part of it, unless it says about which. */
function nowIn(sitting: Sitting, event: Event, saysAbout: boolean): Clearance {
  // Whoever ever could follow learns how the doors are set.
  if (event.type === 'DoorsSet') return clearanceOf(sitting, widestDoors(sitting));
  const over = sitting.phase === 'adjourned' && event.type !== 'SittingAdjourned';
  if (!over) return clearanceOf(sitting, doorsOf(sitting));
  return saysAbout ? clearanceOf(sitting, widestDoors(sitting)) : whole(sitting);
}

function whole(sitting: Sitting | undefined): Clearance {
  return sitting ? clearanceOf(sitting, narrowestDoors(sitting)) : everybody;
}

function sittingIn(state: FoundedAssembly, id: SittingId): Sitting | undefined {
  return tableGet(state.sittings, id);
}

/** What was adopted or is dealt with behind doors stays there when it is sent within the assembly. */
function sentFrom(state: FoundedAssembly, event: Event): readonly Clearance[] {
  if (event.type !== 'Transmitted' || event.matter.kind !== 'motion') return [];
  const motion = tableGet(state.motions, event.matter.motion);
  const sitting = motion && sittingIn(state, motion.sitting);
  return sitting ? [whole(sitting)] : [];
}

type Begun =
  `${'election' | 'joint' | 'resolution' | 'transmittal' | 'statement' | 'incident' | 'proxy' | 'entry'} ${string}`;

/** Rule DO-10: what an event begins behind the doors, or carries on there, so that others could make nothing of the rest. */
function begunBy(event: Event): readonly Begun[] {
  switch (event.type) {
    case 'JointSittingProposed':
      return [`joint ${event.proposal}`];
    case 'ResolutionRegistered':
      return [`resolution ${event.resolution}`];
    case 'Transmitted':
    case 'TransmittalTakenIn':
      return [`transmittal ${event.transmittal}`];
    case 'StatementEntered':
      return [`statement ${event.statement.id}`];
    case 'IncidentReported':
      return [`incident ${event.incident.id}`];
    case 'ProxyGiven':
      return [`proxy ${event.proxy}`];
    default:
      return 'election' in event ? [`election ${event.election}`] : [];
  }
}

/** What earlier matter an event is about, by the keys of what stays where it was begun. */
function aboutWhat(event: Event): readonly Begun[] {
  switch (event.type) {
    case 'JointSittingAnswered':
    case 'JointSittingWithdrawn':
      return [`joint ${event.proposal}`];
    case 'ResolutionStatusSet':
      return [`resolution ${event.resolution}`];
    case 'ResolutionRegistered':
      return event.transmittal === undefined ? [] : [`transmittal ${event.transmittal}`];
    case 'TransmittalReceived':
    case 'TransmittalAnswered':
      return [`transmittal ${event.transmittal}`];
    case 'Transmitted':
      return [
        ...(event.matter.kind === 'resolution' ? [`resolution ${event.matter.resolution}` as const] : []),
        ...(event.previous === null ? [] : [`transmittal ${event.previous}` as const]),
      ];
    case 'StatementEntered':
      return event.statement.answers === null ? [] : [`statement ${event.statement.answers}`];
    case 'ProxyRevoked':
      return [`proxy ${event.proxy}`];
    case 'EntryCorrected':
      return [`entry ${event.entry}`];
    default:
      return named(event);
  }
}

function named(event: Event): readonly Begun[] {
  if ('statement' in event && typeof event.statement === 'string') return [`statement ${event.statement}`];
  if ('speech' in event && typeof event.speech === 'number') return [`entry ${event.speech}`];
  return 'election' in event ? [`election ${event.election}`] : [];
}

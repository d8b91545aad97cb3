import { type Table, tableDelete, tableEntries, tableGet, tableSet, tableValues } from '@tauride/kernel';
import {
  type Assembly,
  type CredentialEvent,
  currentSitting,
  type Election,
  type ElectionId,
  type Event,
  type FoundedAssembly,
  type PollId,
  type Resolution,
  roundOf,
  type Sitting,
  type SittingId,
  type Spoken,
  type Transmittal,
} from '@tauride/procedure';
import type { Viewer } from '@tauride/protocol';

/** Who gets to read: the public, or also those who hold a link of the assembly. */
export type Audience = 'public' | 'members';

/** A member, or the display in the hall, reads everything; without a link one is the public, and so is the gallery. */
export function audienceOf(viewer: Viewer | null): Audience {
  return viewer !== null && (viewer.member !== null || viewer.room === 'display') ? 'members' : 'public';
}

/** Whether the public may look into the hall at present. */
export function isOpenToPublic(state: Assembly): boolean {
  const current = state.phase === 'founded' ? currentSitting(state) : undefined;
  return current === undefined || !isPrivate(current);
}

/** Whether an event belongs to a sitting that the public may not follow.
 *  @param state the state after the event */
export function isHidden(state: Assembly, event: Event): boolean {
  // Where the minutes of a sitting stand is known to whoever may follow that sitting.
  if (isOfMinutes(event)) return isHiddenSitting(state, event.of);
  if (isOfDoor(event)) return true;
  if (state.phase === 'founded' && isOfHiddenAffair(state, event)) return true;
  if (!('sitting' in event)) return false;
  if (isHiddenSitting(state, event.sitting)) return true;
  const election = 'election' in event ? electionIn(state, event.election) : undefined;
  return election !== undefined && isHiddenElection(state, election);
}

/** Who was given a slip, and who signed in, is none of the public's business. */
const ofDoor: { readonly [type in CredentialEvent['type']]: true } = {
  SlipsIssued: true,
  SlipRevoked: true,
  DevicesEnrolled: true,
  DevicesRevoked: true,
};

function isOfDoor({ type }: Event): boolean {
  return Object.hasOwn(ofDoor, type);
}

type OfMinutes = Event & { readonly of: SittingId };

function isOfMinutes(event: Event): event is OfMinutes {
  return 'of' in event && typeof event.of === 'string';
}

/** What was adopted or sent in a sitting that is not public stays so wherever it goes within the assembly. */
function isOfHiddenAffair(state: FoundedAssembly, event: Event): boolean {
  switch (event.type) {
    case 'ResolutionRegistered':
    case 'ResolutionStatusSet':
      return isHiddenResolution(state, tableGet(state.resolutions, event.resolution));
    case 'Transmitted':
    case 'TransmittalTakenIn':
    case 'TransmittalReceived':
    case 'TransmittalAnswered':
      return isHiddenTransmittal(state, tableGet(state.transmittals, event.transmittal));
    default:
      return false;
  }
}

function isHiddenResolution(state: Assembly, resolution: Resolution | undefined): boolean {
  return resolution?.adoption ? isHiddenSitting(state, resolution.adoption.sitting) : false;
}

function isHiddenTransmittal(state: FoundedAssembly, transmittal: Transmittal | undefined): boolean {
  if (!transmittal) return false;
  const { sentIn, matter } = transmittal;
  if (sentIn !== undefined && isHiddenSitting(state, sentIn)) return true;
  if (matter?.kind === 'resolution')
    return isHiddenResolution(state, tableGet(state.resolutions, matter.resolution));
  const motion = matter && tableGet(state.motions, matter.motion);
  return motion ? isHiddenSitting(state, motion.sitting) : false;
}

function electionIn(state: Assembly, id: ElectionId): Election | undefined {
  return state.phase === 'founded' ? tableGet(state.elections, id) : undefined;
}

/** Whether the public may not follow an election: also where a sitting that was not public left it to one that is, since who
 *  missed its beginning could make nothing of the rest. */
export function isHiddenElection(state: Assembly, { sitting, earlier = [] }: Election): boolean {
  return [sitting, ...earlier].some((id) => isHiddenSitting(state, id));
}

export function isHiddenSitting(state: Assembly, id: SittingId): boolean {
  const sitting = state.phase === 'founded' ? tableGet(state.sittings, id) : undefined;
  return sitting !== undefined && isPrivate(sitting);
}

/** Whether the public may not follow a poll, or a round of an election. */
export function isHiddenVoting(
  state: Assembly,
  { id, sitting }: { readonly id: PollId; readonly sitting: SittingId },
): boolean {
  const found = state.phase === 'founded' ? roundOf(state, id) : undefined;
  return found ? isHiddenElection(state, found.election) : isHiddenSitting(state, sitting);
}

/** The state without the sittings that the public may not follow, their questions and their polls. */
export function publicState(state: Assembly): Assembly {
  if (state.phase === 'unfounded') return state;
  const hidden = new Set(
    tableValues(state.sittings)
      .filter(isPrivate)
      .map((sitting) => sitting.id),
  );
  return hidden.size === 0 ? state : without(state, hidden);
}

function without(state: FoundedAssembly, hidden: ReadonlySet<SittingId>): FoundedAssembly {
  return {
    ...state,
    ...(state.guests && { guests: dropped(state.guests, ({ sitting }) => hidden.has(sitting)) }),
    sittings: dropped(state.sittings, (sitting) => hidden.has(sitting.id)),
    sittingOrder: state.sittingOrder.filter((id) => !hidden.has(id)),
    motions: dropped(state.motions, (motion) => hidden.has(motion.sitting)),
    polls: dropped(state.polls, (poll) => hidden.has(poll.sitting)),
    elections: dropped(state.elections, (election) => isHiddenElection(state, election)),
    spoken: withoutSpeeches(state.spoken, hidden),
    statements: dropped(state.statements, ({ sitting }) => hidden.has(sitting)),
    incidents: dropped(state.incidents, ({ sitting }) => hidden.has(sitting)),
    minutes: dropped(state.minutes, ({ id }) => hidden.has(id)),
    proxies: dropped(state.proxies, ({ givenIn }) => givenIn !== undefined && hidden.has(givenIn)),
    resolutions: changed(
      dropped(state.resolutions, (resolution) => isHiddenResolution(state, resolution)),
      (resolution) => resolutionSeen(hidden, resolution),
    ),
    transmittals: changed(
      dropped(state.transmittals, (transmittal) => isHiddenTransmittal(state, transmittal)),
      (transmittal) => transmittalSeen(hidden, transmittal),
    ),
  };
}

/** As those know it who missed what was done to it in sittings that are not public. */
function resolutionSeen(hidden: ReadonlySet<SittingId>, resolution: Resolution): Resolution {
  const isSeen = ({ sitting }: Resolution['history'][number]): boolean =>
    sitting === undefined || !hidden.has(sitting);
  const history = resolution.history.filter(isSeen);
  if (history.length === resolution.history.length) return resolution;
  let { text } = resolution;
  for (const change of resolution.history.toReversed()) {
    if (change.replaced === undefined) continue;
    if (isSeen(change)) break;
    text = change.replaced;
  }
  return { ...resolution, text, history, status: history.at(-1)!.status };
}

function transmittalSeen(hidden: ReadonlySet<SittingId>, transmittal: Transmittal): Transmittal {
  const { sitting, answer } = transmittal;
  const isReceived = sitting === null || !hidden.has(sitting);
  const isAnswered = answer?.sitting === undefined || !hidden.has(answer.sitting);
  if (isReceived && isAnswered) return transmittal;
  return {
    ...transmittal,
    ...(isReceived ? {} : { receivedAt: null, sitting: null }),
    ...(isAnswered ? {} : { answer: null }),
  };
}

function changed<V extends { readonly id: string }>(table: Table<V>, change: (value: V) => V): Table<V> {
  return tableValues(table).reduce((all, value) => {
    const seen = change(value);
    return seen === value ? all : tableSet(all, value.id, seen);
  }, table);
}

function withoutSpeeches(spoken: Table<Spoken>, hidden: ReadonlySet<SittingId>): Table<Spoken> {
  return tableValues(spoken)
    .filter(({ sitting }) => hidden.has(sitting))
    .reduce((left, { speech }) => tableDelete(left, String(speech)), spoken);
}

function dropped<V>(table: Table<V>, drop: (value: V) => boolean): Table<V> {
  return tableEntries(table)
    .filter(([, value]) => drop(value))
    .reduce((left, [id]) => tableDelete(left, id), table);
}

function isPrivate(sitting: Sitting): boolean {
  return sitting.call.publicity !== 'public';
}

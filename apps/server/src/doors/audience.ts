import { type Table, tableGet, tableValues } from '@tauride/kernel';
import {
  type Assembly,
  bodiesOfMember,
  excludedIn,
  type FoundedAssembly,
  type GuestId,
  guestOf,
  isAdmitted,
  type MemberId,
  narrowestDoors,
  type Sitting,
  type SittingId,
} from '@tauride/procedure';
import type { Viewer } from '@tauride/protocol';
import { type Circle, type Clearance, deskCircle } from './clearance.ts';

/** Members of the assembly, and of those whoever sits in bodies that have closed their doors. */
type Members = 'members' | `in ${string}`;

/** Who reads the same: the public; members; the guests of a sitting whose doors were narrowed; members who were sent out of sittings,
 *  each with the entry that tells of it. `all` is the server itself. */
export type Audience = 'public' | 'all' | Members | `guests ${string}` | `${Members} but ${string}`;

/** Rule DO-3: what a reader may follow.
 *  @param closing bodies that have ever closed their doors; to all others their members read what every member reads */
export function audienceOf(viewer: Viewer | null, state: Assembly, closing: ReadonlySet<Circle>): Audience {
  if (viewer === null || state.phase === 'unfounded') return 'public';
  if (viewer.guest !== undefined) return audienceOfGuest(state, viewer.guest);
  if (viewer.member === null) return viewer.room === 'display' ? 'members' : 'public';
  return audienceOfMember(state, viewer.member, closing);
}

/** Rule DO-16: a guest reads what the members read of the one sitting; until its doors are narrowed that is what everybody reads. */
function audienceOfGuest(state: FoundedAssembly, id: GuestId): Audience {
  const guest = guestOf(state, id);
  const sitting = guest && tableGet(state.sittings, guest.sitting);
  if (!sitting || sitting.phase === 'adjourned' || !isAdmitted(state, sitting.id, id)) return 'public';
  return narrowestDoors(sitting) === 'public' ? 'public' : guestsOf(sitting.id);
}

function audienceOfMember(
  state: FoundedAssembly,
  member: MemberId,
  closing: ReadonlySet<Circle>,
): 'public' | Members | `${Members} but ${string}` {
  const bodies = bodiesOfMember(state, member);
  if (bodies.size === 0) return 'public';
  const circles = new Set<string>([...bodies, ...desksOf(state, member)]);
  const audience = inBodies([...closing].filter((circle) => circles.has(circle)));
  const out = exclusionsIn(state.sittings).get(member);
  return out === undefined ? audience : `${audience}${BUT}${out.toSorted().join(' ')}`;
}

function desksOf({ bodies }: FoundedAssembly, member: MemberId): readonly Circle[] {
  return Object.values(bodies)
    .filter(({ offices: { chair, clerk } }) => chair === member || clerk === member)
    .map(({ id }) => deskCircle(id));
}

/** All to whom somebody belongs now besides the public, those of most people first. */
export function audiencesIn(state: Assembly, closing: ReadonlySet<Circle>): ReadonlySet<Audience> {
  if (state.phase === 'unfounded') return new Set();
  const members = tableValues(state.members).map(({ id }) => audienceOfMember(state, id, closing));
  const guests = state.guests === undefined ? [] : tableValues(state.guests);
  const all = [...members, ...guests.map(({ id }) => audienceOfGuest(state, id))];
  const counts = Map.groupBy(all, (audience) => audience);
  return new Set(
    [...counts].toSorted(([, one], [, other]) => other.length - one.length).map(([each]) => each),
  );
}

export function guestsOf(sitting: SittingId): Audience {
  return `guests ${sitting}`;
}

function inBodies(bodies: readonly string[]): Members {
  return bodies.length === 0 ? 'members' : `in ${bodies.toSorted().join(' ')}`;
}

/** Who was sent out of which sitting that goes on, as `sitting@entry`. */
type Exclusions = ReadonlyMap<MemberId, readonly string[]>;

const known = new WeakMap<Table<Sitting>, Exclusions>();

function exclusionsIn(sittings: Table<Sitting>): Exclusions {
  const found = known.get(sittings) ?? readExclusions(tableValues(sittings));
  known.set(sittings, found);
  return found;
}

function readExclusions(sittings: readonly Sitting[]): Exclusions {
  const all = new Map<MemberId, readonly string[]>();
  for (const sitting of sittings)
    for (const { member, entry } of excludedIn(sitting))
      all.set(member, [...(all.get(member) ?? []), `${sitting.id}@${entry}`]);
  return all;
}

/** An audience taken apart. */
export interface Parts {
  /** The bodies that have closed their doors and to which the readers belong. */
  readonly bodies: readonly string[];
  /** The readers are guests of this sitting. */
  readonly guestsOf: string | null;
  /** Sittings of which they were sent out, with the entry that tells of it, the last that they read. */
  readonly out: ReadonlyMap<string, number>;
}

const BUT = ' but ';

const taken = new Map<Audience, Parts>();

export function partsOf(audience: Audience): Parts {
  const found = taken.get(audience) ?? takenApart(audience);
  if (taken.size > MOST_TAKEN) taken.clear();
  taken.set(audience, found);
  return found;
}

const MOST_TAKEN = 10_000;

function takenApart(audience: Audience): Parts {
  const [who = '', but = ''] = audience.split(BUT);
  const [kind, ...names] = who.split(' ');
  const out = but === '' ? [] : but.split(' ').map((one) => one.split('@') as [string, string]);
  return {
    bodies: kind === 'in' ? names : [],
    guestsOf: kind === 'guests' ? names[0]! : null,
    out: new Map(out.map(([sitting, entry]) => [sitting, Number(entry)])),
  };
}

/** The audience of readers who belong to none of these bodies, and are otherwise the same. */
export function withoutBodies(audience: Audience, without: readonly string[]): Audience {
  const { bodies } = partsOf(audience);
  const left = bodies.filter((body) => !without.includes(body));
  if (left.length === bodies.length) return audience;
  const [, but] = audience.split(BUT);
  return but === undefined ? inBodies(left) : `${inBodies(left)}${BUT}${but}`;
}

/** Whether it is one of those who were let into this sitting alone, or sent out of it. */
export function isOfSitting(audience: Audience, sitting: SittingId): boolean {
  const { guestsOf: guests, out } = partsOf(audience);
  return guests === sitting || out.has(sitting);
}

/** Rules DO-8, DO-16 and DO-17: whether readers get an entry, or its leaf alone.
 *  @param seq its number; what is not yet an entry comes after all */
export function mayRead(audience: Audience, clearance: Clearance, seq = Infinity): boolean {
  if (clearance.level === 'public' || audience === 'all') return true;
  if (audience === 'public') return false;
  const { bodies, guestsOf: guests, out } = partsOf(audience);
  if (guests !== null)
    return clearance.level === 'members' && clearance.sitting === guests && clearance.mixed !== true;
  if (seq > (out.get(clearance.sitting ?? '') ?? Infinity)) return false;
  return clearance.level === 'members' || clearance.bodies.some((body) => bodies.includes(body));
}

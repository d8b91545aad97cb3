import { invariant, tableGet, tableSet } from '@tauride/kernel';
import { isExcluded } from '../admission/access.ts';
import type { BodyId, MemberId, MotionId, PollId, SittingId } from '../ids.ts';
import { leadingBodyId, presidingBodies, rulesBodyId } from '../joint/modes.ts';
import type { Motion } from '../motion/state.ts';
import type { Poll } from '../poll/state.ts';
import { findRulebook } from '../rulebook/shelf.ts';
import { rulebookFor } from '../rulebook/with-changes.ts';
import type { Rulebook, RuleTopic } from '../rulebook/types.ts';
import { seatsTaken } from '../sitting/alternates.ts';
import type { Sitting, SittingInSession } from '../sitting/state.ts';
import type { Body, FoundedAssembly, Seat } from './state.ts';

/** The sitting, which must be in session: `decide` has made sure of it before the event was written. */
export function inSession(state: FoundedAssembly, id: SittingId): SittingInSession {
  const sitting = tableGet(state.sittings, id);
  invariant(sitting !== undefined, `no sitting ${id}`);
  invariant(sitting.phase === 'open' || sitting.phase === 'recessed', `sitting ${id} is not in session`);
  return sitting;
}

export function findInSession(state: FoundedAssembly, id: SittingId): SittingInSession | undefined {
  const sitting = tableGet(state.sittings, id);
  return sitting?.phase === 'open' || sitting?.phase === 'recessed' ? sitting : undefined;
}

/** The sitting that is in session, or else the last that is called and not over, or else the last. */
export function currentSitting({ sittings, sittingOrder }: FoundedAssembly): Sitting | undefined {
  const all = sittingOrder.flatMap((id) => tableGet(sittings, id) ?? []);
  const isInSession = ({ phase }: Sitting): boolean => phase === 'open' || phase === 'recessed';
  return all.findLast(isInSession) ?? all.findLast(({ phase }) => phase === 'called') ?? all.at(-1);
}

export function putSitting(state: FoundedAssembly, sitting: Sitting): FoundedAssembly {
  return { ...state, sittings: tableSet(state.sittings, sitting.id, sitting) };
}

export function motionOf(state: FoundedAssembly, id: MotionId): Motion {
  const motion = tableGet(state.motions, id);
  invariant(motion !== undefined, `no motion ${id}`);
  return motion;
}

export function putMotion(state: FoundedAssembly, motion: Motion): FoundedAssembly {
  return { ...state, motions: tableSet(state.motions, motion.id, motion) };
}

export function pollOf(state: FoundedAssembly, id: PollId): Poll {
  const poll = tableGet(state.polls, id);
  invariant(poll !== undefined, `no poll ${id}`);
  return poll;
}

export function putPoll(state: FoundedAssembly, poll: Poll): FoundedAssembly {
  return { ...state, polls: tableSet(state.polls, poll.id, poll) };
}

export function bodyOf(state: FoundedAssembly, id: BodyId): Body {
  const body = Object.hasOwn(state.bodies, id) ? state.bodies[id] : undefined;
  invariant(body !== undefined, `no body ${id}`);
  return body;
}

/** The body whose officers serve a sitting. */
export function leadingBody(state: FoundedAssembly, sitting: Sitting): Body {
  return bodyOf(state, leadingBodyId(sitting));
}

/** The body whose rules govern a sitting. */
export function rulesBody(state: FoundedAssembly, sitting: Sitting): Body {
  return bodyOf(state, rulesBodyId(sitting));
}

export function rulebookOf(state: FoundedAssembly, sitting: Sitting): Rulebook {
  return rulebookOfBody(rulesBody(state, sitting));
}

const resolved = new WeakMap<Body, Rulebook>();

/** A body's rulebook with its changes; kept per body value, which never changes. */
export function rulebookOfBody(body: Body): Rulebook {
  const known = resolved.get(body);
  if (known) return known;
  const base = findRulebook(body.rulebook);
  invariant(base !== undefined, `no rulebook ${body.rulebook}`);
  const rulebook = rulebookFor(base, body.kind ?? 'ordinary', body.changes);
  resolved.set(body, rulebook);
  return rulebook;
}

export function cited(rulebook: Rulebook, paragraph: string): string {
  return rulebook.citedInFull ? paragraph : `${rulebook.citeAs} ${paragraph}`;
}

/** The paragraph for one of the engine's own rules in the rulebook of a sitting. */
export function citedTopic(
  { state, sitting }: { readonly state: FoundedAssembly; readonly sitting: Sitting },
  topic: RuleTopic,
): string {
  const rulebook = rulebookOf(state, sitting);
  return cited(rulebook, rulebook.cite[topic]);
}

export function seatIn(state: FoundedAssembly, sitting: Sitting, member: MemberId): Seat | undefined {
  return fullestSeat(seatsTaken(state, sitting, member), sitting.bodies);
}

/** Who sits in several bodies of a joint sitting acts in it with the fullest right among those seats. */
function fullestSeat(held: readonly Seat[], bodies: readonly BodyId[]): Seat | undefined {
  if (bodies.length === 1) return held.find((seat) => seat.body === bodies[0]);
  const seats = held.filter((seat) => bodies.includes(seat.body));
  return (
    seats.find(({ voting }) => voting === 'full') ??
    seats.find(({ voting }) => voting === 'advisory') ??
    seats[0]
  );
}

/** The bodies of a sitting in which this member has a full vote: one vote in each. */
export function votingBodies(state: FoundedAssembly, sitting: Sitting, member: MemberId): readonly BodyId[] {
  const seats = seatsTaken(state, sitting, member);
  return sitting.bodies.filter((body) => seats.some((seat) => seat.body === body && seat.voting === 'full'));
}

export function isOfficer(
  state: FoundedAssembly,
  sitting: Sitting,
  { member, office }: { readonly member: MemberId; readonly office: 'chair' | 'clerk' | 'teller' },
): boolean {
  if (isExcluded(sitting, member)) return false;
  if (office === 'chair' && (sitting.phase === 'open' || sitting.phase === 'recessed'))
    return sitting.presiding === member;
  return presidingBodies(sitting).some((body) => {
    const { chair, clerk, tellers } = bodyOf(state, body).offices;
    return office === 'teller' ? tellers.includes(member) : (office === 'chair' ? chair : clerk) === member;
  });
}

/** The question that is immediately pending. */
export function immediatelyPending(sitting: SittingInSession): MotionId | null {
  return sitting.stack.at(-1) ?? null;
}

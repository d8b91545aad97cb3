import { invariant, tableGet, tableHas } from '@tauride/kernel';
import { isExcluded } from '../admission/access.ts';
import type { FoundedAssembly, Seat } from '../assembly/state.ts';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import type { Sitting, SittingInSession, Substitution } from './state.ts';

const nobody: readonly Substitution[] = [];

export function substitutionsIn(sitting: Sitting): readonly Substitution[] {
  return ('substitutions' in sitting ? sitting.substitutions : undefined) ?? nobody;
}

/** Rule RV-22: the seats in which a member sits now: their own, and that of the member for whom they sit, in which they speak, move
 *  and vote. Whoever's seat is taken by an alternate does nothing in it meanwhile, and nothing in any whoever was sent out (AD-7). */
export function seatsTaken(
  { members }: FoundedAssembly,
  sitting: Sitting,
  member: MemberId,
): readonly Seat[] {
  const own = tableGet(members, member)?.seats ?? [];
  const seated = substitutionsIn(sitting);
  if (isExcluded(sitting, member)) return own.map((seat) => ({ ...seat, voting: 'none' as const }));
  if (seated.length === 0) return own;
  const kept = own.map((seat) =>
    isTaken(seated, seat.body, member) ? { ...seat, voting: 'none' as const } : seat,
  );
  const taken = seated.flatMap(({ body, alternate, for: of }) =>
    alternate === member ? (tableGet(members, of)?.seats.find((seat) => seat.body === body) ?? []) : [],
  );
  const bodies = taken.map(({ body }) => body);
  return taken.length === 0 ? kept : [...kept.filter(({ body }) => !bodies.includes(body)), ...taken];
}

function isTaken(seated: readonly Substitution[], body: BodyId, member: MemberId): boolean {
  return seated.some((each) => each.body === body && each.for === member);
}

export function seatTaken(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { member, body }: { readonly member: MemberId; readonly body: BodyId },
): Seat | undefined {
  return seatsTaken(state, sitting, member).find((seat) => seat.body === body);
}

/** Rule RV-21: alternates step out by themselves when the member comes, or when they leave. */
export function steppingOut(
  sitting: SittingInSession,
  moved: ReadonlySet<MemberId>,
): readonly (Substitution & { readonly type: 'AlternateUnseated'; readonly sitting: SittingId })[] {
  return substitutionsIn(sitting)
    .filter((each) => moved.has(each.for) || moved.has(each.alternate))
    .map((each) => ({ type: 'AlternateUnseated', ...of(sitting, each) }));
}

export function of(
  { id }: SittingInSession,
  { body, alternate, for: member }: Substitution,
): Substitution & { readonly sitting: SittingId } {
  return { sitting: id, body, alternate, for: member };
}

type Counts = Extract<SittingInSession['presence'], { phase: 'recorded' }>;

/** The sitting once other alternates sit in it, with the votes that are there counted anew: those of the members concerned. */
export function withSubstitutions(
  state: FoundedAssembly,
  sitting: SittingInSession,
  substitutions: readonly Substitution[],
): SittingInSession {
  const { substitutions: before = nobody, ...rest } = sitting;
  const after: SittingInSession = substitutions.length === 0 ? rest : { ...rest, substitutions };
  const { presence } = sitting;
  if (presence.phase === 'not-recorded') return after;
  const concerned = new Set([...before, ...substitutions].flatMap((each) => [each.alternate, each.for]));
  return { ...after, presence: recounted(presence, [...concerned], { state, before: sitting, after }) };
}

/** Both have their seats in the body still, and that of the alternate is one: who got a vote of their own has no other beside it. */
export function mayStay({ members }: FoundedAssembly, { body, alternate, for: of }: Substitution): boolean {
  const seatOf = (id: MemberId): Seat | undefined =>
    tableGet(members, id)?.seats.find((seat) => seat.body === body);
  return seatOf(alternate)?.alternateFor !== undefined && seatOf(of) !== undefined;
}

interface Change {
  readonly state: FoundedAssembly;
  readonly before: SittingInSession;
  readonly after: SittingInSession;
}

function recounted(presence: Counts, members: readonly MemberId[], { state, before, after }: Change): Counts {
  let { votingCount } = presence;
  const byBody = { ...presence.byBody };
  for (const member of members.filter((id) => tableHas(presence.present, id)))
    for (const body of before.bodies) {
      const more = headsOf(state, after, { member, body }) - headsOf(state, before, { member, body });
      if (more === 0) continue;
      votingCount += more;
      byBody[body] = (byBody[body] ?? 0) + more;
    }
  invariant(votingCount >= 0, 'fewer than no votes are present');
  return { ...presence, votingCount, ...(presence.byBody === undefined ? {} : { byBody }) };
}

function headsOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  of: { readonly member: MemberId; readonly body: BodyId },
): number {
  return seatTaken(state, sitting, of)?.voting === 'full' ? 1 : 0;
}

import { err, ok, type Result } from '@tauride/kernel';
import { citedTopic, immediatelyPending } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { claimChecks } from './claim.ts';
import { type Claim, inPreferredOrder, speakersInOrder } from './queue.ts';

/** Rule RF-27: of several who claim the floor at once it goes to the one whom the rulebook prefers among those who may speak. */
export function assignFloor(
  state: FoundedAssembly,
  sitting: SittingInSession,
  {
    on,
    leave,
    claims,
  }: { readonly on: MotionId | null; readonly leave: boolean; readonly claims: readonly Claim[] },
): Result<MemberId, Refusal> {
  const taken = floorTaken(state, sitting, claims);
  if (taken) return err(taken);
  const content = 'merits-of-pending' as const;
  const refusals = new Map(
    claims.map((claim) => [
      claim,
      firstRefusal(claimChecks, { state, sitting, on, leave, content, ...claim }),
    ]),
  );
  const [first] = inPreferredOrder(
    { state, sitting, on: on ?? immediatelyPending(sitting) },
    asListed(
      state,
      sitting,
      claims.filter((claim) => refusals.get(claim) === null),
    ),
  );
  return first ? ok(first.member) : err(refusals.get(claims[0]!) ?? refusal('needs-floor'));
}

/** Who asked for the floor before comes before who claims it only now. */
function asListed(
  state: FoundedAssembly,
  sitting: SittingInSession,
  claims: readonly Claim[],
): readonly Claim[] {
  const listed = speakersInOrder(state, sitting).map(({ member }) => member);
  const placeOf = ({ member }: Claim): number =>
    listed.includes(member) ? listed.indexOf(member) : listed.length;
  return claims.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Whoever speaks is not cut short by those who want to speak next. */
function floorTaken(
  state: FoundedAssembly,
  sitting: SittingInSession,
  claims: readonly Claim[],
): Refusal | null {
  const { floor } = sitting;
  if (floor.phase === 'free' || claims.some(({ member }) => member === floor.member)) return null;
  return refusal('interrupts-speaker', citedTopic({ state, sitting }, 'recognition'), {
    member: floor.member,
  });
}

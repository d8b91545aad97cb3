import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, votersOnly } from '../authority.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { cited, citedTopic, leadingBody, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { Change } from '../motion/changes.ts';
import type { MotionCommand } from '../motion/commands.ts';
import { divisionOf, paragraphsOf } from '../motion/division.ts';
import { foundMotion } from '../motion/found-motion.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MotionClass } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';

type Demand = MotionCommand & { type: 'Demand' };

/** What somebody demands of right, without a vote. */
export function decideDemand(acting: Acting, command: Demand): Result<readonly Event[], Refusal> {
  const motion = foundMotion(acting, command.motion);
  if (!motion.ok) return motion;
  const citation = citationOf(acting, command.what);
  const refused =
    votingOn(acting) ??
    votersOnly(acting) ??
    notPending(acting, motion.value, citation) ??
    (command.what === 'division-of-question'
      ? notDivisible(acting, motion.value, citation)
      : notSecret(acting, motion.value, citation));
  if (refused) return err(refused);
  const changes =
    command.what === 'division-of-question'
      ? divided(acting, motion.value, command)
      : secret(acting, motion.value, citation);
  return ok([
    {
      type: 'DemandMade',
      sitting: acting.sitting.id,
      motion: motion.value.id,
      by: acting.member,
      what: command.what,
      changes,
      citation,
    },
  ]);
}

function citationOf(acting: Acting, what: Demand['what']): string {
  if (what === 'division-of-question') return citedTopic(acting, 'division-of-question');
  const rulebook = rulebookOf(acting.state, acting.sitting);
  return cited(rulebook, rulebook.voting.cite.secret ?? rulebook.voting.cite.voting);
}

function votingOn(acting: Acting): Refusal | null {
  return acting.sitting.poll === null
    ? null
    : refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
}

function notPending(acting: Acting, { id, label }: Motion, citation: string): Refusal | null {
  return acting.sitting.stack.includes(id) ? null : refusal('cannot-apply', citation, { label });
}

/** What is done with business has no parts that could stand alone. */
const divisible: ReadonlySet<MotionClass> = new Set(['main', 'subsidiary', 'bring-back']);

/** Rule RM-75: one member has independent resolutions divided; any other question is divided by a vote.
 *  Source: RONR (12th ed.) 27:10. */
function notDivisible({ state, sitting }: Acting, motion: Motion, citation: string): Refusal | null {
  const { particulars, label } = motion;
  const saysSomething = divisible.has(ruleOf(rulebookOf(state, sitting), motion).class);
  return particulars.independentParts === true && saysSomething
    ? null
    : refusal('cannot-apply', citation, { label });
}

function divided(acting: Acting, motion: Motion, { parts }: Demand): Change[] {
  return divisionOf(acting, motion, parts ?? paragraphsOf(motion));
}

/** Rule RM-76: a secret ballot is taken on the demand of as many as the rulebook says, but never on a formal motion, and not where
 *  seats of different weight would tell whose ballot it is. */
function notSecret(acting: Acting, motion: Motion, citation: string): Refusal | null {
  const { state, sitting, member } = acting;
  const rulebook = rulebookOf(state, sitting);
  const { votingSeats, votingWeight } = leadingBody(state, sitting);
  const isFormal = ruleOf(rulebook, motion).class === 'formal';
  const isPossible = rulebook.voting.methods.includes('ballot') && votingSeats === votingWeight;
  if (isFormal || !isPossible) return refusal('method-not-allowed', citation, { method: 'ballot' });
  if (secretDemandsNeeded(state, sitting) === null)
    return refusal('not-entitled', citation, { act: 'demand' });
  const again = motion.secretDemandedBy?.includes(member) === true || isOrdered(acting, motion);
  return again ? refusal('already-so', citation, { label: motion.label, phase: 'demanded' }) : null;
}

function isOrdered({ sitting }: Acting, { id }: Motion): boolean {
  return sitting.orders.some(
    (order) => order.kind === 'method' && order.method === 'ballot' && order.on.includes(id),
  );
}

/** Rules RM-76 and PR-15: how many have to demand a secret ballot; `null` where there is no such right. A share is taken of those
 *  present with a vote, or of all with a vote where nobody recorded who is there. */
export function secretDemandsNeeded(state: FoundedAssembly, sitting: SittingInSession): number | null {
  const { secretOnDemandOf: number = null, secretOnDemandShare: share } = rulebookOf(state, sitting).voting;
  if (share === undefined) return number;
  const { presence } = sitting;
  const voters =
    presence.phase === 'recorded' ? presence.votingCount : leadingBody(state, sitting).votingSeats;
  return Math.min(number ?? Infinity, Math.max(1, Math.ceil((voters * share.num) / share.den)));
}

/** The order comes with the last of the demands that are needed; it stands beside the other orders. */
function secret(acting: Acting, motion: Motion, citation: string): Change[] {
  const demands = (motion.secretDemandedBy?.length ?? 0) + 1;
  if (demands < secretDemandsNeeded(acting.state, acting.sitting)!) return [];
  return [{ change: 'order-made', order: { kind: 'method', on: [motion.id], method: 'ballot', citation } }];
}

import { err, ok, type Result } from '@tauride/kernel';
import { isOfficerOf, mayCallTogether } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { callOf, notToBeCalled, sittingCalled } from '../sitting/call.ts';
import type { JointProposalCommand } from './commands.ts';
import { bodiesToAsk, isProposer, jointAnswerOf, jointProposal } from './standing.ts';
import type { JointProposal } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type CommandOf<Type extends JointProposalCommand['type']> = JointProposalCommand & { readonly type: Type };

/** Rules JS-24 to JS-27: how bodies that nobody serves together come to sit together. */
export function decideJointProposal(
  state: FoundedAssembly,
  command: JointProposalCommand,
  context: Context,
): Decided {
  const acting = actingMember(state, context);
  if (!acting.ok) return acting;
  if (command.type === 'ProposeJointSitting') return propose(state, command, acting.value);
  const proposal = jointProposal(state, command.proposal);
  if (!proposal) return err(refusal('unknown', null, { what: 'proposal', id: command.proposal }));
  if (command.type === 'AnswerJointSitting') return answer({ state, proposal }, command, acting.value);
  if (!isProposer(state, proposal, acting.value)) return err(refusal('not-entitled', null, { act: 'call' }));
  return ok([{ type: 'JointSittingWithdrawn', proposal: proposal.id }]);
}

/** Rule JS-24. What whoever proposes it may call without asking is not proposed. */
function propose(
  state: FoundedAssembly,
  command: CommandOf<'ProposeJointSitting'>,
  member: MemberId,
): Decided {
  const { proposal, bodies, agenda } = command;
  if (bodies.length < 2) return err(refusal('malformed', null, { form: 'bodies' }));
  const refused = notToBeCalled(state, proposal, command);
  if (refused) return err(refused);
  if (!isOfficerOf(state, bodies[0]!, member)) return err(refusal('not-entitled', null, { act: 'call' }));
  const asked = bodiesToAsk(state, bodies, member);
  if (asked.length === 0) return err(refusal('no-consent-needed'));
  return ok([
    { type: 'JointSittingProposed', proposal, bodies, call: callOf(state, command), agenda, asked },
  ]);
}

interface Answering {
  readonly state: FoundedAssembly;
  readonly proposal: JointProposal;
}

/** Rules JS-25, JS-26 and JS-30: a body consents or declines until the sitting is called; the last consent calls it. Whoever held the
 *  office then has consented for the body, whoever holds it now. */
function answer(
  { state, proposal }: Answering,
  command: CommandOf<'AnswerJointSitting'>,
  member: MemberId,
): Decided {
  const { body, answer: kind } = command;
  if (!proposal.bodies.slice(1).includes(body))
    return err(refusal('unknown', null, { what: 'body', id: body }));
  const refused = notToBeAnswered({ state, proposal }, command, member);
  if (refused) return err(refused);
  const reason = kind === 'declines' ? command.reason.trim() : '';
  const answered: Event = { type: 'JointSittingAnswered', proposal: proposal.id, body, answer: kind, reason };
  const missing = proposal.asked.some((asked) => asked.body !== body && asked.answer?.kind !== 'consents');
  if (kind === 'declines' || missing) return ok([answered]);
  const { id: sitting, bodies, call, agenda } = proposal;
  const agreed = bodies.map((each) => ({
    body: each,
    member: each === body ? member : (jointAnswerOf(proposal, each)?.by ?? proposal.by),
  }));
  return ok([answered, { ...sittingCalled(state, { sitting, bodies, call, agenda }), agreed }]);
}

function notToBeAnswered(
  { state, proposal }: Answering,
  { body, answer: kind, reason }: CommandOf<'AnswerJointSitting'>,
  member: MemberId,
): Refusal | null {
  if (!mayCallTogether(state, body, member)) return refusal('not-entitled', null, { act: 'clerk' });
  if (jointAnswerOf(proposal, body)?.kind === kind) return refusal('already-so', null, { phase: kind });
  return kind === 'declines' ? needsReason(reason) : null;
}

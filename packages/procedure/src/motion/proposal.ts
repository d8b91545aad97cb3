import { err, ok, type Result } from '@tauride/kernel';
import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId, PollId } from '../ids.ts';
import type { Choice } from '../poll/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Condition, MotionKind, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { formOf, type FormOfMotion } from './rules.ts';

/** A motion somebody wants to make. `by` is `null` when the question is what any member might move. */
export interface Proposal {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  readonly by: MemberId | null;
  readonly text: string;
  readonly qualified: boolean;
  readonly claimsPrevailingSide: boolean;
  readonly choiceIn?: ((poll: PollId, member: MemberId) => Choice | undefined) | undefined;
}

/** A proposal with the rules that apply to it here and now. */
export interface Judged extends Proposal, FormOfMotion {
  readonly rulebook: Rulebook;
}

export function judge(proposal: Proposal): Result<Judged, Refusal> {
  const rulebook = rulebookOf(proposal.state, proposal.sitting);
  const rule = rulebook.motions[proposal.kind];
  if (!rule) return err(refusal('motion-off', rulebook.citeAs, { kind: proposal.kind }));
  return ok({ ...proposal, rulebook, ...formOf(rule, (condition) => holds(proposal, condition)) });
}

function holds(proposal: Pick<Proposal, 'sitting' | 'qualified'>, condition: Condition): boolean {
  if (condition === 'nothing-pending') return proposal.sitting.stack.length === 0;
  return condition === 'qualified' && proposal.qualified;
}

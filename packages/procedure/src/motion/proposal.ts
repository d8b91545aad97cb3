import { err, ok, type Result } from '@tauride/kernel';
import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Instant, MemberId, MotionId, PollId } from '../ids.ts';
import type { Choice } from '../poll/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Condition, MotionKind, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { holds } from './conditions.ts';
import type { Particulars } from './particulars.ts';
import { formOf, type FormOfMotion, unlessDemanded } from './rules.ts';

/** A motion somebody wants to make. `by` is `null` when the question is what any member might move. */
export interface Proposal {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  readonly by: MemberId | null;
  /** The words by which two motions are the same question; `null` while nobody has said them. */
  readonly text: string | null;
  readonly qualified: boolean;
  readonly claimsPrevailingSide: boolean;
  readonly particulars?: Particulars | undefined;
  /** Without it nothing is due by the clock. */
  readonly now?: Instant | undefined;
  readonly choiceIn?: ((poll: PollId, member: MemberId) => Choice | undefined) | undefined;
}

/** A proposal with the rules that apply to it here and now. */
export interface Judged extends Proposal, FormOfMotion {
  readonly rulebook: Rulebook;
  readonly particulars: Particulars;
}

const nothingSaid: Particulars = {};

export function judge(proposal: Proposal): Result<Judged, Refusal> {
  const rulebook = rulebookOf(proposal.state, proposal.sitting);
  const rule = rulebook.motions[proposal.kind];
  if (!rule) return err(refusal('motion-off', rulebook.citeAs, { kind: proposal.kind }));
  const { kind, target, qualified, particulars = nothingSaid } = proposal;
  const subject = { kind, target, qualified, particulars };
  const isSo = (condition: Condition): boolean => holds(proposal, subject, condition);
  const form = formOf(rule, isSo);
  const asMoved = unlessDemanded(form.rule, isSo);
  return ok({ ...proposal, particulars, rulebook, rule: asMoved, mainForm: form.mainForm });
}

import { cited } from '../assembly/access.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { FineTopic, RuleTopic } from '../rulebook/types.ts';
import type { Judged } from './proposal.ts';

/** A reason against a proposal, with the paragraph of one of the rulebook's topics. */
export function byTopic(
  { rulebook, rule, kind }: Judged,
  code: Refusal['code'],
  topic: RuleTopic | FineTopic,
  detail: Refusal['detail'] = {},
): Refusal {
  return refusal(code, cited(rulebook, rulebook.cite[topic] ?? rule.cite), { kind, ...detail });
}

/** A reason against a proposal, with the motion's own paragraph. */
export function byOwnRule(
  { rulebook, rule, kind }: Judged,
  code: Refusal['code'],
  detail: Refusal['detail'] = {},
): Refusal {
  return refusal(code, cited(rulebook, rule.cite), { kind, ...detail });
}

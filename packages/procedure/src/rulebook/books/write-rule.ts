import { majority, majorityAgainst } from '@tauride/count';
import type { MotionKind, MotionRule, PointRule, Rulebook, RuleTopic } from '../types.ts';
import { usage } from '../usage.ts';

export { usage };

type Motions = { readonly [kind in MotionKind]?: MotionRule };

/** Rules by the kind of their motion. */
export function motionsOf(rules: readonly MotionRule[]): Motions {
  return Object.fromEntries(rules.map((rule) => [rule.kind, rule]));
}

/** Paragraphs of the rules that are no motion's own; what the source doesn't regulate follows usage. */
export function topicsOf(cites: { readonly [topic in RuleTopic]?: string }): Rulebook['cite'] {
  return {
    precedence: usage,
    'voting-in-progress': usage,
    'third-degree': usage,
    second: usage,
    stating: usage,
    recognition: usage,
    'speech-limit': usage,
    quorum: usage,
    'same-question': usage,
    'chair-debates': usage,
    withdrawal: usage,
    adjourning: usage,
    'out-of-order': usage,
    'pending-business': usage,
    'special-meeting': usage,
    germane: usage,
    'transfer-of-time': usage,
    'change-of-vote': usage,
    notice: usage,
    'division-of-question': usage,
    'own-motion-debate': usage,
    ...cites,
  };
}

/** What a rulebook says of a motion beside its kind and its paragraph, over what most motions of its class have. */
type Rest = Partial<Omit<MotionRule, 'kind' | 'cite'>>;
type Write = (kind: MotionKind, cite: string, rest: Rest) => MotionRule;

const plain = {
  rank: null,
  appliesTo: ['nothing'],
  interrupts: 'no',
  second: false,
  debatable: 'no',
  amendable: 'no',
  threshold: majority,
  onAdopt: 'adopt-text',
  reconsider: 'no',
  renewable: true,
} as const;

/** A question on the matter itself: debated, amended, decided once. */
export const question: Write = (kind, cite, rest) => ({
  ...plain,
  kind,
  class: 'main',
  rank: 1,
  debatable: 'yes',
  amendable: 'yes',
  guards: ['not-same-question'],
  reconsider: 'yes',
  renewable: false,
  cite,
  ...rest,
});

/** A part of a proposal that is voted on apart. */
export function part(cite: string, rest: Rest): MotionRule {
  return question('proposal-part', cite, {
    class: 'subsidiary',
    rank: 15,
    appliesTo: ['proposal'],
    debatable: 'as-target',
    guards: [],
    ...rest,
  });
}

/** A change to a question that is open. */
export const amendment: Write = (kind, cite, rest) => ({
  ...plain,
  kind,
  class: 'subsidiary',
  appliesTo: ['amendable'],
  debatable: 'as-target',
  amendable: 'primary-only',
  liftOverTarget: true,
  guards: ['germane', 'not-same-question'],
  onAdopt: 'apply-amendment',
  reconsider: 'yes',
  renewable: false,
  cite,
  ...rest,
});

/** A motion applied to a pending question, by rank. */
export const subsidiary: Write = (kind, cite, rest) => ({
  ...plain,
  kind,
  class: 'subsidiary',
  appliesTo: ['main'],
  cite,
  ...rest,
});

/** A motion about the sitting itself, by rank. */
export const privileged: Write = (kind, cite, rest) => ({
  ...plain,
  kind,
  class: 'privileged',
  appliesTo: ['nothing', 'pending'],
  cite,
  ...rest,
});

/** A motion on procedure where questions are open together. */
export const formal: Write = (kind, cite, rest) => ({ ...plain, kind, class: 'formal', cite, ...rest });

/** An appeal from the chair's ruling, put at once: a majority against overrules, so that a tie sustains. */
export const appeal: Write = (kind, cite, rest) => ({
  ...plain,
  kind,
  class: 'incidental',
  appliesTo: ['ruling'],
  interrupts: 'at-once-after-ruling',
  threshold: majorityAgainst,
  guards: ['fresh-ruling'],
  onAdopt: 'decide-ruling',
  cite,
  ...rest,
});

/** A point of order, answered by the chair at once. */
export function pointOfOrder(cite: string, rest: Partial<Omit<PointRule, 'kind' | 'cite'>>): PointRule {
  return {
    kind: 'point-of-order',
    interrupts: 'speaker',
    decidedBy: 'chair',
    appealable: true,
    duringVote: true,
    cite,
    ...rest,
  };
}

import type { MotionChange, MotionRule } from '@tauride/procedure';
import { ruleWords } from '@tauride/protocol';
import { names } from './names.ts';
import { type Read, section } from './section.ts';
import { threshold } from './threshold.ts';
import { numberOrNone, oneLine, oneOf, oneOrMore, scalar, wholeNumber, yesOrNo } from './words.ts';

/** A place in the order of precedence: a number, none, or beside another motion. */
export type Rank = number | null | { readonly side: 'above' | 'below' | 'beside'; readonly of: string };

const BESIDE = /^(above|below|beside) ([a-z0-9-]+)$/;
const LARGEST = 1_000;

const rank = scalar<Rank>('a whole number, none, or a place such as "above previous-question"', (value) => {
  const beside = typeof value === 'string' ? BESIDE.exec(value) : null;
  if (beside) return { side: beside[1] as 'above' | 'below' | 'beside', of: beside[2]! };
  const number = numberOrNone(1, LARGEST).safeParse(value);
  return number.success ? number.data : undefined;
});

const speakers = section({ for: numberOrNone(0, LARGEST), against: numberOrNone(0, LARGEST) }).transform(
  ({ for: pro = null, against = null }) => ({ for: pro, against }),
);

const opposition = section({
  speeches: wholeNumber(0, LARGEST),
  'blocked-by': threshold,
}).transform(({ speeches = 1, 'blocked-by': blockedBy = null }) => ({ speeches, blockedBy }));

const cases = section(
  Object.fromEntries(ruleWords.condition.options.map((when) => [when, threshold])),
).transform((read) =>
  Object.entries(read).map(([when, under]) => ({
    when: when as (typeof ruleWords.condition.options)[number],
    threshold: under!,
  })),
);

const method = section({
  adopted: oneOf(ruleWords.method),
  rejected: oneOf(ruleWords.method),
}).transform(({ adopted = 'roll-call', rejected }) => ({ adopted, ...(rejected && { rejected }) }));

/** What may be said of one kind of motion. */
export const motionShape = {
  like: oneLine('a kind of motion'),
  name: names,
  off: yesOrNo,
  class: oneOf(ruleWords.class),
  rank,
  'applies-to': oneOrMore(oneOf(ruleWords.appliesTo)),
  interrupts: oneOf(ruleWords.interrupts),
  second: yesOrNo,
  debatable: oneOf(ruleWords.debatable),
  amendable: oneOf(ruleWords.amendable),
  threshold,
  'threshold-when': cases,
  'decided-by': oneOf(ruleWords.decidedBy),
  'goes-before-its-target': yesOrNo,
  'main-motion-when': oneOrMore(oneOf(ruleWords.condition)),
  'barred-when-debate-is-closed': yesOrNo,
  guards: oneOrMore(oneOf(ruleWords.guard)),
  effect: oneOf(ruleWords.effect),
  'effect-when-lost': oneOf(ruleWords.effect),
  reconsider: oneOf(ruleWords.reconsider),
  renewable: yesOrNo,
  'without-quorum': yesOrNo,
  noted: yesOrNo,
  'before-offers': yesOrNo,
  speakers,
  opposition,
  'casting-vote': oneOf(ruleWords.castingVote),
  method,
  undivided: yesOrNo,
  'before-amendments': yesOrNo,
  cite: oneLine('the paragraph'),
} as const;

export type MotionKey = keyof typeof motionShape;
export type MotionEntry = Read<typeof motionShape>;

/** Which key says which part of a rule; the rank needs the other motions, and stands apart. */
const keyOf = {
  class: 'class',
  appliesTo: 'applies-to',
  interrupts: 'interrupts',
  second: 'second',
  debatable: 'debatable',
  amendable: 'amendable',
  threshold: 'threshold',
  thresholdWhen: 'threshold-when',
  decidedBy: 'decided-by',
  liftOverTarget: 'goes-before-its-target',
  mainFormWhen: 'main-motion-when',
  barredByClosedDebate: 'barred-when-debate-is-closed',
  guards: 'guards',
  onAdopt: 'effect',
  onReject: 'effect-when-lost',
  reconsider: 'reconsider',
  renewable: 'renewable',
  withoutQuorum: 'without-quorum',
  noted: 'noted',
  beforeOffers: 'before-offers',
  speakers: 'speakers',
  opposition: 'opposition',
  castingVote: 'casting-vote',
  method: 'method',
  undivided: 'undivided',
  beforeAmendments: 'before-amendments',
  cite: 'cite',
} as const satisfies { readonly [part in Exclude<keyof MotionRule, 'kind' | 'rank'>]-?: MotionKey };

/** What an entry says of a rule, without its rank. A threshold by itself holds whatever the circumstances. */
export function changeOf(entry: MotionEntry): MotionChange {
  const said = Object.entries(keyOf).flatMap(([part, key]) => {
    const value = entry[key];
    return value === undefined ? [] : [[part, value] as const];
  });
  const change = Object.fromEntries(said) as MotionChange;
  return entry.threshold && !entry['threshold-when'] ? { ...change, thresholdWhen: [] } : change;
}

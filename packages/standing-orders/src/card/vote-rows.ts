import { isBlocking, requiredYes, type Threshold } from '@tauride/count';
import { thresholdText } from '@tauride/minutes';
import type { MotionRule } from '@tauride/procedure';
import { type CardRow, row } from './card.ts';
import type { RuleWords } from './rule-words.ts';

/** The house for which numbers are given: all present, all voting. */
const HOUSE = { present: 100, membership: 100, entitled: 100 };

/** What a motion needs in words, and in numbers for a house of a hundred. */
export function voteRows(rule: MotionRule, words: RuleWords): readonly CardRow[] {
  const { threshold, thresholdWhen = [] } = rule;
  const special = thresholdWhen.map((one) =>
    words.text('rules.vote.when', {
      threshold: thresholdText(one.threshold, words),
      condition: words.text(`rules.when.${one.when}`),
    }),
  );
  return [
    ...row('vote', [thresholdText(threshold, words), ...special].join('; '), words),
    ...row('house', houseText(threshold, words), words),
  ];
}

function houseText(threshold: Threshold, words: RuleWords): string | undefined {
  if (isWeighed(threshold)) return undefined;
  const least = leastIn(threshold);
  if (least === undefined) return undefined;
  return words.text(`rules.house.${sideOf(threshold)}`, { count: least });
}

/** Where nothing suffices without previous notice, what suffices with it. */
function leastIn(threshold: Threshold): number | undefined {
  const tally = { yes: 0, no: HOUSE.present, abstain: 0 };
  const count = { tally, electorate: HOUSE };
  return requiredYes(threshold, count) ?? requiredYes(threshold, { ...count, previousNotice: true });
}

/** Weights are each assembly's own. */
function isWeighed(threshold: Threshold): boolean {
  if ('allOf' in threshold) return threshold.allOf.some(isWeighed);
  if ('anyOf' in threshold) return threshold.anyOf.some(isWeighed);
  return 'num' in threshold && threshold.measure === 'weight';
}

function sideOf(threshold: Threshold): 'yes' | 'no' | 'present' | 'objectors' | 'demanding' {
  if ('demand' in threshold) return 'demanding';
  if ('num' in threshold) return threshold.side ?? 'yes';
  if ('allOf' in threshold) return sideOf(threshold.allOf[0]!);
  if ('anyOf' in threshold) return sideOf(threshold.anyOf[0]!);
  return isBlocking(threshold) ? 'no' : 'yes';
}

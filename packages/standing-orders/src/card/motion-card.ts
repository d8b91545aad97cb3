import { methodName, thresholdText } from '@tauride/minutes';
import type { MotionRule, Rulebook } from '@tauride/procedure';
import { type Card, type CardRow, row } from './card.ts';
import { listed, motionTitle, type RuleWords } from './rule-words.ts';
import { voteRows } from './vote-rows.ts';

/** Everything that a rulebook says of one motion. */
export function motionCard(rulebook: Rulebook, rule: MotionRule, words: RuleWords): Card {
  const rows = [
    ...placeRows(rulebook, rule, words),
    ...formRows(rule, words),
    ...decisionRows(rule, words),
    ...afterRows(rule, words),
    ...row('cite', rulebook.citedInFull ? rule.cite : `${rulebook.citeAs} ${rule.cite}`, words),
  ];
  return { title: motionTitle(rulebook, rule.kind, words), rows };
}

function placeRows(rulebook: Rulebook, rule: MotionRule, words: RuleWords): readonly CardRow[] {
  const { appliesTo } = rule;
  const targets = appliesTo.map((one) => words.text(`rules.on.${one}`));
  const on = targets.length === 0 ? words.text('rules.on.chair') : listed(targets, words, 'or');
  return [
    ...row('class', words.text(`rules.class.${rule.class}`), words),
    ...row('rank', rankText(rulebook, rule, words), words),
    ...row('applies-to', on, words),
  ];
}

/** Motions that stand at the same place are in neither list, and of those at the place of a main motion only the first is
 *  named. */
function rankText(rulebook: Rulebook, { rank }: MotionRule, words: RuleWords): string {
  if (rank === null) return words.text('rules.rank.none');
  const ranked = rankedIn(rulebook);
  const named = (of: typeof ranked): string =>
    listed(
      of.map(({ kind }) => motionTitle(rulebook, kind, words)),
      words,
    );
  const higher = ranked.filter((one) => one.rank > rank);
  const lower = ranked.filter((one) => one.rank < rank);
  return [
    ...(higher.length > 0 ? [words.text('rules.rank.after', { motions: named(higher) })] : []),
    ...(lower.length > 0 ? [words.text('rules.rank.before', { motions: named(lower) })] : []),
  ].join('; ');
}

function rankedIn({ motions }: Rulebook): readonly (MotionRule & { readonly rank: number })[] {
  const rules = Object.values(motions).filter((rule) => rule !== undefined);
  const firstMain = rules.find((rule) => rule.class === 'main');
  return rules
    .filter((rule) => rule.rank !== firstMain?.rank || rule === firstMain)
    .flatMap((rule) => (rule.rank === null ? [] : [{ ...rule, rank: rule.rank }]))
    .toSorted((a, b) => b.rank - a.rank);
}

function formRows(rule: MotionRule, words: RuleWords): readonly CardRow[] {
  const guards = (rule.guards ?? []).map((guard) => words.text(`rules.guard.${guard}`));
  return [
    ...row('interrupts', words.text(`rules.interrupts.${rule.interrupts}`), words),
    ...row('second', words.text(rule.second ? 'rules.second.yes' : 'rules.second.no'), words),
    ...row('debatable', words.text(`rules.debatable.${rule.debatable}`), words),
    ...row('speakers', speakersText(rule, words), words),
    ...row('amendable', words.text(`rules.amendable.${rule.amendable}`), words),
    ...row('guards', guards.length > 0 ? listed(guards, words) : null, words),
    ...row('also', alsoTexts(rule, words).join('; '), words),
  ];
}

function speakersText({ speakers }: MotionRule, words: RuleWords): string | null {
  if (!speakers) return null;
  const count = (limit: number | null): string | number => limit ?? words.text('rules.no-limit');
  return [
    words.text('rules.speakers.for', { count: count(speakers.for) }),
    words.text('rules.speakers.against', { count: count(speakers.against) }),
  ].join(', ');
}

function alsoTexts(rule: MotionRule, words: RuleWords): readonly string[] {
  const conditions = (rule.mainFormWhen ?? []).map((when) => words.text(`rules.when.${when}`));
  const told = [
    [rule.liftOverTarget, 'rules.also.before-target'],
    [rule.barredByClosedDebate, 'rules.also.barred'],
    [rule.noted, 'rules.also.noted'],
    [rule.beforeOffers, 'rules.also.before-offers'],
    [rule.undivided, 'rules.also.undivided'],
    [rule.beforeAmendments, 'rules.also.before-amendments'],
  ] as const;
  return [
    ...(conditions.length > 0
      ? [words.text('rules.also.main-form', { conditions: listed(conditions, words, 'or') })]
      : []),
    ...told.flatMap(([holds, id]) => (holds ? [words.text(id)] : [])),
    ...(rule.method
      ? [words.text('rules.also.method', { method: methodName(rule.method.adopted, words) })]
      : []),
  ];
}

function decisionRows(rule: MotionRule, words: RuleWords): readonly CardRow[] {
  const { decidedBy = 'assembly', castingVote } = rule;
  const rows = decidedBy === 'chair' ? [] : voteRows(rule, words);
  return [
    ...row(
      'decided-by',
      decidedBy === 'assembly' ? null : words.text(`rules.decided-by.${decidedBy}`),
      words,
    ),
    ...row('opposition', oppositionText(rule, words), words),
    ...rows,
    ...row('casting', castingVote && words.text(`terms.choice.${castingVote}`), words),
  ];
}

function oppositionText({ opposition }: MotionRule, words: RuleWords): string | null {
  if (!opposition) return null;
  const { speeches, blockedBy } = opposition;
  return [
    words.text('rules.opposition.silence'),
    ...(speeches > 0 ? [words.text('rules.opposition.speeches', { count: speeches })] : []),
    ...(blockedBy
      ? [words.text('rules.opposition.blocked', { threshold: thresholdText(blockedBy, words) })]
      : []),
  ].join('; ');
}

function afterRows(rule: MotionRule, words: RuleWords): readonly CardRow[] {
  const { onReject } = rule;
  return [
    ...row('effect', words.text(`rules.effect.${rule.onAdopt}`), words),
    ...row('effect-lost', onReject && words.text(`rules.effect.${onReject}`), words),
    ...row('reconsider', words.text(`rules.reconsider.${rule.reconsider}`), words),
    ...row('renewable', words.text(rule.renewable ? 'rules.renewable.yes' : 'rules.renewable.no'), words),
    ...row(
      'quorum-less',
      words.text(rule.withoutQuorum ? 'rules.quorum-less.yes' : 'rules.quorum-less.no'),
      words,
    ),
  ];
}

import { citedInFull } from './citations.ts';
import type { BodyKind, MotionChange, MotionKind, MotionRule, Rulebook, RulebookChanges } from './types.ts';

/** The rules of one body: its form's rules, then its own standing orders, over the rulebook they extend. */
export function rulebookFor(base: Rulebook, kind: BodyKind, changes: RulebookChanges): Rulebook {
  const form = base.forms?.[kind];
  return withChanges(form ? withChanges(base, form) : base, changes);
}

/** The rulebook with what a body changes in it: other thresholds and limits, motions changed, added and switched off.
 *  Where the changes have a name of their own, what stays is cited from the rulebook and what is changed from them. */
export function withChanges(base: Rulebook, changes: RulebookChanges): Rulebook {
  const { citeAs } = changes;
  if (citeAs === undefined) return merged(base, changes);
  const inFull = base.citedInFull ? base : citedInFull(base, base.citeAs);
  return { ...merged(inFull, citedInFull(changes, citeAs)), citeAs, citedInFull: true };
}

function merged(base: Rulebook, changes: RulebookChanges): Rulebook {
  const { speechSeconds, speechesPerQuestion } = changes;
  return {
    ...base,
    votingOrder: changes.votingOrder ?? base.votingOrder,
    motions: changedMotions(base, changes),
    debate: {
      ...base.debate,
      ...(speechSeconds === undefined ? {} : { speechSeconds }),
      ...(speechesPerQuestion === undefined ? {} : { speechesPerQuestion }),
      ...changes.debate,
    },
    floor: { ...base.floor, ...changes.floor },
    quorum: changes.quorum ?? base.quorum,
    ...(changes.quorumToDebate === undefined ? {} : { quorumToDebate: changes.quorumToDebate }),
    voting: {
      ...base.voting,
      ...changes.voting,
      ...(changes.methods === undefined ? {} : { methods: changes.methods }),
    },
    elections: { ...base.elections, ...changes.elections },
    names: { ...base.names, ...changes.names },
    cite: { ...base.cite, ...changedTopics(changes) },
  };
}

/** Where the engine's own rules are found once their numbers are changed. */
function changedTopics({ quorum, debate }: RulebookChanges): Partial<Rulebook['cite']> {
  return {
    ...(quorum?.cite ? { quorum: quorum.cite } : {}),
    ...(debate?.cite ? { 'speech-limit': debate.cite } : {}),
  };
}

function changedMotions(base: Rulebook, changes: RulebookChanges): Rulebook['motions'] {
  const kinds = new Set([
    ...Object.keys(base.motions),
    ...Object.keys(changes.motions ?? {}),
  ]) as Set<MotionKind>;
  const motions: { [kind in MotionKind]?: MotionRule } = {};
  for (const kind of kinds) {
    if (changes.off?.includes(kind)) continue;
    const rule = changedRule(base.motions[kind], kind, changes);
    if (rule) motions[kind] = rule;
  }
  return motions;
}

/** A threshold that is changed applies whatever the circumstances, so those of the rulebook's special cases fall away. */
function changedRule(
  before: MotionRule | undefined,
  kind: MotionKind,
  { motions, thresholds, noSeconds }: RulebookChanges,
): MotionRule | undefined {
  const change = motions?.[kind];
  const rule = before ? { ...before, ...change, kind } : wholeRule(kind, change);
  if (!rule) return undefined;
  const threshold = thresholds?.[kind];
  const seconded = noSeconds ? { ...rule, second: false } : rule;
  if (!threshold) return seconded;
  const { thresholdWhen: _special, ...plain } = seconded;
  return { ...plain, threshold };
}

const wholeKeys = [
  'class',
  'rank',
  'appliesTo',
  'interrupts',
  'second',
  'debatable',
  'amendable',
  'threshold',
  'onAdopt',
  'reconsider',
  'renewable',
  'cite',
] as const satisfies readonly (keyof MotionRule)[];

function wholeRule(kind: MotionKind, change: MotionChange | undefined): MotionRule | undefined {
  if (!change || wholeKeys.some((key) => change[key] === undefined)) return undefined;
  return { ...(change as Omit<MotionRule, 'kind'>), kind };
}

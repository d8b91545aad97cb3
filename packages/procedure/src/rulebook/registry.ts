import { ronr12 } from './ronr12.ts';
import type { MotionKind, MotionRule, Rulebook, RulebookChanges, RulebookId } from './types.ts';

const rulebooks: { readonly [id: string]: Rulebook } = { ronr12 };

export function rulebookIds(): readonly RulebookId[] {
  return Object.keys(rulebooks).sort();
}

export function findRulebook(id: RulebookId): Rulebook | undefined {
  return Object.hasOwn(rulebooks, id) ? rulebooks[id] : undefined;
}

/** The rulebook with what a body changes in it: other thresholds and limits, motions switched off. */
export function withChanges(base: Rulebook, changes: RulebookChanges): Rulebook {
  return {
    ...base,
    motions: changedMotions(base, changes),
    debate: {
      ...base.debate,
      speechSeconds: changes.speechSeconds === undefined ? base.debate.speechSeconds : changes.speechSeconds,
      speechesPerQuestion:
        changes.speechesPerQuestion === undefined
          ? base.debate.speechesPerQuestion
          : changes.speechesPerQuestion,
    },
    quorum: changes.quorum ?? base.quorum,
    voting: { ...base.voting, methods: changes.methods ?? base.voting.methods },
  };
}

function changedMotions(base: Rulebook, changes: RulebookChanges): Rulebook['motions'] {
  const motions: { [kind in MotionKind]?: MotionRule } = {};
  for (const rule of Object.values(base.motions)) {
    if (changes.off?.includes(rule.kind)) continue;
    const threshold = changes.thresholds?.[rule.kind];
    motions[rule.kind] = threshold ? { ...rule, threshold } : rule;
  }
  return motions;
}

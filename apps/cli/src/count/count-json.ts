import type { Counted, LotRequest, Outcome, Stage, Tie } from '@tauride/count/elections';

type ByName = { readonly [name: string]: unknown };
type Names = readonly string[];

/** The JSON form of a count: candidates by name, votes as exact decimals. */
export function countJson(
  counted: Counted,
  names: Names,
  given: { readonly method: string; readonly seats: number; readonly standing: readonly number[] },
): ByName {
  const { standing } = given;
  if (counted.phase === 'lot-needed') {
    const { request, stages } = counted;
    return {
      method: given.method,
      seats: given.seats,
      lotNeeded: lotJson(request, names),
      stages: stages.map((stage) => stageJson(stage, names, standing)),
    };
  }
  return outcomeJson(counted.outcome, names, standing);
}

function outcomeJson(outcome: Outcome, names: Names, standing: readonly number[]): ByName {
  const { method, seats, valid, blank, quota, stages, ranking, pairwise, scores, dropped } = outcome;
  const each = (value: (candidate: number) => unknown): ByName =>
    Object.fromEntries(standing.map((candidate) => [names[candidate]!, value(candidate)]));
  return {
    method,
    seats,
    valid,
    blank,
    quota,
    elected: outcome.elected.map((candidate) => names[candidate]),
    stages: stages?.map((stage) => stageJson(stage, names, standing)),
    ranking: ranking?.map((group) => (group.length === 1 ? names[group[0]!] : named(group, names))),
    scores: scores && each((candidate) => scores[candidate]),
    pairwise:
      pairwise &&
      each((one) =>
        Object.fromEntries(
          standing.filter((other) => other !== one).map((other) => [names[other]!, pairwise[one]![other]]),
        ),
      ),
    dropped: dropped?.map(({ option, by }) => ({ option: names[option], by })),
    ties: outcome.ties.map((tie) => tieJson(tie, names)),
  };
}

function stageJson(stage: Stage, names: Names, standing: readonly number[]): ByName {
  const { action } = stage;
  const each = (values: readonly string[]): ByName =>
    Object.fromEntries(standing.map((candidate) => [names[candidate]!, values[candidate]]));
  return {
    action: action.kind,
    of: 'of' in action ? named(action.of, names) : undefined,
    value: 'value' in action ? action.value : undefined,
    totals: each(stage.totals),
    nonTransferable: stage.nonTransferable,
    residual: stage.residual,
    quota: stage.quota,
    elected: named(stage.elected, names),
    excluded: named(stage.excluded, names),
    doomed: stage.doomed && named(stage.doomed, names),
    keepValues: stage.keepValues && each(stage.keepValues),
  };
}

function tieJson(tie: Tie, names: Names): ByName {
  const chosen = tie.chosen === null ? null : names[tie.chosen];
  return { purpose: tie.purpose, among: named(tie.among, names), stage: tie.stage, by: tie.by, chosen };
}

function lotJson({ purpose, among, stage, number }: LotRequest, names: Names): ByName {
  return { purpose, among: named(among, names), stage, number };
}

function named(candidates: readonly number[], names: Names): readonly (string | undefined)[] {
  return candidates.map((candidate) => names[candidate]);
}

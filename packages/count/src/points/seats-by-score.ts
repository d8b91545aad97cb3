import type {
  Constraint,
  Counted,
  CountOptions,
  LotRequest,
  MethodId,
  Outcome,
  Stage,
  Tie,
} from '../election/model.ts';
import { votesText } from '../election/votes.ts';
import { doomedBy, enforceable, feasible } from '../stv/constraints.ts';
import type { Scores } from './scores.ts';

/** A lot that nobody has drawn yet. */
export interface LotMissing {
  readonly missing: LotRequest;
}

/** The lots of one count, in order. */
export interface Draw {
  readonly ties: Tie[];
  readonly lots: CountOptions['lots'] | undefined;
}

/** Rule VP-3: asks for the next lot, and writes down the tie that it decided. */
export function drawLot(
  draw: Draw,
  asked: Pick<LotRequest, 'purpose' | 'among' | 'stage'>,
): number | LotMissing {
  const request = { ...asked, number: draw.ties.filter(({ by }) => by === 'lot').length };
  const chosen = draw.lots?.(request) ?? null;
  if (chosen === null) return { missing: request };
  draw.ties.push({ ...asked, by: 'lot', chosen });
  return chosen;
}

/** Rule VP-2: groups of equal scores, the highest first. */
export function rankingOf(scores: Scores, standing: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const score = (candidate: number): bigint => scores.units[candidate]!;
  const sorted = standing.toSorted((a, b) => (score(a) < score(b) ? 1 : score(a) > score(b) ? -1 : a - b));
  for (const candidate of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && score(last[0]!) === score(candidate)) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

/** Rules VP-3 and VP-4: fills seats from the highest score down, with those with whom the conditions can still be kept. */
export function seatsByScore(
  ranking: readonly (readonly number[])[],
  seats: number,
  constraints: readonly Constraint[],
  draw: Draw,
): readonly number[] | LotMissing {
  const standing = ranking.flat();
  const kept = enforceable(constraints, standing, seats);
  const elected: number[] = [];
  for (let open = kept.seats; open > 0; open = kept.seats - elected.length) {
    const left = standing.filter((candidate) => !elected.includes(candidate));
    const doomed = new Set(doomedBy(kept.constraints, elected, left, kept.seats));
    const best = bestOf(ranking, (candidate) => !elected.includes(candidate) && !doomed.has(candidate));
    if (best.length === 0) break;
    if (best.length <= open && allFit(kept.constraints, elected, best, left, kept.seats)) {
      elected.push(...best);
      continue;
    }
    const chosen = drawLot(draw, { purpose: 'fill', among: best, stage: 0 });
    if (typeof chosen !== 'number') return chosen;
    elected.push(chosen);
  }
  return elected;
}

function bestOf(
  ranking: readonly (readonly number[])[],
  may: (candidate: number) => boolean,
): readonly number[] {
  for (const group of ranking) {
    const best = group.filter(may);
    if (best.length > 0) return best;
  }
  return [];
}

function allFit(
  constraints: readonly Constraint[],
  elected: readonly number[],
  best: readonly number[],
  left: readonly number[],
  seats: number,
): boolean {
  const chosen = [...elected, ...best];
  return constraints.length === 0 || best.length === 1 || feasible(constraints, chosen, left, seats);
}

/** A count by scores: complete, or waiting for a lot. */
export function countedByScore(
  scores: Scores,
  election: {
    readonly method: MethodId;
    readonly seats: number;
    readonly standing: readonly number[];
    /** Those who have what the method asks for a seat; default: all. */
    readonly eligible?: readonly (readonly number[])[];
  },
  options: CountOptions,
): Counted {
  const ranking = rankingOf(scores, election.standing);
  const draw: Draw = { ties: [], lots: options.lots };
  const eligible = election.eligible ?? ranking;
  const elected = seatsByScore(eligible, election.seats, options.constraints ?? [], draw);
  if ('missing' in elected) return lotNeeded(elected, []);
  const { ties } = draw;
  return { phase: 'complete', outcome: outcomeOf(scores, { ...election, ranking, elected, ties }) };
}

export function lotNeeded({ missing }: LotMissing, stages: readonly Stage[]): Counted {
  return { phase: 'lot-needed', request: missing, stages };
}

export function outcomeOf(
  scores: Scores,
  {
    method,
    seats,
    elected,
    ranking,
    ties,
  }: Pick<Outcome, 'method' | 'seats' | 'elected' | 'ties'> & {
    readonly ranking: readonly (readonly number[])[];
  },
): Outcome {
  const { decimals } = scores;
  const weighed = (units: bigint): string => votesText(units, decimals);
  return {
    method,
    seats,
    valid: weighed(scores.valid),
    blank: weighed(scores.blank),
    elected,
    ranking,
    scores: scores.units.map(weighed),
    ties,
  };
}

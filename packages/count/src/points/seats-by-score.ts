import { invariant } from '@tauride/kernel';
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
import { doomedBy, type Enforceable, enforceable, feasible } from '../stv/constraints.ts';
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
  invariant(asked.among.includes(chosen), `the lot names candidate ${chosen}, who is not among those tied`);
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
  const elected = new Set<number>();
  let first = 0;
  for (let open = kept.seats; open > 0; open = kept.seats - elected.size) {
    while (ranking[first]?.every((candidate) => elected.has(candidate)) === true) first += 1;
    const field = fieldOf(kept, elected, standing);
    const best = bestOf(
      ranking,
      first,
      (candidate) => !elected.has(candidate) && !field.doomed.has(candidate),
    );
    if (best.length === 0) break;
    if (best.length <= open && field.fits(best)) {
      for (const candidate of best) elected.add(candidate);
      continue;
    }
    const chosen = drawLot(draw, { purpose: 'fill', among: best, stage: 0 });
    if (typeof chosen !== 'number') return chosen;
    elected.add(chosen);
  }
  return [...elected];
}

interface Field {
  /** With whom the conditions could not be kept. */
  readonly doomed: ReadonlySet<number>;
  /** Whether all of them may be elected at once. */
  readonly fits: (best: readonly number[]) => boolean;
}

const NOBODY: ReadonlySet<number> = new Set();

function fieldOf(kept: Enforceable, elected: ReadonlySet<number>, standing: readonly number[]): Field {
  const { constraints, seats } = kept;
  if (constraints.length === 0) return { doomed: NOBODY, fits: () => true };
  const chosen = [...elected];
  const left = standing.filter((candidate) => !elected.has(candidate));
  return {
    doomed: new Set(doomedBy(constraints, chosen, left, seats)),
    fits: (best) => best.length === 1 || feasible(constraints, [...chosen, ...best], left, seats),
  };
}

function bestOf(
  ranking: readonly (readonly number[])[],
  first: number,
  may: (candidate: number) => boolean,
): readonly number[] {
  for (let at = first; at < ranking.length; at += 1) {
    const best = ranking[at]!.filter(may);
    if (best.length > 0) return best;
  }
  return [];
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

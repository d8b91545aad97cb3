import type {
  Counted,
  CountOptions,
  Election,
  LotRequest,
  Lots,
  Outcome,
  Stage,
  Tie,
} from '../election/model.ts';
import { doomedBy, enforceable } from '../stv/constraints.ts';

type Complete = Extract<Counted, { phase: 'complete' }>;

/** Fills several places by counts for one: whoever is elected takes no part in the next count, and neither does whoever can no longer
 *  be elected without breaking a constraint. */
export function onePlaceAfterAnother(
  election: Election,
  options: CountOptions,
  countOne: (election: Election, options: CountOptions) => Counted,
): Counted {
  const standing = standingIn(election);
  const wanted = options.seats ?? election.seats;
  const { constraints, seats } = enforceable(options.constraints ?? [], standing, wanted);
  const whole: Whole = { elected: [], stages: [], ties: [] };
  let first: Outcome | undefined;
  while (first === undefined || whole.elected.length < seats) {
    const possible = standing.filter((candidate) => !whole.elected.includes(candidate));
    const out = [...whole.elected, ...doomedBy(constraints, whole.elected, possible, seats)];
    const pass = { ...election, withdrawn: [...election.withdrawn, ...out], seats: 1 };
    const counted = countOne(pass, { seats: 1, lots: continuedLots(options.lots, whole) });
    if (counted.phase === 'lot-needed')
      return {
        ...counted,
        request: moved(counted.request, whole),
        stages: [...whole.stages, ...counted.stages],
      };
    first ??= counted.outcome;
    add(whole, counted);
    if (counted.outcome.elected.length === 0) break;
  }
  return { phase: 'complete', outcome: { ...first, ...whole, seats: wanted } };
}

interface Whole {
  readonly elected: number[];
  readonly stages: Stage[];
  readonly ties: Tie[];
}

function standingIn({ candidates, withdrawn }: Election): readonly number[] {
  return candidates.map((_, candidate) => candidate).filter((candidate) => !withdrawn.includes(candidate));
}

/** A request of a later count, numbered through all counts. */
function moved(request: LotRequest, { stages, ties }: Whole): LotRequest {
  const drawn = ties.filter(({ by }) => by === 'lot').length;
  return { ...request, stage: request.stage + stages.length, number: request.number + drawn };
}

function continuedLots(lots: Lots | undefined, whole: Whole): Lots {
  return (request) => lots?.(moved(request, whole)) ?? null;
}

function add(whole: Whole, { outcome }: Complete): void {
  const before = whole.stages.length;
  whole.elected.push(...outcome.elected);
  whole.stages.push(...(outcome.stages ?? []));
  whole.ties.push(...outcome.ties.map((tie) => ({ ...tie, stage: tie.stage + before })));
}

import type { Outcome, Stage } from '@tauride/count/elections';
import { drawn } from './votes.ts';

/** What became of a candidate, and in which column that was declared. */
export type Fate = {
  readonly kind: 'elected' | 'excluded' | 'left';
  /** Place of the column; `null` where no stage declares it. */
  readonly column: number | null;
  /** Out since a quota on those elected could not be kept otherwise. */
  readonly doomed?: boolean;
};

/** One candidate from the first stage to the last. */
export type Lane = { readonly candidate: number; readonly fate: Fate };

/** One or more stages drawn as one: an iteration that decides nothing is drawn with what follows it. */
export type Column = {
  /** Places of the first and the last stage. */
  readonly from: number;
  readonly to: number;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
};

export type FlowBar = {
  readonly lane: number;
  readonly column: number;
  readonly votes: number;
  /** How many of these came in this column. */
  readonly gained: number;
  readonly standing: 'hopeful' | 'elected' | 'going';
};

/** A part of the votes of one lane, counted from the foot of its bar. `lane: null`: the place where several meet. */
export type FlowEnd = { readonly lane: number | null; readonly foot: number };

/** Votes that move from one lane to another between a column and the next. */
export type Ribbon = {
  /** The column into which they move. */
  readonly column: number;
  readonly votes: number;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
};

export type Flow = {
  readonly columns: readonly Column[];
  /** Elected in order of election first, those who went out first last. */
  readonly lanes: readonly Lane[];
  /** The lane after the last candidate holds votes that no longer count for anybody. */
  readonly exhausted: number;
  readonly bars: readonly FlowBar[];
  readonly ribbons: readonly Ribbon[];
  /** By column, where the method has one. */
  readonly quotas: readonly (number | null)[];
  /** The most votes that any bar shows. */
  readonly most: number;
};

/** More columns than these are not readable: stages that declare nothing are drawn with what follows them. */
const readable = 16;

/** A count by transfers as a picture: candidates in lanes, stages in columns, votes that move between them. */
export function flowOf(outcome: Pick<Outcome, 'elected' | 'stages' | 'quota'>): Flow {
  const stages = outcome.stages ?? [];
  const columns = columnsOf(stages);
  const lanes = lanesOf(outcome.elected, stages, columns);
  const votes = columns.map(({ to }) => votesIn(stages[to]!, lanes));
  const quotas = columns.map(({ to }) => {
    const quota = stages[to]!.quota ?? outcome.quota;
    return quota === undefined ? null : drawn(quota);
  });
  return {
    columns,
    lanes,
    exhausted: lanes.length,
    bars: barsOf(lanes, columns, votes),
    ribbons: columns.flatMap((_, column) =>
      column === 0 ? [] : ribbonsInto(column, votes[column - 1]!, votes[column]!),
    ),
    quotas,
    most: Math.max(1, ...votes.flat(), ...quotas.map((quota) => quota ?? 0)),
  };
}

function columnsOf(stages: readonly Stage[]): readonly Column[] {
  const short = columnsWhere(stages, ({ action }) => action.kind === 'iteration');
  return short.length <= readable ? short : columnsWhere(stages, () => true);
}

/** @param mayJoin whether a stage that declares nothing may be drawn with the next one */
function columnsWhere(stages: readonly Stage[], mayJoin: (stage: Stage) => boolean): readonly Column[] {
  const columns: Column[] = [];
  let from = 0;
  for (const [to, stage] of stages.entries()) {
    const { elected, excluded } = stage;
    const declares = elected.length + excluded.length > 0;
    // The first preferences are always shown as they are.
    if (!declares && to > 0 && to < stages.length - 1 && mayJoin(stage)) continue;
    columns.push({ from, to, elected, excluded });
    from = to + 1;
  }
  return columns;
}

function lanesOf(
  elected: readonly number[],
  stages: readonly Stage[],
  columns: readonly Column[],
): readonly Lane[] {
  const out = columns.flatMap(({ excluded }) => excluded).filter((one) => !elected.includes(one));
  const last = stages.at(-1)?.totals ?? [];
  const stood = (one: number): boolean => stages.some(({ totals }) => drawn(totals[one] ?? '0') > 0);
  const left = last
    .map((_, one) => one)
    .filter((one) => !elected.includes(one) && !out.includes(one) && stood(one))
    .toSorted((a, b) => drawn(last[b]!) - drawn(last[a]!) || a - b);
  const doomed = new Set(stages.flatMap((stage) => stage.doomed ?? []));
  const declared = (one: number, by: 'elected' | 'excluded'): number | null => {
    const at = columns.findIndex((column) => column[by].includes(one));
    return at === -1 ? null : at;
  };
  const lane = (candidate: number, kind: Fate['kind']): Lane => ({
    candidate,
    fate: {
      kind,
      column: kind === 'left' ? null : declared(candidate, kind),
      ...(doomed.has(candidate) ? { doomed: true } : {}),
    },
  });
  return [
    ...elected.map((one) => lane(one, 'elected')),
    ...left.map((one) => lane(one, 'left')),
    ...out.toReversed().map((one) => lane(one, 'excluded')),
  ];
}

/** By lane, the last one being that of votes that no longer count for anybody. */
function votesIn(stage: Stage, lanes: readonly Lane[]): readonly number[] {
  return [
    ...lanes.map(({ candidate }) => drawn(stage.totals[candidate] ?? '0')),
    drawn(stage.nonTransferable),
  ];
}

function barsOf(
  lanes: readonly Lane[],
  columns: readonly Column[],
  votes: readonly (readonly number[])[],
): readonly FlowBar[] {
  return columns.flatMap((_, column) =>
    votes[column]!.flatMap((count, lane): readonly FlowBar[] => {
      if (count <= 0) return [];
      const before = votes[column - 1]?.[lane] ?? count;
      const stays = (votes[column + 1]?.[lane] ?? count) > 0;
      const standing = standingOf(lanes[lane]?.fate, column, stays);
      return [{ lane, column, votes: count, gained: Math.max(0, count - before), standing }];
    }),
  );
}

/** @param stays whether any of the votes are there in the next column */
function standingOf(fate: Fate | undefined, column: number, stays: boolean): FlowBar['standing'] {
  if (fate === undefined || fate.column === null || fate.kind === 'left') return 'hopeful';
  if (fate.kind === 'excluded') return stays && column < fate.column ? 'hopeful' : 'going';
  return column < fate.column ? 'hopeful' : 'elected';
}

/** Where one lane gives, all that the others gain comes from it. Where several give, nobody can say whose vote went where: their
 *  votes meet first. */
function ribbonsInto(column: number, before: readonly number[], after: readonly number[]): readonly Ribbon[] {
  const change = after.map((count, lane) => count - before[lane]!);
  // Differences of drawn numbers: what is smaller than a millionth of a vote is an error of the drawing.
  const givers = lanesWhere(change, (by) => by < -1e-6);
  const takers = lanesWhere(change, (by) => by > 1e-6);
  const [giver] = givers;
  if (giver === undefined) return [];
  const landing = (lane: number): FlowEnd => ({ lane, foot: before[lane]! });
  const single = givers.length === 1;
  const gathering = single
    ? []
    : stacked(givers, (lane) => -change[lane]!).map(({ lane, votes, foot }) => ({
        column,
        votes,
        from: { lane, foot: after[lane]! },
        to: { lane: null, foot },
      }));
  const start: number = single ? after[giver]! : 0;
  const source = single ? giver : null;
  const sharing = stacked(takers.toReversed(), (lane) => change[lane]!).map(({ lane, votes, foot }) => ({
    column,
    votes,
    from: { lane: source, foot: start + foot },
    to: landing(lane),
  }));
  return [...gathering, ...sharing];
}

function lanesWhere(change: readonly number[], holds: (by: number) => boolean): readonly number[] {
  return change.map((_, lane) => lane).filter((lane) => holds(change[lane]!));
}

/** One on the other, the first at the foot. */
function stacked(
  lanes: readonly number[],
  votesOf: (lane: number) => number,
): readonly { readonly lane: number; readonly votes: number; readonly foot: number }[] {
  let foot = 0;
  return lanes.map((lane) => {
    const votes = votesOf(lane);
    const placed = { lane, votes, foot };
    foot += votes;
    return placed;
  });
}

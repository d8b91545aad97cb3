import type { Outcome, Stage } from '@tauride/count/elections';
import type { MessageId, Words } from '../words/words.ts';
import type { DeclaredRound } from './declaration.ts';

/** A row of figures about somebody, or about the count. */
export interface Row {
  /** `value` for a name that people wrote. */
  readonly voice: 'words' | 'value';
  readonly name: string;
  readonly cells: readonly string[];
  readonly elected: boolean;
}

export interface Table {
  readonly title: string | null;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** Stages that stand beside one another; more of them go into a table below. */
const STAGES_BESIDE = 5;

/** Rule MIN-34: the figures of a round: by stages, in pairs, by votes or by seats, as its method has them. */
export function tablesOf(round: DeclaredRound, words: Words): readonly Table[] {
  if (round.seats.length > 0) return [seatsTable(round, words)];
  if (round.counted.kind !== 'people') return [];
  const { outcome } = round.counted;
  return [
    ...(outcome.scores === undefined ? [] : [scoresTable(round, outcome, words)]),
    ...stageTables(round, outcome.stages ?? [], words),
    ...(outcome.ranking === undefined ? [] : [rankingTable(round, outcome.ranking, words)]),
    ...(outcome.pairwise === undefined ? [] : [pairsTable(round, outcome.pairwise)]),
  ];
}

function label(words: Words, ...ids: readonly string[]): readonly string[] {
  return ids.map((id) => words.text(`minutes.election.declaration.${id}` as MessageId));
}

/** Two candidates may have one name, so that they are told apart by their place. */
function isElected(round: DeclaredRound, at: number): boolean {
  return round.places.includes(at);
}

function result(round: DeclaredRound, at: number, words: Words): string {
  return isElected(round, at) ? label(words, 'elected')[0]! : '';
}

function seatsTable(round: DeclaredRound, words: Words): Table {
  return {
    title: null,
    head: label(words, 'candidate', 'votes', 'seats'),
    rows: round.seats.map(({ name, votes, seats }) => ({
      voice: 'value',
      name,
      cells: [votes, String(seats)],
      elected: seats > 0,
    })),
  };
}

function scoresTable(round: DeclaredRound, { method, scores = [] }: Outcome, words: Words): Table {
  const unit = method === 'borda' || method === 'copeland' ? 'points' : 'votes';
  const rows = round.names.map((name, at): Row & { readonly had: number } => ({
    voice: 'value',
    name,
    cells: [scores[at] ?? '', result(round, at, words)],
    elected: isElected(round, at),
    had: Number(scores[at] ?? 0),
  }));
  return {
    title: null,
    head: label(words, 'candidate', unit, 'status'),
    rows: rows.toSorted((one, other) => other.had - one.had).map(({ had: _had, ...row }) => row),
  };
}

/** Stages side by side, a few in each table; what became of a candidate stands with the stage in which it was declared. */
function stageTables(round: DeclaredRound, stages: readonly Stage[], words: Words): readonly Table[] {
  const blocks = Array.from({ length: Math.ceil(stages.length / STAGES_BESIDE) }, (_one, at) =>
    stages.slice(at * STAGES_BESIDE, (at + 1) * STAGES_BESIDE),
  );
  return blocks.map((block, at) => {
    const from = at * STAGES_BESIDE + 1;
    const head = block.map((_stage, place) => stageName(words, from + place));
    return {
      title: block.map((stage, place) => `${from + place}: ${actionText(round, stage, words)}`).join('; '),
      head: [...label(words, 'candidate'), ...head],
      rows: [...candidateRows(round, block, words), ...countRows(block, words)],
    };
  });
}

function stageName(words: Words, number: number): string {
  return words.text('minutes.election.declaration.stage', { number });
}

function actionText({ names }: DeclaredRound, { action }: Stage, words: Words): string {
  const of = 'of' in action ? action.of.map((at) => names[at]!).join(', ') : '';
  switch (action.kind) {
    case 'surplus':
      return words.text('minutes.election.declaration.stage.surplus', { names: of });
    case 'exclusion':
      return words.text('minutes.election.declaration.stage.exclusion', { names: of });
    default:
      return words.text(`minutes.election.declaration.stage.${action.kind}`);
  }
}

function candidateRows(round: DeclaredRound, block: readonly Stage[], words: Words): readonly Row[] {
  return round.names.map((name, at) => ({
    voice: 'value',
    name,
    cells: block.map((stage) => {
      const mark = fateIn(stage, at, words);
      return [stage.totals[at] ?? '', ...(mark === null ? [] : [`(${mark})`])].join(' ');
    }),
    elected: isElected(round, at),
  }));
}

function fateIn({ elected, excluded }: Stage, at: number, words: Words): string | null {
  if (elected.includes(at)) return label(words, 'elected')[0]!;
  return excluded.includes(at) ? label(words, 'out')[0]! : null;
}

function countRows(block: readonly Stage[], words: Words): readonly Row[] {
  const row = (id: string, cells: readonly string[]): Row => ({
    voice: 'words',
    name: label(words, id)[0]!,
    cells,
    elected: false,
  });
  const quotas = block.map(({ quota }) => quota ?? '');
  return [
    row(
      'non-transferable',
      block.map(({ nonTransferable }) => nonTransferable),
    ),
    row(
      'residual',
      block.map(({ residual }) => residual),
    ),
    ...(quotas.some((each) => each !== '') ? [row('quota', quotas)] : []),
  ];
}

function rankingTable(round: DeclaredRound, ranking: NonNullable<Outcome['ranking']>, words: Words): Table {
  return {
    title: null,
    head: label(words, 'candidate', 'ranking', 'status'),
    rows: ranking.flatMap((group, rank) =>
      group.map((at): Row => {
        const name = round.names[at]!;
        const cells = [String(rank + 1), result(round, at, words)];
        return { voice: 'value', name, cells, elected: isElected(round, at) };
      }),
    ),
  };
}

/** Rows against columns, which have the numbers of the rows. */
function pairsTable(round: DeclaredRound, pairwise: NonNullable<Outcome['pairwise']>): Table {
  return {
    title: null,
    head: ['', ...round.names.map((_name, at) => String(at + 1))],
    rows: round.names.map((name, at) => ({
      voice: 'value',
      name: `${at + 1} ${name}`,
      cells: round.names.map((_other, other) => (other === at ? '–' : (pairwise[at]?.[other] ?? ''))),
      elected: isElected(round, at),
    })),
  };
}

import type { Stage } from '@tauride/count/elections';
import { wrapped } from '../rules/table.ts';
import { cell, isolated, widthOf } from './names.ts';

export const MOST_COLUMNS = 100;
const WIDEST_NAME = 32;
const GAP = '  ';

/** Stages side by side, as many as fit a line, and then the next ones below. */
export function stageTables(
  stages: readonly Stage[],
  names: readonly string[],
  standing: readonly number[],
): readonly string[] {
  const shown = stages.flatMap((stage, at) => (isTold(stages, stage, at) ? [at] : []));
  const rows = rowsOf(stages, names, standing);
  const widths = shown.map((at) => Math.max(...rows.map(({ cells }) => cells[at]!.length), 3));
  const nameWidth = Math.min(WIDEST_NAME, Math.max(...rows.map(({ head }) => widthOf(head))));
  const blocks: string[] = [];
  for (let from = 0; from < shown.length;) {
    const until = lastThatFits(widths, from, nameWidth);
    const columns = shown.slice(from, until);
    const fitting = widths.slice(from, until);
    const line = (head: string, cells: readonly string[]): string =>
      [cell(head, nameWidth), ...cells.map((text, at) => text.padStart(fitting[at]!))].join(GAP).trimEnd();
    blocks.push(
      [
        line(
          'Stage',
          columns.map((at) => `${at + 1}`),
        ),
        line(
          '-'.repeat(nameWidth),
          fitting.map((width) => '-'.repeat(width)),
        ),
        ...rows.map(({ head, cells }) =>
          line(
            head,
            columns.map((at) => cells[at]!),
          ),
        ),
      ].join('\n'),
    );
    from = until;
  }
  return blocks;
}

/** Iterations in which nobody is elected or excluded are passed over. */
function isTold(stages: readonly Stage[], { action, elected, excluded }: Stage, at: number): boolean {
  return action.kind !== 'iteration' || elected.length + excluded.length > 0 || at === stages.length - 1;
}

interface Row {
  readonly head: string;
  readonly cells: readonly string[];
}

function rowsOf(
  stages: readonly Stage[],
  names: readonly string[],
  standing: readonly number[],
): readonly Row[] {
  const candidates = standing.map((candidate) => ({
    head: names[candidate]!,
    cells: stages.map((stage, at) => totalCell(stages, stage, at, candidate)),
  }));
  const quotas = stages.map(({ quota }) => `${quota ?? ''} `);
  return [
    ...candidates,
    { head: 'Non-transferable', cells: stages.map(({ nonTransferable }) => `${nonTransferable} `) },
    { head: 'Lost by rounding', cells: stages.map(({ residual }) => `${residual} `) },
    ...(new Set(quotas).size > 1 ? [{ head: 'Quota', cells: quotas }] : []),
  ].filter(({ head, cells }) => head !== 'Lost by rounding' || cells.some((text) => /[1-9]/.test(text)));
}

/** A total with a star from the stage on in which the candidate is elected; nothing for those who are out. */
function totalCell(stages: readonly Stage[], stage: Stage, at: number, candidate: number): string {
  const before = stages.slice(0, at);
  if (before.some(({ excluded }) => excluded.includes(candidate)) && !/[1-9]/.test(stage.totals[candidate]!))
    return '- ';
  const isElected = [...before, stage].some(({ elected }) => elected.includes(candidate));
  return `${stage.totals[candidate]!}${isElected ? '*' : ' '}`;
}

function lastThatFits(widths: readonly number[], from: number, nameWidth: number): number {
  let used = nameWidth;
  let until = from;
  while (until < widths.length && (until === from || used + GAP.length + widths[until]! <= MOST_COLUMNS)) {
    used += GAP.length + widths[until]!;
    until += 1;
  }
  return until;
}

/** What happened in each stage, in words. */
export function stageWords(stages: readonly Stage[], names: readonly string[]): readonly string[] {
  const list = (candidates: readonly number[]): string =>
    candidates.map((candidate) => isolated(names[candidate]!)).join(', ');
  return stages.flatMap((stage, at) => {
    if (!isTold(stages, stage, at)) return [];
    const doomed = stage.doomed ?? [];
    const parts = [
      actionWords(stage, list),
      stage.elected.length > 0 ? `elected: ${list(stage.elected)}` : '',
      stage.excluded.length > 0 ? `out: ${list(stage.excluded)}` : '',
      doomed.length > 0 ? `since a condition could not be kept with them: ${list(doomed)}` : '',
    ];
    const [first = '', ...more] = wrapped(parts.filter((part) => part !== '').join('; '), MOST_COLUMNS - 6);
    return [`${String(at + 1).padStart(4)}  ${first}`, ...more.map((line) => `      ${line}`)];
  });
}

function actionWords({ action, excluded }: Stage, list: (candidates: readonly number[]) => string): string {
  switch (action.kind) {
    case 'first-preferences':
      return 'first preferences';
    case 'surplus':
      return `surplus of ${list(action.of)}`;
    case 'exclusion':
      if (excluded.join() === action.of.join() && action.value === undefined) return '';
      return `papers of ${list(action.of)}${action.value === undefined ? '' : ` at ${action.value}`}`;
    case 'fill':
      return 'the places left go to those left';
    case 'iteration':
      return 'votes shared out anew';
  }
}

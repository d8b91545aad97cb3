import type { Counted, Election, LotRequest, Outcome, Tie } from '@tauride/count/elections';
import { cell, isolated, widthOf } from './names.ts';
import { MOST_COLUMNS, stageTables, stageWords } from './stage-table.ts';

/** What a teller reads. */
export function countText(
  counted: Counted & { readonly phase: 'complete' },
  election: Election,
  names: readonly string[],
  standing: readonly number[],
): string {
  const { outcome } = counted;
  const title = election.title.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '?');
  return [
    `${isolated(title)}${title === '' ? '' : '\n'}${headline(outcome)}`,
    electedPart(outcome, names),
    ...(outcome.stages ? [...stageTables(outcome.stages, names, standing), stagesPart(outcome, names)] : []),
    ...rankingPart(outcome, names),
    ...pairwisePart(outcome, names, standing),
    ...(outcome.dropped ?? []).map(
      ({ option, by }) => `Dropped for want of a ${by}: ${isolated(names[option]!)}`,
    ),
    ...(outcome.ties.length > 0
      ? [['Ties', ...outcome.ties.map((tie) => tieWords(tie, names))].join('\n')]
      : []),
  ].join('\n\n');
}

function headline({ method, seats, valid, blank, quota }: Outcome): string {
  const quotaPart = quota === undefined ? '' : `, quota ${quota}`;
  return `${method}, ${seats} ${seats === 1 ? 'seat' : 'seats'}: ${valid} valid votes, ${blank} blank${quotaPart}`;
}

function electedPart({ elected, seats }: Outcome, names: readonly string[]): string {
  const lines = elected.map((one, at) => `${String(at + 1).padStart(4)}  ${isolated(names[one]!)}`);
  const missing = seats - elected.length;
  const open = missing > 0 ? [`      ${missing} of ${seats} places stay open`] : [];
  return ['Elected', ...lines, ...open].join('\n');
}

function stagesPart({ stages }: Outcome, names: readonly string[]): string {
  return ['Stages (* elected, - out)', ...stageWords(stages ?? [], names)].join('\n');
}

function rankingPart({ ranking, scores }: Outcome, names: readonly string[]): readonly string[] {
  if (ranking === undefined) return [];
  const width = Math.min(60, Math.max(...names.map(widthOf)));
  let place = 1;
  const lines = ranking.flatMap((group) => {
    const first = place;
    place += group.length;
    return group.map((one) => {
      const score = scores === undefined ? '' : `  ${scores[one]!}`;
      return `${String(first).padStart(4)}  ${cell(names[one]!, width)}${score}`.trimEnd();
    });
  });
  return [['Ranking', ...lines].join('\n')];
}

const PREFERRED = 'preferred to';

/** Left out where it does not fit a line; the JSON form has it always. */
function pairwisePart(
  { pairwise }: Outcome,
  names: readonly string[],
  standing: readonly number[],
): readonly string[] {
  if (pairwise === undefined) return [];
  const width = Math.max(
    3,
    ...standing.flatMap((one) => standing.map((other) => pairwise[one]![other]!.length)),
  );
  const nameWidth = Math.min(28, Math.max(PREFERRED.length, ...standing.map((one) => widthOf(names[one]!))));
  if (nameWidth + 6 + standing.length * (width + 2) > MOST_COLUMNS) return [];
  const line = (number: string, name: string, cells: readonly string[]): string =>
    [number.padStart(4), cell(name, nameWidth), ...cells.map((text) => text.padStart(width))].join('  ');
  const rows = standing.map((one, at) =>
    line(
      `${at + 1}`,
      names[one]!,
      standing.map((other) => (one === other ? '-' : pairwise[one]![other]!)),
    ),
  );
  const head = line(
    '',
    PREFERRED,
    standing.map((_one, at) => `${at + 1}`),
  );
  return [['Votes that prefer the one on the left', head, ...rows].join('\n')];
}

function tieWords({ purpose, among, stage, by, chosen }: Tie, names: readonly string[]): string {
  const who = among.map((one) => isolated(names[one]!)).join(', ');
  const where = stage === 0 ? '' : `stage ${stage}, `;
  const what = { 'earlier-stage': 'an earlier stage', lot: 'lot', rule: 'the rule', open: 'nothing' }[by];
  const outcome = chosen === null ? 'left equal' : `${isolated(names[chosen]!)}, by ${what}`;
  return `      ${where}${PURPOSES[purpose]} ${who}: ${outcome}`;
}

const PURPOSES = {
  fill: 'a place between',
  transfer: 'whose surplus moves first of',
  exclude: 'who goes out of',
  rank: 'who stands higher of',
} as const;

const ASKED = {
  fill: 'who takes a place',
  transfer: 'whose surplus moves first',
  exclude: 'who goes out',
  rank: 'who stands higher',
} as const;

/** What is said when a lot is missing, and how to go on. */
export function lotText({ purpose, among, stage }: LotRequest, names: readonly string[]): string {
  const who = among.map((one) => `  ${isolated(names[one]!)}`).join('\n');
  const where = stage === 0 ? '' : ` in stage ${stage}`;
  const example = JSON.stringify(names[among[0]!]!);
  return [
    `A lot must decide ${ASKED[purpose]}${where}. These stand equal:`,
    who,
    `Draw it, and count again with the one who is drawn: --lot ${example}`,
    'or let a seed draw, which anybody can do again: --seed "some words that were agreed on before"',
  ].join('\n');
}

import { planImport, questionOf } from './plan.ts';
import type { AknDebate, AknWarning, ChoiceSource } from './model.ts';
import { type RecountLine, recount, type Verdict, type VotingRecount } from './recount.ts';

/** A report in plain words of what a debate holds, of the recount of each voting and of where the document disagrees with itself. */
export function reportDebate(debate: AknDebate): string {
  const parts = [
    facts(debate),
    ...recount(debate).map((found) => votingText(found, debate)),
    findings(debate.warnings),
  ];
  return `${parts.join('\n\n')}\n`;
}

function facts(debate: AknDebate): string {
  const { source } = debate;
  const plan = planImport(debate);
  const speeches = plan.steps.filter((step) => step.kind === 'speech');
  const named = debate.votings.reduce((sum, voting) => sum + voting.votes.length, debate.looseVotes.length);
  return aligned([
    ['Document', `${source.docType} ${source.name ?? ''}`.trim()],
    ['Work', source.workIri ?? 'not stated'],
    ['Date', source.date ?? 'not stated'],
    ['Country, language', `${source.country ?? '?'}, ${source.language ?? '?'}`],
    ['Assembly', plan.assembly],
    ['Members', `${plan.members.length} (${debate.roll.length} names in the roll call)`],
    ['Agenda items', String(plan.agenda.length)],
    ['Speeches', String(speeches.length)],
    [
      'Votings',
      `${debate.votings.filter((voting) => voting.act === 'voting').length}, with ${named} named votes`,
    ],
  ]);
}

function votingText(found: VotingRecount, debate: AknDebate): string {
  const { voting } = found;
  const lines = [`${ACTS[voting.act]} ${voting.eId ?? '(no id)'}: ${questionOf(voting, debate)}`];
  lines.push(`  outcome: ${voting.outcome?.showAs ?? voting.outcome?.id ?? 'not stated'}`);
  if (voting.quorum !== null) lines.push(`  quorum: ${voting.quorum}`);
  if (found.lines.length === 0) lines.push('  decided without a count');
  else lines.push(...table(found.lines));
  if (found.namedTotal > 0) lines.push(`  choices found by ${sources(found)}`);
  lines.push(`  verdict: ${VERDICTS[found.verdict]}`);
  return lines.map(printable).join('\n');
}

const ACTS = { voting: 'Voting', recount: 'Recount', quorumVerification: 'Check of the quorum' } as const;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: 'the numbers agree',
  disagrees: 'THE NUMBERS DISAGREE',
  uncounted: 'there is nothing to compare',
};

const SOURCES: Readonly<Record<ChoiceSource, string>> = {
  attribute: "the vote's attribute",
  enclosing: 'the element around the vote',
  sentence: 'the words before the vote',
  heading: 'the heading above the vote',
  none: 'nothing (unknown)',
};

function sources(found: VotingRecount): string {
  const groups = Map.groupBy(found.voting.votes, (vote) => vote.attributedBy);
  return [...groups].map(([source, votes]) => `${SOURCES[source]}: ${votes.length}`).join('; ');
}

function table(lines: readonly RecountLine[]): string[] {
  const rows = lines.map((line) => [
    line.choice.label,
    number(line.document),
    number(line.text),
    number(line.named),
    VERDICTS[line.verdict],
  ]);
  const all = [['', 'document', 'text', 'named', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column]!, column)).join('  ')}`.trimEnd(),
  );
}

/** Words stand left, the three columns of numbers right. */
function pad(cell: string, width: number, column: number): string {
  const space = ' '.repeat(width - cell.length);
  return column >= 1 && column <= 3 ? space + cell : cell + space;
}

function number(value: number | null): string {
  return value === null ? '-' : String(value);
}

function findings(warnings: readonly AknWarning[]): string {
  const wrong = warnings.filter((warning) => warning.kind === 'disagreement');
  const dubious = warnings.filter((warning) => warning.kind === 'warning');
  const first =
    wrong.length === 0
      ? 'The document nowhere disagrees with itself.'
      : `Where the document disagrees with itself (${wrong.length}):`;
  const second = dubious.length === 0 ? 'No other remarks.' : `Other remarks (${dubious.length}):`;
  return [first, ...grouped(wrong), second, ...grouped(dubious)].join('\n');
}

/** The same remark on the same kind of element is printed once, with its first place and how often it holds. */
function grouped(warnings: readonly AknWarning[]): string[] {
  const groups = Map.groupBy(warnings, (warning) => `${warning.element} ${warning.message}`);
  return [...groups.values()].map((all) => {
    const { place, element, message } = all[0]!;
    const times = all.length === 1 ? '' : ` (${all.length} times, first here)`;
    return `  line ${place.line}, column ${place.column}, <${element}>: ${printable(message)}${times}`;
  });
}

/** Control characters in a hostile document must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '?');
}

function aligned(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${printable(value)}`).join('\n');
}

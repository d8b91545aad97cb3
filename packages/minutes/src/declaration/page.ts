import type { Fact } from '../text/facts.ts';
import { electionMethodName, lotText, quotasText, sealText, unmetText } from '../text/election-text.ts';
import { cite, listOf, type Paragraph, say, type TextSpan, withNames } from '../text/paragraph.ts';
import { dayText, hourText } from '../words/date.ts';
import type { MessageId, Words } from '../words/words.ts';
import type { DeclarationDocument, DeclaredRound } from './declaration.ts';
import { type Table, tablesOf } from './table.ts';

/** The declaration in the words of one language, before it is laid out. */
export interface DeclarationPage {
  readonly title: string;
  readonly office: string;
  readonly assembly: string;
  readonly facts: readonly Fact[];
  /** Who is elected, before all figures. */
  readonly result: readonly Paragraph[];
  readonly rounds: readonly {
    readonly title: string;
    readonly paragraphs: readonly Paragraph[];
    readonly tables: readonly Table[];
  }[];
  readonly record: string;
}

export function declarationPage(document: DeclarationDocument, words: Words): DeclarationPage {
  const { office, assembly, record, rounds } = document;
  return {
    title: words.text('minutes.election.declaration.title'),
    office,
    assembly,
    facts: factsOf(document, words),
    result: resultText(document, words),
    rounds: rounds.map((round) => roundPart(document, round, words)),
    record:
      record === null
        ? words.text('minutes.record.none')
        : words.text('minutes.record', { count: record.size, root: record.root }),
  };
}

function factsOf(document: DeclarationDocument, words: Words): readonly Fact[] {
  const { bodies, rules, rounds } = document;
  const sitting = document.rehearsal
    ? words.text('minutes.rehearsal', { title: document.sitting })
    : document.sitting;
  const last = rounds.at(-1);
  const method = words.spans('minutes.election.places', {
    count: rules.seats,
    method: electionMethodName(rules, words),
  });
  const quotas = quotasText(rules.quotas, words).flatMap(({ spans }, at): TextSpan[] =>
    at === 0 ? [...spans] : [{ voice: 'words', text: '; ' }, ...spans],
  );
  const declared =
    last === undefined
      ? []
      : [fact('minutes.election.declaration.date', words, said(momentText(document, last, words)))];
  return [
    fact(bodies.length === 1 ? 'minutes.fact.body' : 'minutes.fact.bodies', words, listOf(bodies)),
    fact('minutes.election.declaration.sitting', words, [{ voice: 'value', text: sitting }]),
    fact('minutes.election.declaration.method', words, [...method, ...separated(quotas)]),
    ...declared,
  ].filter(({ spans }) => spans.some(({ text }) => text !== ''));
}

function separated(spans: readonly TextSpan[]): readonly TextSpan[] {
  return spans.length === 0 ? [] : [{ voice: 'words', text: '; ' }, ...spans];
}

function momentText(document: DeclarationDocument, { closedAt }: DeclaredRound, words: Words): string {
  return `${dayText(closedAt, document, words)}, ${hourText(closedAt, document.timeZone)}`;
}

function fact(term: MessageId, words: Words, spans: readonly TextSpan[]): Fact {
  return { term: words.text(term), spans };
}

function said(text: string): readonly TextSpan[] {
  return [{ voice: 'words', text }];
}

/** Rule MIN-35: who is elected, in order; or that it is not declared, or was abandoned. */
function resultText(document: DeclarationDocument, words: Words): readonly Paragraph[] {
  const { elected, phase, rounds, office, citation } = document;
  const how: readonly Paragraph[] =
    phase === 'abandoned'
      ? [say(words, 'minutes.election.declaration.abandoned')]
      : phase === 'declared'
        ? []
        : [say(words, 'minutes.election.declaration.pending')];
  if (elected.length === 0) {
    const last = rounds.at(-1);
    const nobody =
      last === undefined || phase !== 'declared'
        ? []
        : [say(words, 'minutes.election.nobody', { office, number: last.number })];
    return [...how, ...nobody, ...unmetText(document.unmet, words), ...cite(citation)];
  }
  const id =
    rounds.length === 0 ? 'minutes.election.declaration.unopposed' : 'minutes.election.declaration.declared';
  const lead = say(words, id, {});
  const names = withNames(lead, elected, rounds.length === 0 ? ': ' : ' ');
  return [...how, names, ...unmetText(document.unmet, words), ...cite(citation)];
}

function roundPart(
  { office }: DeclarationDocument,
  round: DeclaredRound,
  words: Words,
): DeclarationPage['rounds'][number] {
  const { number, ballots, blank, invalid, quota, lots, elected } = round;
  const values = { office, number };
  const result =
    elected.length === 0
      ? say(words, 'minutes.election.nobody', values)
      : withNames(say(words, 'minutes.election.elected', values), elected);
  return {
    title: words.text('minutes.election.declaration.round', { number }),
    paragraphs: [
      result,
      say(words, 'minutes.election.ballots', { ballots, blank, invalid }, 'figures'),
      ...(quota === null ? [] : [say(words, 'minutes.election.quota', { quota }, 'figures')]),
      ...lots.flatMap((lot) => lotText(lot, office, words)),
      ...sealText(round, words),
    ],
    tables: tablesOf(round, words),
  };
}

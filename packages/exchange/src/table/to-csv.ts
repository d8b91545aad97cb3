import { type MinutesDocument, questionName, thresholdText, type Words } from '@tauride/minutes';
import { personsIn } from '../persons.ts';
import { zonedTime } from '../time.ts';
import { namedVotes, tallyOf, type VoteLine, votesIn } from '../voting.ts';
import { type Cell, csvText } from './csv.ts';
import { speechRows } from './speech-rows.ts';
import { statementRows } from './statement-rows.ts';

export interface CsvOptions {
  readonly words: Words;
  /** `votings`: one row a vote. `votes`: one row for each choice that is open to all. `statements`: one row a statement.
   *  `speeches`: one row a speech. */
  readonly table: 'votings' | 'votes' | 'statements' | 'speeches';
}

/** Rules XC-16, ST-15 and DB-12: the votes, the statements or the speeches of a sitting as a table. */
export function toCsv(document: MinutesDocument, { words, table }: CsvOptions): string {
  if (table === 'statements') return csvText(statementRows(document, words));
  if (table === 'speeches') return csvText(speechRows(document, words));
  return table === 'votings' ? votings(document, words) : votes(document);
}

const VOTINGS = [
  'voting',
  'entry',
  'time',
  'item',
  'motion',
  'question',
  'text',
  'method',
  'outcome',
  'yes',
  'no',
  'abstain',
  'needed',
  'basis',
  'threshold',
  'membership',
  'present',
  'presiding_vote',
  'weight_yes',
  'weight_no',
  'weight_abstain',
  'box_root',
] as const;

function votings(document: MinutesDocument, words: Words): string {
  const titles = new Map(document.sections.map(({ item, title }) => [item, title]));
  const rows = votesIn(document).map((vote, index) => {
    const { at, item } = vote.line;
    const time = at === null ? null : zonedTime(at, document.heading.timeZone);
    const place = [`voting_${index + 1}`, vote.line.seq, time, titles.get(item) ?? null];
    return [...place, ...questionCells(vote, words), ...figureCells(vote, words)];
  });
  return csvText([VOTINGS, ...rows]);
}

function questionCells({ line }: VoteLine, words: Words): readonly Cell[] {
  const { question, method, outcome } = line.act;
  const { wording } = question;
  const text = wording.form === 'text' ? wording.text : null;
  return [question.motion, questionName(question, words), text, method, outcome];
}

function figureCells({ line }: VoteLine, words: Words): readonly Cell[] {
  const { act } = line;
  const tally = tallyOf(act);
  const counted = act.finding.kind === 'counted' ? act.finding : null;
  const weight = counted?.weight?.tally;
  const bodies = Object.fromEntries(act.bodies.map(({ body, name }) => [body, name]));
  return [
    tally?.yes ?? null,
    tally?.no ?? null,
    tally?.abstain ?? null,
    act.needed,
    act.basis,
    thresholdText(act.threshold, words, bodies),
    act.membership,
    act.present,
    act.chairVote,
    weight?.yes ?? null,
    weight?.no ?? null,
    weight?.abstain ?? null,
    counted?.seal?.root ?? null,
  ];
}

function votes(document: MinutesDocument): string {
  const persons = personsIn(document);
  const rows = votesIn(document).flatMap(({ line }, index) =>
    (namedVotes(line.act) ?? []).map(({ voter, choice }) => [
      `voting_${index + 1}`,
      line.seq,
      persons.idOf(voter),
      voter.name,
      choice,
    ]),
  );
  return csvText([['voting', 'entry', 'voter_id', 'voter', 'choice'], ...rows]);
}

import { asReport, type Heard, type MinutesDocument, questionName, type Words } from '@tauride/minutes';
import { personsIn, type Persons } from '../persons.ts';
import { type PlacedLine, placesIn } from '../place.ts';
import { zonedTime } from '../time.ts';
import type { Cell } from './csv.ts';

const SPEECHES = [
  'speech',
  'entry',
  'start',
  'end',
  'item',
  'motion',
  'question',
  'side',
  'purpose',
  'speaker_id',
  'speaker',
  'text_kind',
  'confirmed',
  'text',
  'interjections',
  'reactions',
] as const;

interface Told {
  readonly timeZone: string;
  readonly persons: Persons;
  readonly words: Words;
  readonly title: string | null;
}

/** Rule DB-12: one row for each time that somebody had the floor and spoke. */
export function speechRows(minutes: MinutesDocument, words: Words): readonly (readonly Cell[])[] {
  const document = asReport(minutes, 'verbatim');
  const told = { timeZone: document.heading.timeZone, persons: personsIn(document), words };
  const rows = placesIn(document).flatMap(({ section: { title }, lines }) =>
    lines.flatMap((line) => rowOf(line, { ...told, title })),
  );
  return [SPEECHES, ...rows];
}

function rowOf(
  { eId, recorded: { line } }: PlacedLine,
  { timeZone, persons, words, title }: Told,
): readonly (readonly Cell[])[] {
  const { act, at, seq } = line;
  if (act.kind !== 'speech') return [];
  const { startedAt, question, side, purpose, speaker, words: reported } = act;
  const text = reported?.text ?? null;
  const start = startedAt === null ? null : zonedTime(startedAt, timeZone);
  const end = startedAt === null || at === null ? null : zonedTime(at, timeZone);
  const on = question === null ? [null, null] : [question.motion, questionName(question, words)];
  const said = text === null ? null : text.pieces.map((piece) => piece.text).join('\n');
  const heard = (['interjection', 'reaction'] as const).map((kind) => count(reported?.heard ?? [], kind));
  const facts = [side, purpose, persons.idOf(speaker), speaker.name];
  return [
    [
      eId,
      seq,
      start,
      end,
      title,
      ...on,
      ...facts,
      text?.kind ?? null,
      text?.confirmed ?? null,
      said,
      ...heard,
    ],
  ];
}

function count(heard: readonly Heard[], kind: Heard['kind']): number {
  return heard.filter((one) => one.kind === kind).length;
}

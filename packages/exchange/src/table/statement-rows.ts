import {
  type MinutesDocument,
  type StatementAct,
  statementSource,
  toldTimeText,
  type Words,
} from '@tauride/minutes';
import { personsIn } from '../persons.ts';
import { zonedTime } from '../time.ts';
import type { Cell } from './csv.ts';

const NAMES = [
  'statement',
  'entry',
  'time',
  'kind',
  'who_id',
  'who',
  'capacity',
  'text',
  'how',
  'source',
  'about',
  'incident',
  'place',
  'when',
  'answering',
  'answers_entry',
  'denied_by',
  'laid_to_others_by',
  'corroborated_by',
  'corrected_by',
  'withdrawn_by',
  'contested_by',
  'signed_by',
  'files',
] as const;

/** Rule ST-15: the statements of a sitting as a table, with the entries that answered, signed or withdrew them. */
export function statementRows(document: MinutesDocument, words: Words): readonly (readonly Cell[])[] {
  const persons = personsIn(document);
  const { timeZone } = document.heading;
  const rows = document.sections.flatMap(({ lines }) =>
    lines.flatMap(({ line: { act, seq, at } }) => {
      if (act.kind !== 'statement') return [];
      const time = at === null ? null : zonedTime(at, timeZone);
      const own = [act.statement, seq, time, act.statementKind, persons.idOf(act.who), act.who.name];
      return [[...own, ...saidCells(act, timeZone, words), ...standingCells(act)]];
    }),
  );
  return [NAMES, ...rows];
}

function saidCells(act: StatementAct, timeZone: string, words: Words): readonly Cell[] {
  const { capacity, text, how, about, incident, place, when, answering, answers } = act;
  const told = when === null ? '' : toldTimeText(when, timeZone, words);
  const answered = answers?.entry ?? answers?.statement ?? null;
  return [
    capacity,
    text,
    how,
    statementSource(act, words),
    about,
    incident,
    place,
    told,
    answering,
    answered,
  ];
}

/** Entries that are still so: of an answer that was withdrawn it is not said. */
function standingCells({ since, attachments }: StatementAct): readonly Cell[] {
  const all = since ?? [];
  const gone = new Set(all.map(({ answer }) => answer));
  const by = (...hows: readonly (typeof all)[number]['how'][]): string =>
    all
      .filter(({ how, entry }) => hows.includes(how) && !gone.has(entry))
      .map(({ entry }) => entry)
      .join(' ');
  return [
    by('denies'),
    by('lays-to-others'),
    by('corroborates'),
    by('corrects'),
    by('withdrawn'),
    by('contested'),
    by('confirmed', 'countersigned'),
    attachments.map(({ sha256 }) => sha256).join(' '),
  ];
}

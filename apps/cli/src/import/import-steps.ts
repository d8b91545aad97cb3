import type { BodyId, Instant, ItemId, MemberId, StatementId, UncertainTime } from '@tauride/procedure';
import { LIMITS } from '@tauride/protocol';
import { readDateTime } from '../akn/numbers.ts';
import type { ImportPlan, PlanNote, PlanSpeech, PlanStep } from '../akn/plan.ts';
import { slugOf } from '../akn/slug.ts';
import type { PlayStep } from '../play.ts';
import { enteringOf } from './entering.ts';
import { enterVoting } from './enter-voting.ts';
import { Scribe, SITTING } from './scribe.ts';
import { CLERK, type EnteredVoting, type Seating, seatingOf } from './seats.ts';
import { lineOf, piecesOf } from './text-form.ts';

export interface ImportSteps {
  readonly steps: readonly PlayStep[];
  readonly seating: Seating;
  readonly votings: readonly EnteredVoting[];
}

export interface Importing {
  readonly plan: ImportPlan;
  /** What the document is called: its IRI where it has one. */
  readonly document: string;
  /** For a document without a date. */
  readonly now: Instant;
}

const BODY = 'house' as BodyId;
const AGENDA_IN_CALL = 200;
const SEATS_PER_ENTRY = 200;

/** The acts by which an assembly with the sitting of a debate comes about. */
export function importSteps({ plan, document, now }: Importing): ImportSteps {
  const votings = plan.steps
    .filter((step) => step.kind === 'voting')
    .map((voting) => ({ voting, entering: enteringOf(voting) }));
  const seating = seatingOf(plan, votings);
  const startsAt = dayOf(plan.sitting.date) ?? now;
  const source = lineOf(document);
  const scribe = new Scribe(source, startsAt);
  const work: Work = { plan, seating, scribe, source, startsAt };
  found(work);
  open(work);
  enterAll(work, votings);
  scribe.assumed(seating.chair, {
    type: 'AdjournSitting',
    sitting: SITTING,
    ground: 'agenda-done',
    reason: '',
  });
  return { steps: scribe.steps, seating, votings };
}

export interface Work {
  readonly plan: ImportPlan;
  readonly seating: Seating;
  readonly scribe: Scribe;
  readonly source: string;
  readonly startsAt: Instant;
}

/** Noon, so that the day is the same in every zone; the hour is nowhere shown. */
function dayOf(date: string | null): Instant | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  const instant = day === undefined ? NaN : Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(instant) ? null : (instant as Instant);
}

/** The tag of a language; documents have codes of three letters. */
function languageTag(code: string | null): string {
  try {
    return Intl.getCanonicalLocales(code ?? 'und')[0] ?? 'und';
  } catch {
    return 'und';
  }
}

function found({ plan, seating, scribe, source }: Work): void {
  scribe.stated('operator', {
    type: 'FoundAssembly',
    assembly: `akn-${slugOf(source)}`,
    name: lineOf(plan.assembly),
    language: languageTag(plan.sitting.language),
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  const quorum = { kind: 'none', cite: 'not in the document' } as const;
  scribe.assumed('operator', {
    type: 'EstablishBody',
    body: BODY,
    name: lineOf(plan.body),
    rulebook: 'ronr12',
    changes: { speechSeconds: null, speechesPerQuestion: null, quorum },
  });
  for (let at = 0; at < seating.members.length; at += SEATS_PER_ENTRY)
    scribe.stated('operator', {
      type: 'SeatMembers',
      body: BODY,
      members: seating.members.slice(at, at + SEATS_PER_ENTRY),
    });
  scribe.assumed('operator', { type: 'AssignOffice', body: BODY, office: 'chair', member: seating.chair });
  scribe.assumed('operator', { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK });
}

function open({ plan, seating, scribe, source, startsAt }: Work): void {
  const titles = plan.agenda.map(({ number, title }) => lineOf(titleOf(number, title)));
  scribe.stated('operator', {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title: lineOf(plan.sitting.title) || 'Sitting',
    place: '',
    startsAt,
    hoursRecorded: false,
    publicity: 'public',
    agenda: titles.slice(0, AGENDA_IN_CALL),
  });
  scribe.assumed(seating.chair, { type: 'OpenSitting', sitting: SITTING });
  for (const title of titles.slice(AGENDA_IN_CALL))
    scribe.stated(CLERK, { type: 'AddAgendaItem', sitting: SITTING, title });
  scribe.statement(CLERK, {
    kind: 'note',
    who: { named: 'The import' },
    capacity: '',
    text: preamble(plan),
    source,
  });
}

function titleOf(number: string | null, title: string): string {
  const whole = number === null || title.startsWith(number) ? title : `${number} ${title}`;
  return whole.trim() === '' ? 'Item' : whole;
}

function preamble({ sitting }: ImportPlan): string {
  const day = sitting.date === null ? 'The document has no date: the day is that of the import.' : '';
  return `This sitting was entered from a document. The rules of order of that house are not in it: modern rules (RONR, 12th edition) order the entries, without a quorum and without limits of speech. Presence is not recorded, and hours only where the document gives them. ${day}`;
}

function enterAll(work: Work, votings: readonly EnteredVoting[]): void {
  const items = new Map(work.plan.agenda.map(({ id }, at) => [id, `i${at + 1}` as ItemId]));
  const enteringFor = new Map(votings.map(({ voting, entering }) => [voting, entering]));
  const questions = new Map<string, number>();
  let asked: StatementId | null = null;
  for (const step of work.plan.steps) {
    const item = step.agendaItem === null ? undefined : items.get(step.agendaItem);
    if (item !== undefined) work.scribe.takeUp(work.seating.chair, item);
    if (step.kind === 'voting')
      enterVoting(work, { voting: step, entering: enteringFor.get(step)!, questions });
    else asked = enterWords(work, step, asked);
  }
}

/** Enters what was said or noted.
 *  @param asked the last question to a minister or the like that waits for an answer
 *  @returns the question that waits now */
function enterWords(
  work: Work,
  step: Exclude<PlanStep, { kind: 'voting' }>,
  asked: StatementId | null,
): StatementId | null {
  if (step.kind === 'note') {
    enterNote(work, step);
    return asked;
  }
  const first = enterSpeech(work, step, step.form === 'answer' ? asked : null);
  return step.form === 'question' ? first : asked;
}

/** Names of notes that are words; other text is called by its element. */
const NOTES = new Set(['scene', 'narrative', 'summary']);

function enterNote({ scribe, source }: Work, { note, text, time }: PlanNote): void {
  for (const piece of piecesOf(text))
    scribe.statement(CLERK, {
      kind: 'note',
      who: { named: 'The document' },
      capacity: NOTES.has(note) ? note : '',
      text: piece,
      source,
      ...whenOf(time, time),
    });
}

/** Rule A-36: what was heard stands between the parts of the speech between which it was heard. */
function enterSpeech(work: Work, speech: PlanSpeech, answers: StatementId | null): StatementId {
  const { scribe, seating, source } = work;
  const { member, capacity, heard, startTime, endTime } = speech;
  const who: { readonly member: MemberId } = { member: seating.idOf(member) };
  const spells = spellsOf(speech);
  const parts = spells.flat().length;
  const ids = spells.flatMap((pieces, spell) => {
    const first = spells.slice(0, spell).flat().length;
    const entered = pieces.map((text, at) =>
      scribe.statement(CLERK, {
        kind: 'speech',
        who,
        capacity: lineOf(capacity ?? ''),
        text,
        source: lineOf(parts === 1 ? source : `${source}, part ${first + at + 1} of ${parts}`, LIMITS.note),
        answers: first + at === 0 ? answers : null,
        ...whenOf(startTime, endTime),
      }),
    );
    if (spell < heard.length) enterHeard(work, heard[spell]!);
    return entered;
  });
  return ids[0]!;
}

/** The words before, between and after what was heard, each in pieces that fit into a statement. */
function spellsOf({ text, heard }: PlanSpeech): readonly (readonly string[])[] {
  const cuts = [0, ...heard.map(({ after }) => after), text.length];
  const spells = cuts.slice(1).map((to, at) => piecesOf(text.slice(cuts[at], to).join('\n')));
  if (spells.some((pieces) => pieces.length > 0)) return spells;
  return [['(The document has no words of this speech.)'], ...spells.slice(1)];
}

function enterHeard({ scribe, source }: Work, { text, time }: PlanSpeech['heard'][number]): void {
  for (const piece of piecesOf(text))
    scribe.statement(CLERK, {
      kind: 'reaction',
      who: { named: 'The document' },
      capacity: '',
      text: piece,
      source,
      ...whenOf(time, time),
    });
}

/** Rule A-36: the hours that a document gives, to the minute; those that it gives without a zone stay as it words them. */
function whenOf(start: string | null, end: string | null): { readonly when?: UncertainTime } {
  if (start === null && end === null) return {};
  const [from, until] = [start, end].map((text) => (text === null ? null : readDateTime(text)));
  const isKnown = [from, until].every((time) => time === null || time?.zoned === true);
  const isInOrder = !from || !until || from.instantMs <= until.instantMs;
  const words = [...new Set([start, end].filter((text) => text !== null))]
    .map((text) => lineOf(text))
    .join(' – ');
  if (!isKnown || !isInOrder) return { when: { precision: 'minute', words } };
  return {
    when: {
      ...(from ? { from: from.instantMs as Instant } : {}),
      ...(until ? { until: until.instantMs as Instant } : {}),
      precision: 'minute',
      words: '',
    },
  };
}

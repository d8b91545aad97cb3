import type {
  Attachment,
  IncidentId,
  KnownFrom,
  Knowledge,
  MemberId,
  SittingAct,
  SittingId,
  StatementId,
  StatementKind,
  UncertainTime,
  Voicing,
} from '@tauride/procedure';
import { hourInZone } from '../house/call/hour-in-zone.ts';

/** Somebody: a member, or words for whoever is none. */
export type VoiceDraft = { readonly member: string | null; readonly named: string };

/** Day and hours as fields give them, and free words. */
export type WhenDraft = {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly words: string;
};

/** A statement as it is being written. */
export type StatementDraft = {
  readonly kind: StatementKind;
  readonly who: VoiceDraft;
  readonly capacity: string;
  readonly text: string;
  readonly how: Knowledge;
  /** Told by whom. */
  readonly teller: VoiceDraft;
  /** Which document, or from what it was inferred. */
  readonly source: string;
  readonly answers: StatementId | '';
  /** A denial that says who else did it. */
  readonly laid: boolean;
  /** `new`: the event that is written in the fields after it. */
  readonly incident: IncidentId | '' | 'new';
  readonly title: string;
  readonly eventPlace: string;
  readonly eventWhen: WhenDraft;
  readonly place: string;
  readonly when: WhenDraft;
  readonly attachments: readonly Attachment[];
};

export const nobody: VoiceDraft = { member: null, named: '' };
export const noTime: WhenDraft = { day: '', from: '', until: '', words: '' };

export const emptyDraft: StatementDraft = {
  kind: 'report',
  who: nobody,
  capacity: '',
  text: '',
  how: 'witnessed',
  teller: nobody,
  source: '',
  answers: '',
  laid: false,
  incident: '',
  title: '',
  eventPlace: '',
  eventWhen: noTime,
  place: '',
  when: noTime,
  attachments: [],
};

function voicingOf({ member, named }: VoiceDraft): Voicing | null {
  if (member !== null) return { member: member as MemberId };
  return named.trim() === '' ? null : { named: named.trim() };
}

/** When it was, as well as the fields say; `null` where they say nothing.
 *  @param timeZone IANA name: whose clocks the fields show */
export function whenOf({ day, from, until, words }: WhenDraft, timeZone: string): UncertainTime | null {
  const moment = (time: string): { readonly at?: UncertainTime['from'] } => {
    const found = hourInZone(`${day}T${time}`, timeZone);
    return 'at' in found ? { at: found.at } : {};
  };
  const isHourly = from !== '' || until !== '';
  const first = day === '' || (isHourly && from === '') ? {} : moment(from || '00:00');
  const last = day === '' || (isHourly && until === '') ? {} : moment(until || '00:00');
  if (first.at === undefined && last.at === undefined && words.trim() === '') return null;
  return {
    ...(first.at === undefined ? {} : { from: first.at }),
    ...(last.at === undefined ? {} : { until: last.at }),
    precision: isHourly ? 'minute' : 'day',
    words: words.trim(),
  };
}

/** Whether the earliest moment stands after the latest. */
export function isBackwards({ day, from, until }: WhenDraft): boolean {
  return day !== '' && from !== '' && until !== '' && from > until;
}

type Enter = Extract<SittingAct, { type: 'EnterStatement' }>;
type Report = Extract<SittingAct, { type: 'ReportIncident' }>;
type At = { readonly sitting: SittingId; readonly timeZone: string };

/** The command that enters a statement; null while somebody or something is missing.
 *  @param incident what it is about, where that was settled already */
export function enterOf(
  draft: StatementDraft,
  { sitting, timeZone, incident }: At & { readonly incident: IncidentId | null },
): Enter | null {
  const who = voicingOf(draft.who);
  const known = knownOf(draft);
  const text = draft.text.trim();
  if (who === null || known === null || text === '' || isBackwards(draft.when)) return null;
  const when = whenOf(draft.when, timeZone);
  const place = draft.place.trim();
  const { kind, how, answers, attachments } = draft;
  return {
    type: 'EnterStatement',
    sitting,
    kind,
    who,
    capacity: draft.capacity.trim(),
    text,
    how,
    about: '',
    answers: answers === '' ? null : answers,
    ...known,
    ...(answers !== '' && kind === 'denial' && draft.laid ? { answering: 'lays-to-others' } : {}),
    ...(incident === null ? {} : { incident }),
    ...(place === '' ? {} : { place }),
    ...(when === null ? {} : { when }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** From whom or what it is known; null where that has to be said and is not. */
function knownOf({ how, teller, source }: StatementDraft): { source: string; from?: KnownFrom } | null {
  const said = source.trim();
  if (how === 'told') {
    const from = voicingOf(teller);
    return from === null ? null : { source: '', from };
  }
  if (how === 'document') return said === '' ? null : { source: '', from: { document: said } };
  return { source: how === 'witnessed' ? '' : said };
}

/** The command that reports the new event; null while it has no title, or its hours run backwards. */
export function reportOf(draft: StatementDraft, { sitting, timeZone }: At): Report | null {
  const title = draft.title.trim();
  if (title === '' || isBackwards(draft.eventWhen)) return null;
  const when = whenOf(draft.eventWhen, timeZone);
  return { type: 'ReportIncident', sitting, title, place: draft.eventPlace.trim(), when };
}

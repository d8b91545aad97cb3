import type { Entry, Event } from '../event.ts';

/** Rule ER-1: where events hold words that persons said or wrote, or that tell of persons, and that decide nothing: as paths from
 *  the event. What else an entry holds - who, when, to what it answers - stays when they are erased. No state holds them but what a
 *  guest is called, and why a body declines to sit with others, which go with the entry that tells of the erasure. */
export const personalText: { readonly [type: string]: readonly string[] } = {
  StatementEntered: [
    'statement.text',
    'statement.who.named',
    'statement.capacity',
    'statement.source',
    'statement.about',
    'statement.from.named',
    'statement.from.document',
    'statement.place',
    'statement.when.words',
    'statement.attachments',
  ],
  IncidentReported: ['incident.title', 'incident.place', 'incident.when.words'],
  StatementWithdrawn: ['reason'],
  StatementContested: ['text', 'reason'],
  EntryCorrected: ['text', 'reason'],
  CorrectionProposed: ['text', 'reason'],
  SpeechRecorded: ['text'],
  InterjectionRecorded: ['text', 'who.named'],
  ReactionRecorded: ['by.name'],
  SpeechCorrectionAsked: ['text', 'reason'],
  SpeechCorrectionLeft: ['reason'],
  PinReset: ['reason'],
  GuestAdmitted: ['label'],
  JointSittingAnswered: ['reason'],
};

/** Whether an event holds words that may have to be erased one day. */
export function holdsPersonalText(event: Event): boolean {
  return Object.hasOwn(personalText, event.type);
}

/** Rule ER-2: what is left of an entry once its words are erased: each text is empty, each list has nothing in it. */
export function withoutPersonalText(entry: Entry): Entry {
  const { provenance } = entry;
  const paths = personalText[entry.event.type] ?? [];
  const event = paths.reduce((left, path) => emptied(left, path.split('.')), entry.event as Part);
  return {
    ...entry,
    event: event as unknown as Event,
    ...(provenance === undefined ? {} : { provenance: { ...provenance, note: '' } }),
  };
}

/** Stands for somebody who was named in words: wherever there is a name there has to be something to read. */
export const UNNAMED = '…';

const NAMES: ReadonlySet<string> = new Set(['named', 'label']);

interface Part {
  readonly [name: string]: unknown;
}

function emptied(part: Part, [name = '', ...rest]: readonly string[]): Part {
  const value = part[name];
  if (value === undefined || value === null) return part;
  if (rest.length > 0) return { ...part, [name]: emptied(value as Part, rest) };
  return { ...part, [name]: Array.isArray(value) ? [] : NAMES.has(name) ? UNNAMED : '' };
}

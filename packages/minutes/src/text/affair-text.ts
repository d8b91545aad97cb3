import type { Act } from '../act/act.ts';
import type { AffairAct } from '../act/affair-acts.ts';
import { namedDay } from '../words/date.ts';
import type { Words } from '../words/words.ts';
import { type ActText, type Paragraph, quote, say } from './paragraph.ts';
import { reasonOf } from './reason.ts';

const labelOf = {
  registered: 'register',
  'resolution-status': 'register',
  transmitted: 'transmittal',
  'transmittal-received': 'transmittal',
  'transmittal-answered': 'transmittal',
} as const;

export function isOfAffairs(act: Act): act is AffairAct {
  return Object.hasOwn(labelOf, act.kind);
}

/** What was registered, and what went to other bodies and came from them. */
export function affairText(act: AffairAct, words: Words): ActText {
  return { label: words.text(`minutes.label.${labelOf[act.kind]}`), paragraphs: paragraphsOf(act, words) };
}

function paragraphsOf(act: AffairAct, words: Words): readonly Paragraph[] {
  switch (act.kind) {
    case 'registered':
      return registeredText(act, words);
    case 'resolution-status':
      return statusText(act, words);
    case 'transmitted': {
      const { form, title, to, carrier } = act;
      const told = say(words, `minutes.transmitted.${form}`, { title, to });
      return carrier === '' ? [told] : [told, say(words, 'minutes.transmitted.carrier', { carrier }, 'note')];
    }
    case 'transmittal-received': {
      const { form, title, from } = act;
      return [say(words, `minutes.received.${form}`, { title, from })];
    }
    case 'transmittal-answered':
      return answeredText(act, words);
  }
}

type Of<Kind extends AffairAct['kind']> = AffairAct & { readonly kind: Kind };

/** "Registered as 3/1917. Repeals 1/1917." */
function registeredText(
  { number, relations, expires }: Of<'registered'>,
  words: Words,
): readonly Paragraph[] {
  const told = [
    say(words, 'minutes.registered', { number }),
    ...relations.map((relation) =>
      say(words, `minutes.relation.${relation.kind}`, { number: relation.number }),
    ),
    ...(expires === null
      ? []
      : [say(words, 'minutes.registered.until', { day: namedDay(expires.day, expires.calendar, words) })]),
  ];
  const spans = told.flatMap((one, place) =>
    place === 0 ? one.spans : [{ voice: 'words', text: ' ' } as const, ...one.spans],
  );
  return [{ role: 'act', spans }];
}

function statusText(
  { number, status, cause, by, reason }: Of<'resolution-status'>,
  words: Words,
): readonly Paragraph[] {
  const told = say(words, `minutes.resolution.${status}`, { number });
  if (cause === null) return [told, ...reasonOf(words, reason)];
  const why = say(
    words,
    `minutes.cause.${cause}`,
    cause === 'by-resolution' ? { number: by ?? '' } : {},
    'note',
  );
  return [told, why, ...reasonOf(words, reason)];
}

function answeredText(
  { title, from, answer, text, number }: Of<'transmittal-answered'>,
  words: Words,
): readonly Paragraph[] {
  const told = say(words, `minutes.answered.${answer ?? 'undone'}`, { title, from });
  const made = number === null ? [] : [say(words, 'minutes.answered.as', { number }, 'note')];
  return [told, ...made, ...(text === '' ? [] : [quote(text)])];
}

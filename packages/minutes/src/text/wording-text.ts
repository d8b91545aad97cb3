import { unreachable } from '@tauride/kernel';
import type { Wording } from '@tauride/procedure';
import type { Amendment } from '@tauride/text';
import { durationText } from '../words/date.ts';
import { methodName } from '../words/terms.ts';
import type { Terms } from '../words/words.ts';
import { type Paragraph, quote, say } from './paragraph.ts';

/** What a motion says. */
export function wordingText(wording: Wording, words: Terms): readonly Paragraph[] {
  switch (wording.form) {
    case 'text':
      return [quote(wording.text)];
    case 'amendment':
      return amendmentText(wording.amendment, words);
    case 'committee':
      return [say(words, 'minutes.wording.committee', { committee: wording.committee }, 'quote')];
    case 'until':
      return [say(words, 'minutes.wording.until', { until: wording.until }, 'quote')];
    case 'limit':
      return limitText(wording, words);
    case 'scope':
      return [
        say(
          words,
          wording.scope === 'immediate' ? 'minutes.wording.scope-immediate' : 'minutes.wording.scope-all',
        ),
      ];
    case 'minutes':
      return [say(words, 'minutes.wording.minutes', { count: wording.minutes })];
    case 'parts':
      return [say(words, 'minutes.wording.parts'), ...wording.parts.map(quote)];
    case 'method':
      return [say(words, 'minutes.wording.method', { method: methodName(wording.method, words) })];
    case 'bare':
      return [];
    default:
      return unreachable(wording);
  }
}

export function limitText(
  { speechSeconds, speeches }: { readonly speechSeconds: number | null; readonly speeches: number | null },
  words: Terms,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  if (speechSeconds !== null)
    paragraphs.push(say(words, 'minutes.wording.speech-time', { time: durationText(speechSeconds * 1000) }));
  if (speeches !== null) paragraphs.push(say(words, 'minutes.wording.speeches', { count: speeches }));
  return paragraphs.length === 0 ? [say(words, 'minutes.wording.no-limit')] : paragraphs;
}

function amendmentText(amendment: Amendment, words: Terms): readonly Paragraph[] {
  const told = operationText(amendment, words);
  if (!('occurrence' in amendment) || amendment.occurrence === undefined) return [told];
  return [told, say(words, 'minutes.amend.occurrence', { count: amendment.occurrence }, 'note')];
}

function operationText(amendment: Amendment, words: Terms): Paragraph {
  switch (amendment.op) {
    case 'insert':
      return insertText(amendment, words);
    case 'strike': {
      const { words: struck, within } = amendment;
      if (within === undefined) return say(words, 'minutes.amend.strike', { words: struck }, 'quote');
      return say(words, 'minutes.amend.strike-within', { words: struck, within }, 'quote');
    }
    case 'strike-insert':
      return say(words, 'minutes.amend.strike-insert', { words: amendment.words, by: amendment.by }, 'quote');
    case 'substitute':
      return say(words, 'minutes.amend.substitute', { by: amendment.by }, 'quote');
    default:
      return unreachable(amendment);
  }
}

function insertText(
  { words: inserted, place }: Amendment & { readonly op: 'insert' },
  words: Terms,
): Paragraph {
  if (place === 'start') return say(words, 'minutes.amend.insert-start', { words: inserted }, 'quote');
  if (place === 'end') return say(words, 'minutes.amend.insert-end', { words: inserted }, 'quote');
  const values = { words: inserted, place: 'after' in place ? place.after : place.before };
  return say(
    words,
    'after' in place ? 'minutes.amend.insert-after' : 'minutes.amend.insert-before',
    values,
    'quote',
  );
}

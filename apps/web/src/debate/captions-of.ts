import type { Entry, Seq } from '@tauride/procedure';

/** As much as is read at a glance. */
const most = 220;

/** The last words of a speech that were typed as captions, from the beginning of a word. */
export function captionsOf(entries: readonly Entry[], speech: Seq): string {
  const typed: string[] = [];
  let length = 0;
  for (let at = entries.length - 1; at >= 0 && length < most; at -= 1) {
    const { event } = entries[at]!;
    if (event.type !== 'SpeechRecorded' || event.kind !== 'caption' || event.speech !== speech) continue;
    typed.unshift(event.text);
    length += event.text.length;
  }
  const text = typed.join(' ');
  if (text.length <= most) return text;
  const last = text.slice(-most);
  return `… ${last.slice(last.indexOf(' ') + 1)}`;
}

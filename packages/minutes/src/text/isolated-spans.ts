import { isolated } from '@tauride/text';
import type { Paragraph, TextSpan } from './paragraph.ts';

/** The spans of a paragraph as plain text shows them: a value in a sentence keeps to itself, the pieces of a quoted text belong together. */
export function isolatedSpans({ role, spans }: Paragraph): readonly TextSpan[] {
  if (role === 'quote') return spans;
  return spans.map((span) => (span.voice === 'value' ? { ...span, text: isolated(span.text) } : span));
}

import { minutesOf, pageOf, type PageLine, type Words } from '@tauride/minutes';
import type { Hall } from '../hall/hall.ts';
import { isFiller } from '../hall/people.ts';
import { type Answer, inOrder } from './answer.ts';

/** The minutes of every sitting of the case, as plain text with the names of those whom it names. */
export function minutes(hall: Hall, words: Words): Answer {
  const texts = hall.state.sittingOrder.map((sitting) => {
    const document = minutesOf(hall.entries, sitting, {
      directory: (member) => (isFiller(member) ? undefined : member),
      sealed: () => undefined,
      head: null,
    });
    if (document === null) return '';
    // A case says how many were present, not who: its names stand for what they did.
    const heading = { ...document.heading, attendance: { phase: 'not-recorded' } as const };
    return textOf(pageOf({ ...document, heading }, words));
  });
  return { ...inOrder, minutes: texts.join('\n') };
}

function textOf(page: ReturnType<typeof pageOf>): string {
  const { facts, sections, resolutions, undecided } = page;
  const questions = [...resolutions.list, ...(undecided?.list ?? [])];
  return [
    ...facts.flatMap(({ term, spans }) => [term, spansText(spans)]),
    ...sections.flatMap(({ title, lines }) => [title, ...lines.flatMap(lineText)]),
    ...questions.flatMap(({ name, paragraphs }) => [
      name,
      ...paragraphs.map(({ spans }) => spansText(spans)),
    ]),
  ].join('\n');
}

function lineText({ text, corrections }: PageLine): readonly string[] {
  const own = [text.label, ...text.paragraphs.map(({ spans }) => spansText(spans))];
  return [...own, ...corrections.flatMap(lineText)];
}

function spansText(spans: readonly { readonly text: string }[]): string {
  return spans.map(({ text }) => text).join('');
}

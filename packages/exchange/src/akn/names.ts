import type { MinutesDocument } from '@tauride/minutes';
import { type Instant } from '@tauride/procedure';
import { heldAt, partsIn } from '@tauride/minutes';
import { languageCode } from './language-code.ts';
import type { AknOptions } from './options.ts';

/** The names of one document on its three levels, each a part of the next. Source: Akoma Ntoso Naming Convention 1.0, 4. */
export interface AknNames {
  readonly country: string;
  readonly language: string;
  readonly workDay: string;
  readonly expressionDay: string;
  readonly work: string;
  readonly original: string;
  readonly expression: string;
  /** Corrections that the minutes hold. */
  readonly corrections: number;
}

export function namesOf(document: MinutesDocument, options: AknOptions): AknNames {
  const { country = 'xx', form, words, assembly } = options;
  const { timeZone } = document.heading;
  const day = dayOf(heldAt(document.heading), timeZone);
  const corrected = correctionsIn(document);
  const dated = corrected.map(({ at }) => at).filter((at) => at !== null);
  const { edition } = document;
  const last = edition === undefined ? Math.max(...dated) : (edition.approved?.at ?? edition.at);
  const latest = Number.isFinite(last) ? dayOf(last as Instant, timeZone) : day;
  const language = languageCode(words.language);
  const work = `/akn/${country}/${form}/${part(assembly)}/${day}/${part(document.sitting)}`;
  return {
    country,
    language,
    workDay: day,
    // A clock that went back must not make a version older than what it corrects.
    expressionDay: latest < day ? day : latest,
    work,
    original: `${work}/${language}@${day}`,
    expression: `${work}/${language}@${latest < day ? day : latest}`,
    corrections: corrected.length,
  };
}

function correctionsIn({ sections }: MinutesDocument): readonly { readonly at: Instant | null }[] {
  return sections.flatMap(({ lines }) =>
    lines.flatMap(({ line, corrections }) => [
      ...(line.act.kind === 'correction' ? [line] : []),
      ...corrections,
    ]),
  );
}

/** The Gregorian day that the calendar on the wall of the hall would have shown. */
export function dayOf(at: Instant, timeZone: string): string {
  const { year, month, day } = partsIn(at, timeZone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Ids are letters, digits, dots and hyphens; a part of a name is in small letters. */
export function part(id: string): string {
  return id.toLowerCase();
}

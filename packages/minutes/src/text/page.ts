import type { Instant } from '@tauride/procedure';
import type { MinuteLine } from '../act/act.ts';
import type { Heading, Question } from '../act/minutes.ts';
import type { MinutesDocument, RecordedLine, Resolution } from '../document/document.ts';
import { dayText, hourText, machineTime, offsetText } from '../words/date.ts';
import { questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { type Fact, factsOf } from './facts.ts';
import { draftText, editionFacts, type Mark, markOf, signedText } from './edition-text.ts';
import { lineText, sourceText } from './line-text.ts';
import { type ActText, type LineText, type Paragraph, say } from './paragraph.ts';
import { heldAt } from '../words/held-at.ts';
import { wordingText } from './wording-text.ts';

/** When an act happened, as it is shown: the day only where it differs from that of the line before. */
export interface Moment {
  readonly hour: string;
  readonly day: string | null;
  /** RFC 3339. */
  readonly machine: string;
}

export interface PageLine {
  readonly seq: number;
  /** The number of the entry in words. */
  readonly entry: string;
  /** `null` where hours are not recorded. */
  readonly moment: Moment | null;
  readonly text: ActText;
  readonly corrections: readonly PageLine[];
}

export interface PageQuestion {
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The document in the words of one language, before it is laid out on paper or on screen. */
export interface Page {
  readonly title: string;
  readonly minutes: string;
  readonly assembly: string;
  readonly mark: Mark;
  /** Why it is a draft, where it is one. */
  readonly draft: string | null;
  readonly facts: readonly Fact[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly PageLine[] }[];
  readonly resolutions: {
    readonly title: string;
    readonly none: string;
    readonly list: readonly PageQuestion[];
  };
  /** `null` where nothing was left undecided. */
  readonly undecided: { readonly title: string; readonly list: readonly PageQuestion[] } | null;
  readonly signatures: readonly { readonly office: string; readonly name: string }[];
  readonly record: string;
}

/** Rule FO-20: what a rehearsal is called says that it is one. */
function titleOf({ title, rehearsal }: MinutesDocument['heading'], words: Words): string {
  const own = title === '' ? words.text('minutes.title') : title;
  return rehearsal ? words.text('minutes.rehearsal', { title: own }) : own;
}

export function pageOf(document: MinutesDocument, words: Words): Page {
  const { heading, resolutions, undecided } = document;
  return {
    title: titleOf(heading, words),
    minutes: words.text('minutes.title'),
    assembly: heading.assembly,
    mark: markOf(document, words),
    draft: draftText(document, words),
    facts: [...factsOf(document, words), ...editionFacts(document, words)],
    sections: sectionsOf(document, words),
    resolutions: {
      title: words.text('minutes.section.resolutions'),
      none: words.text('minutes.section.none-adopted'),
      list: resolutions.map((resolution) => resolutionText(resolution, words)),
    },
    undecided:
      undecided.length === 0
        ? null
        : {
            title: words.text('minutes.section.undecided'),
            list: undecided.map((question) => undecidedText(question, words)),
          },
    signatures: signaturesOf(document, words),
    record: recordText(document, words),
  };
}

function sectionsOf({ heading, sections }: MinutesDocument, words: Words): Page['sections'] {
  let day = dayText(heldAt(heading), heading, words);
  const momentOf = (at: Instant | null): Moment | null => {
    if (at === null) return null;
    const today = dayText(at, heading, words);
    const changed = today === day ? null : today;
    day = today;
    return { hour: hourOf(at, heading), day: changed, machine: machineTime(at, heading.timeZone) };
  };
  const pageLine = ({ seq, at, ...line }: MinuteLine, corrections: readonly MinuteLine[]): PageLine => ({
    seq,
    entry: words.text('minutes.entry', { entry: seq }),
    moment: momentOf(at),
    text: withSource(lineText({ seq, at, ...line }, heading.timeZone, words), words),
    corrections: corrections.map((correction) => ({ ...pageLine(correction, []), moment: null })),
  });
  return sections.map(({ title, lines }) => ({
    title: title ?? words.text('minutes.section.proceedings'),
    lines: lines.map(({ line, corrections }: RecordedLine) => pageLine(line, corrections)),
  }));
}

/** The hour, with the offset of the zone when it is not the one in force at the opening: an hour can come twice in a night. */
function hourOf(at: Instant, { timeZone, openedAt }: Heading): string {
  const hour = hourText(at, timeZone);
  const offset = offsetText(at, timeZone);
  if (openedAt === null || offset === null || offset === offsetText(openedAt, timeZone)) return hour;
  return `${hour} (${offset})`;
}

function resolutionText(resolution: Resolution, words: Words): PageQuestion {
  const { wording, onBehalfOf, entry } = resolution;
  const group = onBehalfOf === null ? [] : [say(words, 'minutes.on-behalf', { group: onBehalfOf }, 'note')];
  return {
    name: questionName(resolution, words),
    paragraphs: [
      ...wordingText(wording, words),
      ...group,
      say(words, 'minutes.adopted-by', { entry }, 'note'),
    ],
  };
}

function undecidedText(question: Question, words: Words): PageQuestion {
  const { mover, onBehalfOf, wording } = question;
  const group = onBehalfOf === null ? [] : [say(words, 'minutes.on-behalf', { group: onBehalfOf }, 'note')];
  return {
    name: questionName(question, words),
    paragraphs: [
      ...wordingText(wording, words),
      say(words, 'minutes.moved-by', { name: mover.name }, 'note'),
      ...group,
      say(words, 'minutes.undecided.note', {}, 'note'),
    ],
  };
}

function signaturesOf(document: MinutesDocument, words: Words): Page['signatures'] {
  const { chair, clerk } = document.heading;
  return [
    {
      office: words.text('terms.office.chair'),
      name: signedText(document, 'chair', words) ?? chair?.name ?? '',
    },
    {
      office: words.text('terms.office.clerk'),
      name: signedText(document, 'clerk', words) ?? clerk?.name ?? '',
    },
  ];
}

function recordText({ record }: MinutesDocument, words: Words): string {
  if (record === null) return words.text('minutes.record.none');
  return words.text('minutes.record', { count: record.size, root: record.root });
}

function withSource({ label, paragraphs, source }: LineText, words: Words): ActText {
  return { label, paragraphs: source === null ? paragraphs : [...paragraphs, sourceText(source, words)] };
}

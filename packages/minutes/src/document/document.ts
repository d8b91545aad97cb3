import { atOnce, type Steps } from '@tauride/kernel';
import type { ItemId, Line, MotionId, MotionKind, Seq, SittingId, Wording } from '@tauride/procedure';
import type { Closing, Heading, Minutes, Question, Sources } from '../act/minutes.ts';
import type { MinuteLine } from '../act/act.ts';
import type { OwnNames } from '../act/refs.ts';
import type { Edition } from '../edition/edition.ts';
import { minutesSeen } from '../act/seen.ts';
import { foldingMinutes } from '../act/fold.ts';
import { recordedLines } from './recorded-lines.ts';

/** The state of the record under which minutes were made. */
export interface RecordHead {
  /** Number of entries. */
  readonly size: number;
  /** Merkle root, lower-case hex. */
  readonly root: string;
}

/** A line with the corrections that were entered to it, oldest first. */
export interface RecordedLine {
  readonly line: MinuteLine;
  readonly corrections: readonly MinuteLine[];
}

export interface Section {
  /** `null` for what happened under no item of the agenda. */
  readonly item: ItemId | null;
  readonly title: string | null;
  readonly lines: readonly RecordedLine[];
}

/** A text that the house adopted, as it was adopted. */
export interface Resolution {
  readonly kind: MotionKind;
  readonly names?: OwnNames;
  readonly label: string;
  readonly wording: Wording;
  readonly onBehalfOf: string | null;
  /** The entry by which it was adopted. */
  readonly entry: Seq;
}

/** The minutes of one sitting as a document: plain JSON, in no language. */
export interface MinutesDocument {
  readonly sitting: SittingId;
  readonly heading: Heading;
  readonly sections: readonly Section[];
  readonly resolutions: readonly Resolution[];
  /** Questions that were before the house at adjournment and were not decided. */
  readonly undecided: readonly Question[];
  /** Every question on the matter itself that the minutes keep, with what became of it. */
  readonly questions: readonly Question[];
  /** `null` while the sitting goes on: the minutes are then a draft. */
  readonly closing: Closing | null;
  /** `null` where no record was given. */
  readonly record: RecordHead | null;
  /** The version that it is, where it was put before the members. */
  readonly edition?: Edition;
}

/** Lays the lines out by items of the agenda. `null` when the sitting was never called. */
export function documentOf(minutes: Minutes, head: RecordHead | null): MinutesDocument | null {
  const { sitting, heading, questions, closing } = minutes;
  if (heading === null) return null;
  const { lines, left } = recordedLines(minutes);
  const kept = questions.filter((question) => !left.has(question.motion));
  return {
    sitting,
    heading,
    sections: sectionsOf(minutes, lines),
    resolutions: kept.flatMap(resolutionOf),
    undecided: undecidedIn(kept, closing?.undecided ?? []),
    questions: kept.filter(({ substantive }) => substantive),
    closing,
    record: head,
  };
}

/** What a joint hearing left to its bodies on the way, and then what was before the house at the end. */
function undecidedIn(questions: readonly Question[], atTheEnd: readonly MotionId[]): readonly Question[] {
  const before = questions.filter(({ motion, phase }) => phase === 'undecided' && !atTheEnd.includes(motion));
  return [...before, ...atTheEnd.flatMap((id) => questions.filter(({ motion }) => motion === id))];
}

/** The minutes of a sitting from the journal alone. `null` when the journal never calls it. */
export function minutesOf(
  journal: Iterable<Line>,
  sitting: SittingId,
  sources: MinutesSources,
): MinutesDocument | null {
  return atOnce(makingMinutes(journal, sitting, sources));
}

export interface MinutesSources extends Sources {
  readonly head: RecordHead | null;
  /** Which entries those may read for whom the minutes are made; all of them where it is left out. */
  readonly sees?: (seq: Seq) => boolean;
}

/** {@link minutesOf} in steps. */
export function* makingMinutes(
  journal: Iterable<Line>,
  sitting: SittingId,
  sources: MinutesSources,
): Steps<MinutesDocument | null> {
  const minutes = yield* foldingMinutes(journal, sitting, sources);
  return documentOf(sources.sees ? minutesSeen(minutes, sources.sees) : minutes, sources.head);
}

/** Consecutive lines under one item make a section, so that an item taken up again comes twice, in the order of events. */
function sectionsOf(minutes: Minutes, lines: readonly RecordedLine[]): readonly Section[] {
  const sections: { item: ItemId | null; title: string | null; lines: RecordedLine[] }[] = [];
  for (const recorded of lines) {
    const { item } = recorded.line;
    let section = sections.at(-1);
    if (section === undefined || section.item !== item) {
      const title = minutes.items.find((known) => known.item === item)?.title ?? null;
      section = { item, title, lines: [] };
      sections.push(section);
    }
    if (recorded.line.act.kind !== 'item' || recorded.corrections.length > 0) section.lines.push(recorded);
  }
  return sections;
}

/** Rule MIN-27: what was adopted without a text of its own says nothing to give again. */
function resolutionOf(question: Question): readonly Resolution[] {
  const { kind, label, names, substantive, phase, wording, onBehalfOf, decidedBy } = question;
  if (!substantive || phase !== 'adopted' || wording.form === 'bare' || decidedBy === null) return [];
  const named = names === undefined ? {} : { names };
  return [{ kind, label, ...named, wording, onBehalfOf, entry: decidedBy }];
}

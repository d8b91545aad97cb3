import {
  type Edition,
  editionDigest,
  editionDocument,
  editionsOf,
  type EditionText,
  type MinutesDocument,
  minutesOf,
  type PageLine,
  pageOf,
  proposedIn,
  type Sources,
  type Words,
} from '@tauride/minutes';
import {
  type CorrectionId,
  type FoundedAssembly,
  isSealed,
  type Line,
  type MinutesCorrection,
  minutesOfSitting,
  type Seq,
  type SittingId,
  textToDecide,
} from '@tauride/procedure';
import { wordDifference } from '@tauride/text';
import type { TextSegment } from '../parts/marked-text.tsx';

/** A correction with its words. */
export type Proposal = MinutesCorrection & {
  readonly at: number;
  readonly place: Seq | null;
  readonly how: 'replace' | 'add';
  readonly text: string;
  readonly reason: string;
};

export type DirectoryOf = Sources['directory'];

export function versionsOf(
  lines: readonly Line[],
  sitting: SittingId,
  directory: DirectoryOf,
): readonly Edition[] {
  return editionsOf(lines, sitting, { directory });
}

/** The minutes as the journal tells them, or a version of them. */
export function documentOfVersion(
  lines: readonly Line[],
  about: { readonly sitting: SittingId; readonly edition: Edition | null },
  directory: DirectoryOf,
): MinutesDocument | null {
  const sources = { directory, sealed: () => undefined };
  return about.edition === null
    ? minutesOf(lines, about.sitting, { ...sources, head: null })
    : editionDocument(lines, about.edition, { ...sources, record: null });
}

export function proposalsOf(
  assembly: FoundedAssembly,
  lines: readonly Line[],
  sitting: SittingId,
): readonly Proposal[] {
  const words = new Map(
    proposedIn(lines, sitting).map(({ event, at }) => [event.correction, { ...event, at }]),
  );
  return (minutesOfSitting(assembly, sitting)?.corrections ?? []).flatMap((correction) => {
    const found = words.get(correction.id);
    if (found === undefined) return [];
    const { at, place, how, text, reason } = found;
    return [{ ...correction, at, place, how, text, reason }];
  });
}

/** The entry that tells of words of a version that were erased since it was made: nobody can make that text again. */
export function erasedSince(
  lines: readonly Line[],
  { sitting, upTo }: Pick<Edition, 'sitting' | 'upTo'>,
): number | undefined {
  const gone = lines.find(
    (line) =>
      'event' in line &&
      'sitting' in line.event &&
      line.event.sitting === sitting &&
      line.seq < upTo &&
      line.erased !== undefined &&
      line.erased >= upTo,
  );
  return gone && 'event' in gone ? gone.erased : undefined;
}

/** Rule DO-19: whether among the entries of a version are some that this browser could not read. */
export function holdsSealed(lines: readonly Line[], { upTo }: Pick<Edition, 'upTo'>): boolean {
  return lines.some((line) => line.seq < upTo && isSealed(line));
}

/** The digest of what would be sent round now. */
export function draftDigest(
  lines: readonly Line[],
  sitting: SittingId,
  proposals: readonly Proposal[],
): string | null {
  const corrections = partsOf(proposals.filter(({ phase }) => phase === 'accepted'));
  return editionDigest(lines, { sitting, upTo: lines.length as Seq, corrections });
}

/** The digest of the text that stands if the house says yes. */
export function decidedDigest(
  assembly: FoundedAssembly,
  lines: readonly Line[],
  about: {
    readonly sitting: SittingId;
    readonly correction: CorrectionId | null;
    readonly proposals: readonly Proposal[];
  },
): string | null {
  const text = textToDecide(minutesOfSitting(assembly, about.sitting), about.correction);
  if (!text) return null;
  const corrections = partsOf(about.proposals.filter(({ id }) => text.corrections.includes(id)));
  return editionDigest(lines, { sitting: about.sitting, upTo: text.upTo, corrections });
}

function partsOf(proposals: readonly Proposal[]): EditionText['corrections'] {
  return proposals.map(({ recorded, at, place, how, text, reason }) => ({
    recorded,
    at: at as EditionText['corrections'][number]['at'],
    place,
    how,
    text,
    reason,
  }));
}

export type LineView = {
  readonly seq: Seq;
  readonly label: string;
  readonly text: string;
  /** The entry stands beside another line as its correction, or by itself. */
  readonly kind: 'line' | 'correction';
};

export type SectionView = { readonly title: string; readonly lines: readonly LineView[] };

/** The lines of a document in the words of a language, each correction after what it corrects. */
export function sectionsView(document: MinutesDocument, words: Words): readonly SectionView[] {
  return pageOf(document, words).sections.map(({ title, lines }) => ({
    title,
    lines: lines.flatMap((line) => [
      lineView(line, 'line'),
      ...line.corrections.map((correction) => lineView(correction, 'correction')),
    ]),
  }));
}

export type EndView = {
  readonly title: string;
  readonly questions: readonly { readonly name: string; readonly text: string }[];
};

/** What was adopted and what was left undecided, as the minutes say it at their end. */
export function endView(document: MinutesDocument, words: Words): readonly EndView[] {
  const { resolutions, undecided } = pageOf(document, words);
  return [resolutions, ...(undecided === null ? [] : [undecided])]
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }) => ({
      title,
      questions: list.map(({ name, paragraphs }) => ({ name, text: plainText(paragraphs) })),
    }));
}

function plainText(paragraphs: PageLine['text']['paragraphs']): string {
  return paragraphs.map(({ spans }) => spans.map((span) => span.text).join('')).join('\n');
}

function lineView({ seq, text }: PageLine, kind: LineView['kind']): LineView {
  return { seq: seq as Seq, label: text.label, text: plainText(text.paragraphs), kind };
}

/** A line that one version has otherwise than the one before it. */
export type Difference = {
  readonly seq: Seq;
  readonly label: string;
  readonly segments: readonly TextSegment[];
};

/** What a version changed in the one before it, in the order of the newer one; what it left out comes last. */
export function differencesOf(
  before: readonly SectionView[],
  after: readonly SectionView[],
): readonly Difference[] {
  const old = new Map(before.flatMap(({ lines }) => lines).map((line) => [line.seq, line]));
  const fresh = after.flatMap(({ lines }) => lines);
  const known = new Set(fresh.map(({ seq }) => seq));
  const changed = fresh
    .filter((line) => old.get(line.seq)?.text !== line.text)
    .map(({ seq, label, text }) => ({
      seq,
      label,
      segments: wordDifference(old.get(seq)?.text ?? '', text),
    }));
  const gone = [...old.values()]
    .filter(({ seq }) => !known.has(seq))
    .map(({ seq, label, text }) => ({ seq, label, segments: wordDifference(text, '') }));
  return [...changed, ...gone];
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { atOnce, canonicalBytes, type Steps } from '@tauride/kernel';
import type { Line, Seq, SittingId } from '@tauride/procedure';
import type { Sources } from '../act/minutes.ts';
import { minutesSeen } from '../act/seen.ts';
import { foldingMinutes } from '../act/fold.ts';
import { documentOf, type MinutesDocument, type MinutesSources } from '../document/document.ts';
import type { Edition, EditionCorrection } from './edition.ts';
import { makingEditions } from './editions.ts';
import { withCorrections } from './with-corrections.ts';

/** Names can be erased and ballots lie beside the journal: a text that has to stay the same is made without them. */
const fromTheJournalAlone: Sources = { directory: () => undefined, sealed: () => undefined };

/** Raised when a later release makes another document of the same entries. */
const FORM = 1;

/** What a version is made from. */
export interface EditionText {
  readonly sitting: SittingId;
  readonly upTo: Seq;
  readonly corrections: readonly Omit<EditionCorrection, 'by'>[];
}

/** Rule MA-2: the digest of a version, from the entries alone; `null` where they never call the sitting. */
export function editionDigest(journal: readonly Line[], text: EditionText): string | null {
  return atOnce(makingDigest(journal, text));
}

/** {@link editionDigest} in steps. */
export function* makingDigest(journal: readonly Line[], text: EditionText): Steps<string | null> {
  const { document } = yield* documentUpTo(journal, text, fromTheJournalAlone);
  if (document === null) return null;
  const corrections = text.corrections.map(({ recorded, place, how, text: words }) => ({
    recorded,
    place,
    how,
    text: words,
  }));
  return bytesToHex(sha256(canonicalBytes({ form: FORM, upTo: text.upTo, corrections, document })));
}

function* documentUpTo(
  journal: readonly Line[],
  { sitting, upTo }: EditionText,
  { sees, ...sources }: VersionSources,
): Steps<{ readonly document: MinutesDocument | null; readonly shut: number }> {
  const minutes = yield* foldingMinutes(journal.slice(0, upTo), sitting, sources);
  const seen = sees ? minutesSeen(minutes, sees) : minutes;
  return { document: documentOf(seen, null), shut: minutes.lines.length - seen.lines.length };
}

type VersionSources = Sources & Pick<MinutesSources, 'sees'>;

/** A version of the minutes as a document, with what was decided about it since. Rule DO-19: without what is not to be seen. */
export function minutesVersion(
  journal: readonly Line[],
  which: WhichVersion,
  sources: Sources & Pick<MinutesDocument, 'record'>,
): MinutesDocument | null {
  return atOnce(makingVersion(journal, which, sources));
}

export interface WhichVersion {
  readonly sitting: SittingId;
  readonly version: number;
}

/** {@link minutesVersion} in steps. */
export function* makingVersion(
  journal: readonly Line[],
  { sitting, version }: WhichVersion,
  sources: VersionSources & Pick<MinutesDocument, 'record'>,
): Steps<MinutesDocument | null> {
  const editions = yield* makingEditions(journal, sitting, sources);
  const edition = editions.find((one) => one.version === version);
  return edition === undefined ? null : yield* makingEdition(journal, edition, sources);
}

export function editionDocument(
  journal: readonly Line[],
  edition: Edition,
  sources: Sources & Pick<MinutesDocument, 'record'>,
): MinutesDocument | null {
  return atOnce(makingEdition(journal, edition, sources));
}

function* makingEdition(
  journal: readonly Line[],
  edition: Edition,
  { record, ...sources }: VersionSources & Pick<MinutesDocument, 'record'>,
): Steps<MinutesDocument | null> {
  const { document, shut: lines } = yield* documentUpTo(journal, edition, sources);
  if (document === null) return null;
  const { sees = () => true } = sources;
  const corrections = edition.corrections.filter(
    ({ recorded, place }) => sees(recorded) && (place === null || sees(place)),
  );
  const shut = lines + edition.corrections.length - corrections.length;
  const given = { ...edition, corrections, ...(shut === 0 ? {} : { shut }) };
  return { ...withCorrections(document, corrections), record, edition: given };
}

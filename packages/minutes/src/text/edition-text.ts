import type { MinutesDocument } from '../document/document.ts';
import type { EditionSignature } from '../edition/edition.ts';
import { dayText } from '../words/date.ts';
import type { Words } from '../words/words.ts';
import type { Fact } from './facts.ts';

/** Rule MIN-18: what stands at the head of each page. */
export interface Mark {
  readonly kind: 'draft' | 'approved';
  readonly text: string;
}

export function markOf({ heading, edition }: MinutesDocument, words: Words): Mark {
  const { approved = null, version = 0 } = edition ?? {};
  if (approved === null) return { kind: 'draft', text: words.text('minutes.mark.draft') };
  const day = dayText(approved.at, heading, words);
  return { kind: 'approved', text: words.text('minutes.mark.approved', { day, version }) };
}

/** That the text is not the last word: of a sitting that goes on, or one whose minutes the body has not seen or not approved. */
export function draftText({ closing, edition }: MinutesDocument, words: Words): string | null {
  if (edition !== undefined && edition.approved === null)
    return words.text('minutes.edition.draft', { version: edition.version });
  if (edition !== undefined) return null;
  return words.text(closing === null ? 'minutes.draft' : 'minutes.draft.closed');
}

/** Which version it is, how it was approved and signed, and what was corrected in it. */
export function editionFacts({ edition, heading }: MinutesDocument, words: Words): readonly Fact[] {
  if (edition === undefined) return [];
  const { version, upTo, approved, signatures, corrections, digest, shut = 0 } = edition;
  const dayOf = (at: typeof edition.at): string => dayText(at, heading, words);
  const fact = (term: string, text: string): Fact => ({ term, spans: [{ voice: 'words', text }] });
  const entries = corrections.map(({ recorded }) => String(recorded)).join(', ');
  const standing =
    approved === null
      ? words.text('minutes.edition.circulated', { day: dayOf(edition.at) })
      : words.text(`minutes.edition.approved.${approved.by}`, {
          day: dayOf(approved.at),
          title: approved.in,
          entry: approved.recorded,
        });
  return [
    fact(words.text('minutes.edition.version'), words.text('minutes.edition.made', { version, count: upTo })),
    fact(words.text('minutes.edition.standing'), standing),
    ...(corrections.length === 0
      ? []
      : [
          fact(
            words.text('minutes.edition.corrections'),
            words.text('minutes.edition.entries', { count: corrections.length, entries }),
          ),
        ]),
    ...signatures.map((signature) =>
      fact(words.text(`minutes.edition.signed.${signature.office}`), signatureText(signature, dayOf, words)),
    ),
    fact(words.text('minutes.edition.digest'), digest),
    ...(shut === 0
      ? []
      : [fact(words.text('minutes.edition.shut'), words.text('minutes.edition.shut.why', { count: shut }))]),
  ];
}

function signatureText(
  { person, at, recorded }: EditionSignature,
  dayOf: (at: EditionSignature['at']) => string,
  words: Words,
): string {
  return words.text('minutes.edition.signature', { name: person.name, day: dayOf(at), entry: recorded });
}

/** Who signed for an office, `null` where nobody did. */
export function signedText(
  { edition, heading }: MinutesDocument,
  office: EditionSignature['office'],
  words: Words,
): string | null {
  const found = edition?.signatures.find((signature) => signature.office === office);
  return found === undefined ? null : signatureText(found, (at) => dayText(at, heading, words), words);
}

import type { Seq, SpeechKind } from '@tauride/procedure';
import type { AskedWords, Heard, SpokenWords, TextVersion } from './spoken-words.ts';

/** `short`: what was said in sum. `verbatim`: word for word, and where nobody wrote that down what there is. */
export type Report = 'short' | 'verbatim';

/** A piece as it is shown, with every version that it had, oldest first. */
export interface ShownPiece {
  readonly entry: Seq;
  /** The entry of the oldest version: where it stands among what was heard. */
  readonly anchor: Seq;
  readonly text: string;
  /** The entry that tells that its words were erased. */
  readonly erased?: Seq;
  readonly versions: readonly TextVersion[];
}

export interface ShownText {
  readonly kind: SpeechKind;
  readonly pieces: readonly ShownPiece[];
  /** The entry by which the speaker confirmed it as it stands; `null` where nobody did. */
  readonly confirmed: Seq | null;
}

/** What a report gives of a speech. */
export interface ReportedWords {
  readonly text: ShownText | null;
  readonly heard: readonly Heard[];
  readonly requests: readonly AskedWords[];
  readonly spoken: SpokenWords;
}

/** Rule DB-2: the pieces of one kind of text in their order. An empty one was taken back and is not shown; its versions are. */
export function textOf(spoken: SpokenWords, kind: SpeechKind): ShownText | null {
  const chains =
    kind === 'caption' ? spoken.versions.filter(isCaption).map((only) => [only]) : chainsOf(spoken, kind);
  const pieces = chains.map((versions): ShownPiece => {
    const { entry, text, erased } = versions.at(-1)!;
    const told = erased === undefined ? {} : { erased };
    return { entry, anchor: versions[0]!.entry, text, ...told, versions };
  });
  if (pieces.every(({ text, erased }) => text === '' && erased === undefined)) return null;
  return { kind, pieces, confirmed: confirmedIn(spoken, kind, pieces) };
}

function isCaption({ kind }: TextVersion): boolean {
  return kind === 'caption';
}

function chainsOf({ versions }: SpokenWords, kind: SpeechKind): TextVersion[][] {
  const chains: TextVersion[][] = [];
  for (const version of versions) {
    if (version.kind === kind) (chains[version.piece - 1] ??= []).push(version);
  }
  return chains;
}

function confirmedIn(
  { confirmed }: SpokenWords,
  kind: SpeechKind,
  pieces: readonly ShownPiece[],
): Seq | null {
  const last = confirmed.findLast((one) => one.kind === kind);
  const isShown =
    last?.pieces.length === pieces.length && pieces.every(({ entry }, at) => entry === last.pieces[at]);
  return isShown ? last.entry : null;
}

const preferred: { readonly [report in Report]: readonly SpeechKind[] } = {
  short: ['summary', 'verbatim'],
  verbatim: ['verbatim', 'summary', 'caption'],
};

/** Rule DB-11: what a report gives of a speech; `null` where nothing but the speech itself is recorded. */
export function reportedWords(spoken: SpokenWords, report: Report): ReportedWords | null {
  if (spoken.versions.length === 0 && spoken.heard.length === 0) return null;
  const text = preferred[report].map((kind) => textOf(spoken, kind)).find((found) => found !== null) ?? null;
  const { heard, requests } = spoken;
  return { text, heard, requests: requests.filter(({ kind }) => kind === text?.kind), spoken };
}

export type Spell =
  | { readonly kind: 'piece'; readonly piece: ShownPiece }
  | { readonly kind: 'heard'; readonly heard: Heard };

/** Pieces and what was heard between them, in the order in which they were first entered. */
export function inOrder({ text, heard }: Pick<ReportedWords, 'text' | 'heard'>): readonly Spell[] {
  const pieces = (text?.pieces ?? [])
    .filter(({ text: words, erased }) => words !== '' || erased !== undefined)
    .map((piece) => ({ at: piece.anchor, spell: { kind: 'piece', piece } as const }));
  const others = heard.map((one) => ({ at: one.entry, spell: { kind: 'heard', heard: one } as const }));
  return [...pieces, ...others].toSorted((a, b) => a.at - b.at).map(({ spell }) => spell);
}

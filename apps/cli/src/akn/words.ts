import type { ChoiceKind } from './model.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents, for comparing words and for ASCII ids. */
export function bare(text: string): string {
  const lower = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return lower.replace(/[ßøæœłđðþı]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, bare; `aFavor` and `se-abstiene` are taken apart. */
export function wordsOf(text: string): string[] {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return bare(apart).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// English, Spanish, French, German, Italian, Portuguese and Dutch.
const STRONG: Readonly<Record<'for' | 'against' | 'abstain', RegExp>> = {
  for: /^(ayes?|yeas?|favou?r|favore|afirmativa|affirmative|dafur|befurwortend|favorevol[ei]|voorstemmers?)$/u,
  against:
    /^(noes|nays?|against|contra|contre|negativa|negative|dagegen|contrari[oae]?|contro|tegen|tegenstemmers?)$/u,
  abstain:
    /^(abst\w+|enthalt\w*|enthielt\w*|enthielten|astenut\w+|astensi\w+|astengono|onthou\w+|onthield\w*)$/u,
};

// These words have other meanings, so they count only in a label of one or two words.
const WEAK: Readonly<Record<'for' | 'against', RegExp>> = {
  for: /^(yes|for|si|sim|oui|ja|pour|voor|pro)$/u,
  against: /^(no|non|nein|nao|nee)$/u,
};

const NOT_VOTING =
  /\b(not? (vote|voted|voting|votaron|vota)|did not vote|non vot\w+|nicht abgestimmt|absent|ausentes?|paired|pareos?)\b/u;

/** The choice that a label such as `aFavor`, `AYES` or "Votes against" names; null when it names none, or two. */
export function choiceOfLabel(label: string): ChoiceKind | null {
  const words = wordsOf(label);
  if (words.length === 0 || words.length > 6) return null;
  if (NOT_VOTING.test(words.join(' '))) return 'other';
  if (words.some((word) => STRONG.abstain.test(word))) return 'abstain';
  // "For or against" names no choice, although "for" alone would be too weak a word to find in it.
  if (sides(words, true).length === 2) return null;
  const found = sides(words, words.length <= 2);
  return found.length === 1 ? found[0]! : null;
}

function sides(words: readonly string[], withWeak: boolean): ChoiceKind[] {
  return (['for', 'against'] as const).filter((side) =>
    words.some((word) => STRONG[side].test(word) || (withWeak && WEAK[side].test(word))),
  );
}

const CUES: readonly (readonly [ChoiceKind, RegExp])[] = [
  [
    'other',
    /\b(not voting|did not vote|no votaron|n'ont pas vote|non hanno votato|nicht abgestimmt|nao votaram)\b/gu,
  ],
  [
    'for',
    /\b(ayes|aye|yeas?|por la afirmativa|(in|a|en) favou?re?|(voted|voting|votes|those|members) (for|yes)|(vote|votent|voix|votes) pour|mit ja|ja-stimmen|dafur|favorevoli|stemden voor|voor stemden)\b|\b(for|yes|si|oui|ja|pour|voor|sim)\s*:/gu,
  ],
  [
    'against',
    /\b(noes|nays?|por la negativa|en contra|(voted|voting|votes|those|members) (against|no)|(vote|votent|voix|votes) contre|(votaram|votos) contra|mit nein|nein-stimmen|dagegen|contrari|votato contro|stemden tegen|tegen stemden)\b|\b(against|no|non|nein|nao|contre|contra|contro|tegen)\s*:/gu,
  ],
  [
    'abstain',
    /\b(abst(ain|en|ien|uv|iv)\w*|enthalt\w*|enthielt\w*|astenut\w+|astensi\w+|onthou\w+|onthield\w*)\b/gu,
  ],
];

export interface Cue {
  readonly kind: ChoiceKind;
  readonly words: string;
}

/** The last phrase of a running text that announces who chose what, such as "Votaron por la afirmativa" or "Noes:". */
export function lastCue(text: string): Cue | null {
  const plain = bare(text);
  let last: { readonly at: number; readonly cue: Cue } | null = null;
  for (const [kind, pattern] of CUES) {
    for (const found of plain.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (last === null || end > last.at) last = { at: end, cue: { kind, words: found[0] } };
    }
  }
  return last?.cue ?? null;
}

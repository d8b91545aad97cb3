import { type Turned, turned } from '../minutes/typst-text.ts';
import type { Bearer } from './bearer.ts';
import type { SlipWords } from './words.ts';

/** A bearer as the templates take it. */
interface PrintedBearer {
  readonly name: Turned;
  /** Points. */
  readonly size: number;
  readonly kind: string | null;
  readonly lines: readonly Turned[];
}

export function printedBearer(
  { name, label, bodies, faction, kind }: Bearer,
  words: SlipWords,
): PrintedBearer {
  const lines = [label, bodies, faction].filter((line) => line !== null && line !== '');
  return {
    name: turned(shortened(name)),
    size: sizeFor(name),
    kind: kind && words.text(`kind.${kind}`),
    lines: lines.map((line) => turned(shortened(line!))),
  };
}

/** Longer names are smaller, so that all of them are read. */
function sizeFor({ length }: string): number {
  if (length <= 24) return 15;
  return length <= 48 ? 12 : 9;
}

const LONGEST = 110;

export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

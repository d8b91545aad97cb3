import { normalText } from '@tauride/text';
import { LIMITS } from '@tauride/protocol';

/** A name or a title as the journal takes it: one line, cut where it is too long. */
export function lineOf(text: string, max: number = LIMITS.name): string {
  const line = clean(text).replaceAll('\n', ' ');
  return line.length <= max ? line : `${cut(line, max - 1)}…`;
}

/** A text in pieces that each fit into one statement: parted between paragraphs where that is possible, else between words. */
export function piecesOf(text: string, max: number = LIMITS.statement): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of clean(text)
    .split('\n')
    .flatMap((paragraph) => partsOf(paragraph, max))) {
    const longer = piece === '' ? part : `${piece}\n${part}`;
    if (longer.length <= max) {
      piece = longer;
      continue;
    }
    pieces.push(piece);
    piece = part;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function partsOf(paragraph: string, max: number): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > max) {
    const space = rest.lastIndexOf(' ', max);
    const part = space > 0 ? rest.slice(0, space) : cut(rest, max);
    parts.push(part);
    rest = rest.slice(part.length).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Control characters cannot be shown; normal form is what texts are compared in. */
function clean(text: string): string {
  return normalText(text.replaceAll(/(?![\n\r])\p{Cc}/gu, ' '));
}

/** The first characters, without half of one at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}

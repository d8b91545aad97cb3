import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** Cells of the first sheet of a workbook, by row and column; empty ones are ''. Enough for cast vote records. */
export function sheetOf(path: string): readonly (readonly string[])[] {
  const parts = unzipped(readFileSync(path));
  const shared = matches(parts.get('xl/sharedStrings.xml') ?? '', /<si\b.*?<\/si>/gs).map(([item]) =>
    matches(item, /<t\b[^>]*>([^<]*)<\/t>/g)
      .map(([, text]) => plain(text!))
      .join(''),
  );
  return matches(parts.get('xl/worksheets/sheet1.xml') ?? '', /<row\b.*?(?:<\/row>|\/>)/gs).map(([row]) => {
    const cells: string[] = [];
    for (const [cell, column] of matches(row, /<c\b[^>]*?\br="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
      const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1] ?? '';
      cells[columnOf(column!)] = / t="s"/.test(cell) ? shared[Number(value)]! : plain(value);
    }
    return Array.from(cells, (cell: string | undefined) => cell ?? '');
  });
}

function matches(text: string, pattern: RegExp): readonly RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

function columnOf(letters: string): number {
  return letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Files of a zip archive, by its central directory. */
function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + size);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw)).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

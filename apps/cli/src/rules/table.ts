/** How wide each column may be; text that is longer goes on below. */
export type Widths = readonly number[];

/** Lines of a table whose first row is its head. */
export function tableLines(rows: readonly (readonly string[])[], widths: Widths): readonly string[] {
  const used = widths.map((width, at) =>
    Math.min(width, Math.max(...rows.map((row) => (row[at] ?? '').length))),
  );
  const [head, ...body] = rows.map((row) => rowLines(row, used));
  const rule = used.map((width) => '-'.repeat(width)).join('  ');
  return [...(head ?? []), rule, ...body.flat()];
}

function rowLines(row: readonly string[], widths: Widths): readonly string[] {
  const cells = widths.map((width, at) => wrapped(row[at] ?? '', width));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, at) => (cell[line] ?? '').padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}

/** Breaks between words; a word that is too long stands over. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

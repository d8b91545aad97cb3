const LONGEST = 80;

/** The first words of a text: its first line as far as a title goes. */
export function titleOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || LONGEST);
  return `${words.replace(/[\s,;:.]+$/u, '').replace(/[\uD800-\uDBFF]$/u, '')} …`;
}

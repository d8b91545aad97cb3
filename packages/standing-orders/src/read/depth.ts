import type { CST } from 'yaml';

/** How deep lists and maps stand inside one another, found without recursion: a text may nest them as deep as it is long. */
export function depthOf(tokens: readonly CST.Token[]): number {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  let deepest = 0;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    deepest = Math.max(deepest, one.depth);
    for (const token of inside(one.token)) waiting.push({ token, depth: one.depth + 1 });
  }
  return deepest;
}

function inside(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((part) => !!part));
}

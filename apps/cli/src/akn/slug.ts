import { bare } from './words.ts';

/** An ASCII id of at most 48 characters for a name; the same name always gives the same id. */
export function slugOf(name: string): string {
  const slug = bare(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 48)
    .replace(/-+$/u, '');
  return slug === '' ? `m-${hashOf(name)}` : slug;
}

/** The id itself, or with the first free number when it is taken. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** FNV-1a over UTF-16 code units: names in other scripts leave nothing that ASCII can show. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

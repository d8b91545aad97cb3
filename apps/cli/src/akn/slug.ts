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

/** Hands out ids, each one once. A number that was tried is not tried again, so that a thousand of one name stay cheap. */
export class IdPool {
  readonly #given = new Set<string>();
  readonly #next = new Map<string, number>();

  /** The id itself, or with the first free number when it is taken. */
  take(wanted: string): string {
    const id = this.#given.has(wanted) ? this.#numbered(wanted) : wanted;
    this.#given.add(id);
    return id;
  }

  #numbered(stem: string): string {
    let number = this.#next.get(stem) ?? 2;
    while (this.#given.has(`${stem}-${number}`)) number += 1;
    this.#next.set(stem, number + 1);
    return `${stem}-${number}`;
  }
}

/** FNV-1a over UTF-16 code units: names in other scripts leave nothing that ASCII can show. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

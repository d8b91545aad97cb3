import type { Entry } from '../event.ts';
import { personalText, UNNAMED } from './personal-text.ts';

/** The words of an entry that its erasure takes away, for whoever has to decide on it; of files their names. */
export function personalWords({ event, provenance }: Pick<Entry, 'event' | 'provenance'>): readonly string[] {
  const paths = personalText[event.type] ?? [];
  const found = paths.flatMap((path) => textsIn(at(event, path.split('.'))));
  return [...found, ...textsIn(provenance?.note)].filter((text) => text !== '' && text !== UNNAMED);
}

function at(part: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || part === undefined || part === null) return part;
  return at((part as { readonly [key: string]: unknown })[name], rest);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn((one as { readonly name?: unknown }).name));
  return [];
}

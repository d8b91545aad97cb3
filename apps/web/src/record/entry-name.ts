import type { Event } from '@tauride/procedure';
import type { MessageId } from '../messages/topics.ts';
import type { Translate } from '../messages/use-t.ts';

type Hyphened<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphened<Rest>}`
  : '';
type NameId<Type extends Event['type']> = Hyphened<Type> extends `-${infer Rest}` ? `entries.${Rest}` : never;

/** What an entry is called, in words: a kind without a name in the catalogue does not compile. */
export function entryName(type: Event['type'], t: Translate): string {
  return t(entryNameId(type));
}

/** The id of a kind's name in the catalogue. */
export function entryNameId(type: Event['type']): NameId<Event['type']> & MessageId {
  const hyphened = type.replaceAll(/(?<!^)[A-Z]/gu, '-$&').toLowerCase();
  return `entries.${hyphened}` as NameId<Event['type']>;
}

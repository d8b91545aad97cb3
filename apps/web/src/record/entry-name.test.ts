import { readFileSync } from 'node:fs';
import type { Event } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { entryNameId } from './entry-name.ts';
import { ownKindOf } from './own-kinds.ts';

const types = Object.keys(ownKindOf) as readonly Event['type'][];
const file = new URL('../messages/en/entries.json', import.meta.url);
const names = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;

describe('the names of entries', () => {
  it('are there for every kind, and for no other', () => {
    expect(types.map((type) => entryNameId(type)).toSorted()).toEqual(Object.keys(names).toSorted());
  });

  it('are different from each other', () => {
    expect(new Set(Object.values(names)).size).toBe(types.length);
  });
});

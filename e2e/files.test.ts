import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulebookIds } from '@tauride/procedure';
import { affairHandlers } from '@tauride/procedure/evolve';
import { rooms } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { webFolder } from './sitting/web-folder.ts';

const folder = webFolder();
const scripts = new Map(
  readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(folder, 'assets', name), 'utf8')] as const),
);

/** The scripts that a first page names. */
function namedBy(page: string): readonly string[] {
  const html = readFileSync(join(folder, `${page}.html`), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/gu)].map((match) => match[1]!);
}

/** Some scripts with all that they import before they run. */
function closureOf(names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const imported = scripts.get(name)!.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu);
    for (const match of imported) visit(match[1]!);
  };
  names.forEach(visit);
  return found;
}

/** The rulebooks that are written out in a script. */
function booksIn(name: string): readonly string[] {
  const text = scripts.get(name)!;
  return rulebookIds().filter((id) => new RegExp(`\\bid:\\s*["'\`]${id}["'\`]`, 'u').test(text));
}

/** Scripts that are fetched only when a page has use for them. */
function named(...starts: readonly string[]): readonly string[] {
  return [...scripts.keys()].filter((name) => starts.some((start) => name.startsWith(`${start}-`)));
}

/** Whether a script says what becomes of the state after an event of this type. */
function evolves(name: string, type: string): boolean {
  return new RegExp(`\\b${type}:\\s*\\{\\s*by:`, 'u').test(scripts.get(name)!);
}

describe('the files of the rooms', () => {
  it('begin for a delegate with what goes on in a sitting, and have all other affairs in one file', () => {
    const first = [...closureOf(namedBy('delegate'))];
    const evolving = (type: string) => [...scripts.keys()].filter((name) => evolves(name, type));
    const files = new Set(Object.keys(affairHandlers).flatMap(evolving));
    expect(files.size).toBe(1);
    expect(first.filter((name) => files.has(name))).toEqual([]);
    expect(first.filter((name) => evolves(name, 'MotionMade'))).toEqual(evolving('MotionMade'));
  });

  it('bring a delegate nothing of the desk with what comes after the first page', () => {
    const later = named('witness', 'notary', 'turn', 'delegate');
    expect(later.length).toBeGreaterThan(3);
    const isDesk = /(?:^|\/)(?:desk|chair-room|clerk-room)-/u;
    expect([...closureOf(later)].filter((name) => isDesk.test(name))).toEqual([]);
  });

  it('have each rulebook in one file', () => {
    const written = [...scripts.keys()].flatMap(booksIn);
    expect(written.toSorted()).toEqual(rulebookIds());
  });

  it.each(rooms)('are all named by the first page, so that they come at once: %s', (room) => {
    const named = namedBy(room);
    expect(new Set(named)).toEqual(closureOf(named));
  });

  it('bring no rulebook but by its own name', () => {
    const bringing = [...scripts.keys()]
      .filter((name) => booksIn(name).length === 0)
      .filter((name) => [...closureOf([name])].some((other) => booksIn(other).length > 0));
    // A book that extends another stands in its own file; nothing else may import one.
    expect(bringing).toEqual([]);
  });

  it.each(rooms.filter((room) => room !== 'delegate'))('leave to a delegate what is theirs: %s', (room) => {
    const theirs = /\bdelegate\.(?:tab|floor)\./u;
    expect([...closureOf(namedBy('delegate'))].some((name) => theirs.test(scripts.get(name)!))).toBe(true);
    expect(namedBy(room).filter((name) => theirs.test(scripts.get(name)!))).toEqual([]);
  });
});

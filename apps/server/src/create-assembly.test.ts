import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssembly } from './create-assembly.ts';
import type { Hall } from './hall/hall.ts';
import { createLog } from './log.ts';
import { KEY_FILE } from './store/sealing-key.ts';
import { openSqliteStore } from './store/sqlite-store.ts';

let dataDir: string;
const log = createLog('silent');

beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tauride-create-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function found(hall: Hall): Promise<void> {
  const command = {
    type: 'FoundAssembly',
    assembly: 'club',
    name: 'The Club',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  } as const;
  const done = await hall.execute(command, { kind: 'operator' });
  expect(done.ok).toBe(true);
}

/** Files of the folder beside the store and its key. */
const besideIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => !name.startsWith('assembly.') && name !== KEY_FILE);

async function entriesIn(folder: string): Promise<number> {
  const store = openSqliteStore(folder);
  const tail = store.tail();
  await store.close();
  return tail;
}

describe('making an assembly', () => {
  it('leaves it in the folder and nothing beside it', async () => {
    expect(await createAssembly({ dataDir, log, work: found })).toBe(true);
    expect(await entriesIn(dataDir)).toBe(1);
    expect(besideIn(dataDir)).toEqual([]);
  });

  it('leaves no assembly when the work fails half way', async () => {
    const work = async (hall: Hall): Promise<void> => {
      await found(hall);
      throw new Error('half way');
    };
    await expect(createAssembly({ dataDir, log, work })).rejects.toThrow('half way');
    expect(await entriesIn(dataDir)).toBe(0);
    expect(besideIn(dataDir)).toEqual([]);
    expect(await createAssembly({ dataDir, log, work: found })).toBe(true);
  });

  it('does nothing in a folder that holds one', async () => {
    await createAssembly({ dataDir, log, work: found });
    const work = () => Promise.reject(new Error('was called'));
    expect(await createAssembly({ dataDir, log, work })).toBe(false);
    expect(await entriesIn(dataDir)).toBe(1);
  });

  it('keeps every other server out while it works', async () => {
    const work = async (hall: Hall): Promise<void> => {
      expect(() => openSqliteStore(dataDir)).toThrow('Another server is using');
      await found(hall);
    };
    expect(await createAssembly({ dataDir, log, work })).toBe(true);
  });
});

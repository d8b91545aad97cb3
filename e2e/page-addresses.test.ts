import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog, startServer } from '../apps/server/src/index.ts';
import { pageNames } from '../apps/web/src/page-names.ts';
import { webFolder } from './sitting/web-folder.ts';

/** A page that is opened by a link inside a room has to come when it is loaded anew, or its address sent to somebody. */
test('each page of a room is answered by its own address', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tauride-pages-'));
  const server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  try {
    const isAnswered = async (path: string) => (await fetch(`${server.url}/clerk/${path}`)).status === 200;
    // A register is that of a poll.
    for (const name of pageNames)
      expect((await isAnswered(name)) || (await isAnswered(`${name}/p1`)), name).toBe(true);
    expect(await isAnswered('nothing')).toBe(false);
  } finally {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** Serves a hall in one state, to look at its screens: `node e2e/scenes/serve-scene.ts SCENE [--port N] [--seats N] [--web DIR]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Room } from '@tauride/protocol';
import { createLog, startServer } from '../../apps/server/src/index.ts';
import { CHAIR, CLERK, delegate, federationIn } from './federation.ts';
import { ALTERNATE } from './mandates.ts';
import { scenes } from './scenes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '0' },
    seats: { type: 'string', default: '180' },
    web: { type: 'string' },
  },
});
const scene = scenes[positionals[0] ?? ''];
if (scene === undefined) throw new Error(`Name a scene: ${Object.keys(scenes).join(', ')}`);

const dataDir = mkdtempSync(join(tmpdir(), 'tauride-scene-'));
const webDir = values.web ?? fileURLToPath(new URL('../../apps/web/dist', import.meta.url));
const server = await startServer({ dataDir, port: Number(values.port), webDir, logger: createLog('warn') });
await scene(federationIn(server.hall, Number(values.seats)));
const links: readonly (readonly [Parameters<typeof server.link>[0], Room])[] = [
  [CHAIR, 'chair'],
  [CLERK, 'clerk'],
  [delegate(1), 'delegate'],
  [delegate(2), 'delegate'],
  // Tellers, in the scenes of elections.
  [delegate(5), 'clerk'],
  [delegate(6), 'clerk'],
  // An alternate, in the scenes of mandates.
  [ALTERNATE, 'delegate'],
  [null, 'display'],
  [null, 'gallery'],
];
for (const [member, room] of links) console.log(server.link(member, room));
process.once('SIGTERM', () => {
  void server.close().then(() => rmSync(dataDir, { recursive: true, force: true }));
});

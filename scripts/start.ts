import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesMatching, ROOT } from './repository.ts';
import { runStep } from './steps.ts';

const EMPTY = '--empty';
const BUILT = 'apps/web/dist/index.html';
const SOURCES = ['apps/web/**/*', 'packages/*/src/**/*', 'package-lock.json'];

async function buildWebWhenStale(): Promise<void> {
  if (!existsSync(join(ROOT, 'apps/web/vite.config.ts')) || !isStale(BUILT, SOURCES)) return;
  console.log('Building the web app ...');
  const { ok, output } = await runStep({ name: 'web', command: ['vite', 'build', 'apps/web'] });
  if (ok) return;
  console.error(output);
  process.exit(1);
}

/** Whether any source changed after the product was made. */
function isStale(product: string, sources: readonly string[]): boolean {
  if (!existsSync(join(ROOT, product))) return true;
  const madeAtMs = modifiedAtMs(product);
  return filesMatching(sources).some((source) => modifiedAtMs(source) > madeAtMs);
}

function modifiedAtMs(path: string): number {
  return statSync(join(ROOT, path)).mtimeMs;
}

/** Becomes the server: one process, so that every signal reaches it. With `--empty` it plays no example. */
function becomeServer(): never {
  const given = process.argv.slice(2).filter((option) => option !== EMPTY);
  const example = process.argv.includes(EMPTY) ? [] : ['--example'];
  const data = process.env['TAURIDE_DATA'] ?? './data';
  const port = process.env['PORT'] ?? '7417';
  const watch = ['--import', join(ROOT, 'scripts/stop-with-parent.ts')];
  const serve = [join(ROOT, 'apps/cli/bin/tauride.js'), 'serve', ...example, '--data', data, '--port', port];
  const args = [process.execPath, ...watch, ...serve, ...given];
  // From the first file on: what was compiled at the last start need not be compiled again.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/tauride') };
  return process.execve!(process.execPath, args, env);
}

await buildWebWhenStale();
becomeServer();

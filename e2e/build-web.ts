import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the web app into a folder, in a process of its own: under the test runner's NODE_ENV it would be a development build. */
export function buildWeb(folder: string): void {
  const web = join(import.meta.dirname, '../apps/web');
  const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js');
  const args = ['build', web, '--config', join(web, 'vite.config.ts'), '--outDir', folder, '--emptyOutDir'];
  execFileSync(process.execPath, [vite, ...args, '--logLevel', 'error'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

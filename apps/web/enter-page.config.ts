import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

/** Builds the page where people come in apart from the rooms: a file that both shared would bring half a room along.
 *  It names the files of the delegate's page, which it fetches while somebody writes their code. */
export function enterPage(plugins: readonly Plugin[]): Plugin {
  return {
    name: 'tauride:enter-page',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        await build({
          configFile: false,
          root: import.meta.dirname,
          publicDir: false,
          logLevel: 'warn',
          plugins: [...plugins],
          json: { stringify: true },
          build: {
            outDir: dir,
            emptyOutDir: false,
            assetsInlineLimit: 0,
            modulePreload: { polyfill: false },
            rolldownOptions: { input: join(import.meta.dirname, 'enter.html') },
          },
        });
        nameNext(dir);
      },
    },
  };
}

function nameNext(dir: string): void {
  const delegate = readFileSync(join(dir, 'delegate.html'), 'utf8');
  const files = [...delegate.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu)].map((match) => match[1]!);
  const page = readFileSync(join(dir, 'enter.html'), 'utf8');
  const meta = `<meta name="next" content="${[...new Set(files)].join(' ')}">`;
  writeFileSync(join(dir, 'enter.html'), page.replace('</head>', `${meta}</head>`));
}

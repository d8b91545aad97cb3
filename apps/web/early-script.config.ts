import { join } from 'node:path';
import type { Plugin } from 'vite';

const early = join(import.meta.dirname, 'src/early.ts');

/** Builds `early.ts` as a file of its own, and has every first page run it before anything else. */
export function earlyScript(): Plugin {
  return {
    name: 'tauride:early-script',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: early, name: 'early' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const file = Object.values(bundle).find(
          (chunk) => chunk.type === 'chunk' && chunk.moduleIds.includes(early),
        );
        if (file === undefined) throw new Error('early.ts was not built');
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${file.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The file that draws a room: `src/<room>/<room>-page.tsx` or `-room.tsx`. */
const ROOM = /\/src\/([a-z]+)\/\1-(?:page|room)\.tsx$/;

/** Writes a first page for each room beside `index.html`, which names the room's own files too: the browser then fetches
 *  them with the first ones, and not only once those have run. */
export function roomPages(): Plugin {
  return {
    name: 'tauride:room-pages',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const index = readFileSync(join(dir, 'index.html'), 'utf8');
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const room of roomsIn(chunk)) {
          const links = filesOf(chunk, bundle)
            .filter((file) => !index.includes(file))
            .map(linkTo);
          writeFileSync(join(dir, `${room}.html`), index.replace('</head>', `${links.join('')}</head>`));
        }
      }
    },
  };
}

/** The rooms whose first module is in a chunk. */
function roomsIn({ moduleIds }: Rolldown.OutputChunk): readonly string[] {
  return moduleIds.flatMap((id) => ROOM.exec(id)?.[1] ?? []);
}

/** A chunk, the chunks it imports and the styles of all of them. */
function filesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const one = bundle[name];
    if (found.has(name) || one?.type !== 'chunk') return;
    found.add(name);
    one.viteMetadata?.importedCss.forEach((style) => found.add(style));
    one.imports.forEach(visit);
  };
  visit(chunk.fileName);
  return [...found];
}

function linkTo(file: string): string {
  const kind = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return `<link rel="${kind}" crossorigin href="/${file}">`;
}

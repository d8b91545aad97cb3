import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const EXPORTS = /export (?:type )?\{([^}]*)\} from '(\.[^']+)'/g;

interface Exported {
  readonly name: string;
  readonly file: string;
}

function exportedBy(entry: string): readonly Exported[] {
  const source = readFileSync(join(import.meta.dirname, '..', entry), 'utf8');
  return [...source.matchAll(EXPORTS)].flatMap(([, names, file]) =>
    names!
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
      .map((name) => ({ name, file: file! })),
  );
}

/** Whether a comment of documentation ends where the declaration begins. */
function isDocumented({ name, file }: Exported): boolean {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  const declared = new RegExp(
    `^export (?:async )?(?:function\\*?|const|interface|type|class) ${name}\\b`,
    'm',
  );
  const at = source.search(declared);
  return at > 0 && source.slice(0, at).trimEnd().endsWith('*/');
}

describe('the public interface', () => {
  it.each(Object.entries(manifest.exports))('says of everything in %s what it means', (_name, entry) => {
    const found = exportedBy(entry);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((each) => !isDocumented(each)).map(({ name, file }) => `${name} in ${file}`)).toEqual(
      [],
    );
  });
});

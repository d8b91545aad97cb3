import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCases } from './check-cases.ts';
import { readSuite } from './schema/read.ts';

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the cases that come with the package', () => {
  it('[RK-9] there are hundreds of them, in every rulebook', () => {
    const cases = files.flatMap((file) => casesIn(file));
    expect(cases.length).toBeGreaterThan(400);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ rulebook }) => rulebook)).size).toBe(26);
  });

  it.each(files)('[RK-9] every case of %s passes', async (file) => {
    const { failures } = await checkCases(casesIn(file));
    expect(failures).toEqual([]);
  });
});

function casesIn(file: string) {
  const read = readSuite(file, readFileSync(new URL(file, folder), 'utf8'));
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}

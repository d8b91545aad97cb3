import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenAkn } from '@tauride/exchange';
import { loadWords, minutesOf } from '@tauride/minutes';
import type { Instant } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { cooperative } from './cooperative/script.ts';
import type { Example } from './script.ts';
import { tauride1917 } from './tauride-1917/script.ts';
import { play } from './testing/play.ts';

const schema = fileURLToPath(new URL('../../shared/data/akn/schema/os/akomantoso30.xsd', import.meta.url));
const cannotValidate = !existsSync(schema) || spawnSync('xmllint', ['--version']).status !== 0;

const NOW = Date.parse('2026-03-14T20:14:00Z') as Instant;
const words = await loadWords('en');

function exported(example: Example, form: 'debate' | 'debateReport') {
  const { state, entries } = play(example.steps(NOW));
  if (state.phase === 'unfounded') throw new Error('not founded');
  const sources = { directory: () => undefined, sealed: () => undefined, head: null };
  const document = minutesOf(entries, state.sittingOrder.at(-1)!, sources)!;
  return writtenAkn(document, { assembly: state.id, form, words, madeAt: NOW });
}

describe.skipIf(cannotValidate)('the examples as Akoma Ntoso (skipped without xmllint or ../shared)', () => {
  it.each([
    ['the night of 1917', tauride1917],
    ['the congress', cooperative],
  ] as const)('[XC-1] %s is valid, whole and in short', (_name, example) => {
    for (const form of ['debate', 'debateReport'] as const) {
      const { xml, faults, replaced } = exported(example, form);
      const options = ['--noout', '--nonet', '--schema', schema, '-'];
      const run = spawnSync('xmllint', options, { input: xml, encoding: 'utf8' });
      expect([run.status, run.stderr]).toEqual([0, '- validates\n']);
      expect([faults, replaced]).toEqual([[], 0]);
    }
  });
});

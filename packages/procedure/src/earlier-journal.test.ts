import { readFileSync } from 'node:fs';
import { emptyTable } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { initialAssembly } from './assembly/evolve.ts';
import type { Assembly } from './assembly/state.ts';
import type { Entry } from './event.ts';
import { evolve } from './evolve.ts';

/** A journal that the engine wrote when it knew one rulebook and no particulars of motions, and the state that it then came to:
 *  never to be written again. */
const lines = readFileSync(new URL('testing/earlier-journal.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown);

const tablesSince = new Set(['elections', 'incidents', 'minutes', 'proxies', 'resolutions', 'transmittals']);
const countersSince = new Set(['election', 'incident', 'proxy', 'resolution', 'transmittal']);

/** Without what the state has had since then, where nothing was said of motions, nobody was elected or deputized and nothing was
 *  sent, and with the registers that are made for its polls, the marks of its statements, and the speeches that may be written down. */
function asItWas(state: Assembly): unknown {
  return JSON.parse(JSON.stringify(state), (key, value: unknown) => {
    if (key === 'statements' || key === 'register' || key === 'spoken') return undefined;
    if (key === 'particulars' && JSON.stringify(value) === '{}') return undefined;
    if (key === 'deputies' && JSON.stringify(value) === '[]') return undefined;
    if (tablesSince.has(key) && JSON.stringify(value) === JSON.stringify(emptyTable)) return undefined;
    return countersSince.has(key) && value === 0 ? undefined : value;
  });
}

describe('a journal of an earlier version', () => {
  it('[I-1] comes to the state that it came to when it was written', () => {
    const entries = lines.slice(0, -1) as readonly Entry[];
    expect(new Set(entries.map(({ event }) => event.type)).size).toBe(30);
    expect(asItWas(entries.reduce(evolve, initialAssembly))).toEqual(lines.at(-1));
  });
});

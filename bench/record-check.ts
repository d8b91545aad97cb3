import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { canonicalBytes } from '@tauride/kernel';
import type { Line } from '@tauride/procedure';
import { appendLeaf, emptyRange, leafHash, rootOf, treeHead } from '@tauride/record';
import { checkpointText, noteBytes, verifierKey, verifierKeyText } from '@tauride/record/log';
import { build } from 'vite';
import { launchBrowser } from '../e2e/browser.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, verdict } from './measure.ts';
import type { Given, Taken } from './record-check-page.ts';

const BEFORE = 20_000;
const COUNT = 1_000;
const BUDGET_MS = 5;
/** A twentieth of the second in which there is no other. */
const SIGNATURE_BUDGET_MS = 50;
const TEXT = 'That the federation build a cold store at the harbour, paid for by all branches alike. '.repeat(
  4,
);

/** What a new entry costs a browser that checks the record: in Chromium, on a record of 20,000 entries. */
export const recordCheck: Benchmark = {
  name: 'record-check',
  run: async () => await inFolder(async (folder) => measured(await inChromium(await bundled(folder)))),
};

/** The check's own code as one script. */
async function bundled(folder: string): Promise<string> {
  const entry = join(import.meta.dirname, 'record-check-page.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  return readFileSync(join(folder, 'page.js'), 'utf8');
}

async function inChromium(script: string): Promise<Taken> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const chromium = await launchBrowser();
  try {
    const page = await chromium.browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'measure' in window);
    return await page.evaluate(async (given) => {
      const { measure } = window as unknown as { measure: (given: unknown) => Promise<unknown> };
      return (await measure(given)) as Taken;
    }, signedLog());
  } finally {
    await chromium.close();
    server.close();
  }
}

function signedLog(): Given {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const key = verifierKey('tauride.local/bench', 'log', raw);
  const lines: Line[] = [];
  const heads: Given['heads'][number][] = [];
  let range = emptyRange;
  for (let seq = 0; seq < BEFORE + COUNT; seq += 1) {
    const event = { type: 'AgendaItemAdded', sitting: 's', item: `i${seq}`, title: TEXT };
    const line = { v: 1, seq, at: seq, by: 'operator', event } as unknown as Line;
    lines.push(line);
    range = appendLeaf(range, leafHash(canonicalBytes(line)));
    const text = checkpointText({ origin: key.name, size: range.size, root: rootOf(range) });
    const bytes = new Uint8Array(sign(null, Buffer.from(text), privateKey));
    const note = noteBytes({ text, signatures: [{ name: key.name, keyId: key.id, bytes }] });
    heads.push({ ...treeHead(range), checkpoint: new TextDecoder().decode(note) });
  }
  return { key: verifierKeyText(key), heads, lines, before: BEFORE };
}

function measured({ check, signature, hash, phase }: Taken): readonly Measurement[] {
  if (phase !== 'checked') throw new Error(`The record was not checked: ${phase}.`);
  const row = (name: string, taken: number, allowed: number): Measurement => ({
    name,
    measured: `${taken.toFixed(3)} ms`,
    baseline: `${hash.toFixed(3)} ms for a bare hash of the entry; ${allowed} ms allowed`,
    ...verdict(taken / allowed, { atMost: 1 }),
  });
  return [
    row('a new entry checked in the browser', check, BUDGET_MS),
    row('a signature checked, at most one a second', signature, SIGNATURE_BUDGET_MS),
  ];
}

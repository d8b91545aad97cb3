import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { portableSha256 } from '@tauride/record';
import { parsePolicy, type Policy } from '@tauride/record/log';
import type { Witness } from '../live/record-check.ts';
import { type Compared, compareWith } from './compare-with.ts';
import type { Tiles } from './server-tiles.ts';

/** A witness of the policy that can be asked, and what comes of it. */
export type Met = {
  readonly name: string;
  readonly url: string;
  /** Null where it gave no answer, or has seen nothing of this log. */
  readonly met: { readonly note: string; readonly compared: Compared } | null;
};

const answerMs = 10_000;

/** The witnesses that the assembly relies on; null where it has no policy, or cannot be asked now. */
export async function readPolicy(api: Tiles): Promise<Policy | null> {
  try {
    const read = parsePolicy(await (await api.ask('/log/policy')).text());
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

/** Asks each witness what it was shown of this record, what it refused to cosign too, and compares. */
export async function askWitnesses(
  { witnesses }: Pick<Policy, 'witnesses'>,
  seen: Witness,
  { api, send = fetch.bind(globalThis) }: { readonly api: Tiles; readonly send?: typeof fetch },
): Promise<readonly Met[]> {
  const key = seen.keys[0]?.key;
  if (key === undefined) return [];
  const folder = bytesToHex(portableSha256(utf8ToBytes(key.slice(0, key.indexOf('+')))));
  const asked = witnesses.flatMap(({ name, url }) => (url === undefined ? [] : [{ name, url }]));
  return await Promise.all(
    asked.map(async ({ name, url }) => {
      const prefix = `${url.replace(/\/$/u, '')}/${folder}`;
      const notes = await notesAt(prefix, send);
      return { name, url, met: await worst(notes, seen, api) };
    }),
  );
}

/** What it cosigned last, and before it what it was shown and refused. */
async function notesAt(prefix: string, send: typeof fetch): Promise<readonly string[]> {
  const [cosigned, refused] = await Promise.all([
    textAt(`${prefix}/checkpoint`, send),
    textAt(`${prefix}/refused`, send),
  ]);
  return [...notesIn(refused), ...(cosigned === null ? [] : [cosigned])];
}

async function textAt(address: string, send: typeof fetch): Promise<string | null> {
  try {
    const response = await send(address, {
      signal: AbortSignal.timeout(answerMs),
      cache: 'no-store',
      credentials: 'omit',
    });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Refused notes come as a JSON list of texts. */
function notesIn(text: string | null): readonly string[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** The first that disagrees, or else the one that was cosigned. */
async function worst(notes: readonly string[], seen: Witness, api: Tiles): Promise<Met['met']> {
  let last: Met['met'] = null;
  for (const note of notes) {
    last = { note, compared: await compareWith(note, seen, api) };
    if (last.compared.kind === 'disagree') return last;
  }
  return last;
}

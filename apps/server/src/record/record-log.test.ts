import { canonicalBytes } from '@tauride/kernel';
import { leafBytesOf } from '@tauride/record';
import {
  entriesIn,
  parseProofFile,
  parseVerifierKey,
  type Trust,
  trustedCheckpoint,
  verifyLog,
  verifyProofFile,
} from '@tauride/record/log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Head, Snapshot } from '@tauride/protocol';
import { entryOf } from '../hall/ledger.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { callOf, type Court, openCourt, openSitting } from '../testing/court.ts';
import { follow, type StreamEvent } from '../testing/follower.ts';
import { verifyEd25519 } from './ed25519.ts';

let court: Court;

/** The journal of a court as a server without commitments would have written it. */
async function uncommitted({ server }: Court): Promise<Store> {
  const store = openMemoryStore();
  for (const { bytes: line } of server.hall.read('all', 0, server.hall.state.seq)) {
    const { salt: _salt, ...entry } = entryOf(line);
    await store.append({ expectedSeq: entry.seq, entries: [canonicalBytes(entry)] });
  }
  return store;
}

beforeEach(async () => {
  court = await openCourt();
});
afterEach(async () => await court.close());

async function file(path: string, as?: string): Promise<Response> {
  const headers = as === undefined ? {} : { authorization: `Bearer ${court.token(as)}` };
  return await fetch(`${court.server.url}/log/${path}`, { headers });
}

async function bytes(path: string, as?: string): Promise<Uint8Array | undefined> {
  const response = await file(path, as);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

async function trust(): Promise<Trust> {
  const key = parseVerifierKey(new TextDecoder().decode(await bytes('key.vkey')).trim());
  if (!key.ok) throw new Error(key.error);
  return { log: key.value, verify: verifyEd25519 };
}

async function verified(as?: string) {
  return await verifyLog({ read: (path) => bytes(path, as), trust: await trust() });
}

describe('the record over HTTP', () => {
  it('[RL-13] is the log of the journal, and stays so while it grows', async () => {
    await openSitting(court);
    const first = await verified();
    expect(first.failures).toEqual([]);
    expect(first.checkpoint?.size).toBe(court.server.hall.state.seq);
    const older = (await bytes('checkpoint'))!;
    for (let at = 0; at < 300; at += 1)
      await court.done('chair', { type: 'AddAgendaItem', sitting: 's1', title: `Item ${at}` });
    const now = await verifyLog({
      read: (path) => bytes(path),
      trust: await trust(),
      older: [{ name: 'older', bytes: older }],
    });
    expect(now.failures).toEqual([]);
    expect(now.checkpoint?.size).toBe(court.server.hall.state.seq);
    expect(Buffer.from(now.checkpoint!.root).toString('hex')).toBe(court.server.hall.head.root);
  });

  it('[RL-13] gives a proof for each entry, which holds without the server', async () => {
    await openSitting(court);
    const size = court.server.hall.state.seq;
    const bundle = entriesIn((await bytes(`tile/entries/000.p/${size}`))!).entries;
    for (const [at, entry] of bundle.entries()) {
      const proof = (await bytes(`proof/${at}`))!;
      expect(verifyProofFile(proof, entry, await trust())).toMatchObject({ ok: true, value: { size } });
    }
    expect((await file(`proof/${size}`)).status).toBe(404);
    expect((await file('proof/01')).status).toBe(404);
  });

  it('[RL-30] signs each act, and tells those who follow it', async () => {
    const begun = (await court.send('GET', '/api/snapshot')).json<Snapshot>();
    const key = parseVerifierKey(begun.logKey ?? '');
    if (!key.ok) throw new Error(key.error);
    const checked = (head: Head) =>
      trustedCheckpoint(Buffer.from(head.checkpoint ?? ''), { log: key.value, verify: verifyEd25519 });
    expect(checked(begun.head)).toMatchObject({ ok: true, value: { size: begun.seq } });
    const stream = await follow(`${court.server.url}/api/stream?from=${begun.seq}`);
    await court.done('chair', callOf('s1'));
    const isHead = ({ event }: StreamEvent): boolean => event === 'head';
    await stream.until((events) => events.some(isHead));
    stream.close();
    const head = JSON.parse(stream.events.find(isHead)!.data) as Head;
    const now = checked(head);
    expect(now).toMatchObject({ ok: true, value: { size: begun.seq + 1 } });
    expect(now.ok && Buffer.from(now.value.root).toString('hex')).toBe(head.root);
    expect(new TextDecoder().decode(await bytes('checkpoint'))).toBe(head.checkpoint);
  });

  it('[RL-13] says of tiles that they never change, and of the checkpoint that it does', async () => {
    const size = court.server.hall.state.seq;
    expect((await file('checkpoint')).headers.get('cache-control')).toBe('no-cache');
    for (const path of [`tile/0/000.p/${size}`, `tile/entries/000.p/${size}`])
      expect((await file(path)).headers.get('cache-control')).toMatch(/^public, .*immutable$/);
    for (const path of [
      'tile/0/000',
      `tile/0/000.p/${size + 1}`,
      'tile/1/000.p/1',
      'tile/0/0',
      'tile/x',
      'nothing',
    ])
      expect((await file(path)).status, path).toBe(404);
  });

  it('[RL-14] shows all of the tree to everybody, and what is not public sealed', async () => {
    await court.done('chair', callOf('s1', 'closed'));
    const size = court.server.hall.state.seq;
    for (const path of [`tile/entries/000.p/${size}`, `tile/0/000.p/${size}`])
      expect(await bytes(path), path).toEqual(await bytes(path, 'ann'));
    const leaf = entriesIn((await bytes(`tile/entries/000.p/${size}`))!).entries[size - 1]!;
    expect(new TextDecoder().decode(leaf)).toMatch(/^\{"c":"[0-9a-f]{64}","seq":\d+,"v":1\}$/);
    expect((await verified()).failures).toEqual([]);
    expect((await verified('ann')).failures).toEqual([]);
    const proof = (await bytes(`proof/${size - 1}`))!;
    expect(verifyProofFile(proof, leaf, await trust()).ok).toBe(true);
    expect(parseProofFile(proof)).toMatchObject({ ok: true, value: { index: size - 1 } });
    expect(parseProofFile(proof)).not.toHaveProperty('value.extra');
  });

  it('[RL-14] gives members the salt with the proof, which opens the seal', async () => {
    await court.done('chair', callOf('s1', 'closed'));
    const last = court.server.hall.state.seq - 1;
    const proof = parseProofFile((await bytes(`proof/${last}`, 'ann'))!);
    const [line] = [...court.server.hall.read('all', last, last + 1)].map((read) => entryOf(read.bytes));
    const salt = proof.ok ? Buffer.from(proof.value.extra!).toString('hex') : '';
    expect(line!.salt).toBe(salt);
    const { salt: _salt, ...entry } = line!;
    const opened = leafBytesOf({ ...entry, salt });
    expect(verifyProofFile((await bytes(`proof/${last}`))!, opened, await trust()).ok).toBe(true);
  });

  it('[RL-18] commits to words that persons said also where the public reads them', async () => {
    await openSitting(court);
    const [entry] = await court.done('clerk', {
      type: 'EnterStatement',
      sitting: 's1',
      kind: 'report',
      who: { named: 'a baker' },
      capacity: '',
      text: 'The gate stood open.',
      how: 'witnessed',
      source: '',
      about: '',
      answers: null,
    });
    const { seq } = entry!;
    const read = await court.send('GET', `/api/journal?from=${seq}`);
    expect(JSON.parse(read.text)).toEqual(entry);
    expect(entry!.salt).toMatch(/^[0-9a-f]{64}$/);
    const bundle = entriesIn((await bytes(`tile/entries/000.p/${seq + 1}`))!).entries;
    expect(bundle[seq]).toEqual(new Uint8Array(leafBytesOf(entry!)));
    expect(new TextDecoder().decode(bundle[seq])).not.toContain('gate');
    const plain = JSON.parse(new TextDecoder().decode(bundle[seq - 1])) as object;
    expect(plain).toHaveProperty('event');
  });

  it('[RL-14] keeps what an earlier journal holds plainly of closed sittings for members, hashes too', async () => {
    await court.done('chair', callOf('s1', 'closed'));
    const size = court.server.hall.state.seq;
    const old = await openCourt({ store: await uncommitted(court) });
    try {
      for (const path of [`tile/entries/000.p/${size}`, `tile/0/000.p/${size}`, `proof/${size - 1}`]) {
        const of = (headers = {}) => fetch(`${old.server.url}/log/${path}`, { headers });
        expect((await of()).status, path).toBe(403);
        expect((await of({ authorization: `Bearer ${old.token('ann')}` })).status, path).toBe(200);
      }
      expect((await fetch(`${old.server.url}/log/proof/${size - 2}`)).status).toBe(200);
    } finally {
      await old.close();
    }
  });
});

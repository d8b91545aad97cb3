import type { Line } from '@tauride/procedure';
import { judgeEvidence } from '@tauride/record/log';
import { describe, expect, it } from 'vitest';
import type { Alarm } from '../live/alarm.ts';
import { askWitnesses, readPolicy } from './ask-witnesses.ts';
import { compareWith } from './compare-with.ts';
import { holdsEd25519, verifyEd25519 } from './ed25519.ts';
import { firstDifference, gatherEvidence } from './gather-evidence.ts';
import { entries, entry, headOf, rangeTo, seenOf, serverOf, signer } from './signed-log.fixture.ts';

const log = signer(7);
const noteOf = (lines: readonly Line[], by = log): string => headOf(lines, by).checkpoint!;
/** A record that is another from entry 3 on. */
const forked = (count: number): readonly Line[] => [...entries(3), ...entries(count, 'forked').slice(3)];

describe('what another browser was shown', () => {
  it('[RL-25] is the same, or an earlier or later state of the same record, proved by the tiles between', async () => {
    const seen = seenOf(entries(300), log);
    const server = serverOf(entries(700), log);
    expect(await compareWith(noteOf(entries(300)), seen, server)).toEqual({
      kind: 'same',
      size: 300,
      mine: 300,
    });
    for (const size of [1, 255, 256, 257])
      expect(await compareWith(noteOf(entries(size)), seen, server)).toMatchObject({ kind: 'earlier', size });
    for (const size of [301, 512, 513, 700])
      expect(await compareWith(noteOf(entries(size)), seen, server)).toMatchObject({ kind: 'later', size });
  });

  it('[RL-25] disagrees when no record has both, whichever server is asked', async () => {
    const seen = seenOf(entries(300), log);
    for (const server of [serverOf(entries(400), log), serverOf(forked(400), log)])
      for (const size of [4, 299, 300, 301, 400])
        expect(await compareWith(noteOf(forked(size)), seen, server)).toEqual({
          kind: 'disagree',
          size,
          mine: 300,
        });
  });

  it('[RL-25] disagrees when the server has lost what it signed', async () => {
    const seen = seenOf(entries(5), log);
    expect(await compareWith(noteOf(entries(9)), seen, serverOf(entries(6), log))).toMatchObject({
      kind: 'disagree',
    });
  });

  it('[RL-25] says nothing against this record where anybody could have written it', async () => {
    const seen = seenOf(entries(5), log);
    const server = serverOf(entries(5), log);
    const compared = async (note: string) => (await compareWith(note, seen, server)).kind;
    expect(await compared('')).toBe('unreadable');
    expect(await compared('x\n\ny\n')).toBe('unreadable');
    expect(await compared(noteOf(forked(5), signer(8)))).toBe('unsigned');
    expect(await compared(noteOf(forked(5)).replace('\n5\n', '\n6\n'))).toBe('unsigned');
    expect(await compared(noteOf(forked(5), signer(7, 'tauride.local/b')))).toBe('elsewhere');
    const silent = { ask: async () => await Promise.reject(new TypeError('no connection')) };
    expect((await compareWith(noteOf(entries(3)), seen, silent)).kind).toBe('unknown');
  });
});

describe('what a witness was shown', () => {
  const policyOf = async (text: string) => await readPolicy(serverOf([], log, { '/log/policy': text }));

  it('[RL-26] is asked for and compared, what it refused to cosign as well', async () => {
    const seen = seenOf(entries(5), log);
    const server = serverOf(entries(5), log);
    const asked: string[] = [];
    const met = async (cosigned: string, refused: readonly string[]) => {
      const send = async (address: string) => {
        asked.push(address);
        return new Response(address.endsWith('refused') ? JSON.stringify(refused) : cosigned);
      };
      const witnesses = [{ name: 'w', url: 'https://w.example/' }] as never;
      return await askWitnesses({ witnesses }, seen, { api: server, send: send as typeof fetch });
    };
    expect(await met(noteOf(entries(4)), [])).toMatchObject([
      { name: 'w', met: { compared: { kind: 'earlier', size: 4 } } },
    ]);
    expect(await met(noteOf(forked(4)), [])).toMatchObject([{ met: { compared: { kind: 'disagree' } } }]);
    const refused = [noteOf(entries(2)), noteOf(forked(4))];
    expect(await met(noteOf(entries(4)), refused)).toMatchObject([
      { met: { note: noteOf(forked(4)), compared: { kind: 'disagree' } } },
    ]);
    expect(asked[0]).toMatch(/^https:\/\/w\.example\/[0-9a-f]{64}\/checkpoint$/u);
  });

  it('[RL-26] is nothing where it does not answer, or there is no policy', async () => {
    const seen = seenOf(entries(5), log);
    const server = serverOf(entries(5), log);
    const send = async () => await Promise.reject(new TypeError('no connection'));
    const witnesses = [{ name: 'w', url: 'https://w.example' }] as never;
    expect(await askWitnesses({ witnesses }, seen, { api: server, send: send })).toEqual([
      { name: 'w', url: 'https://w.example', met: null },
    ]);
    expect(await policyOf('nonsense')).toBeNull();
    expect(await readPolicy(server)).toBeNull();
    expect(await policyOf(`log ${log.key}\nquorum none\n`)).toMatchObject({ quorum: 'none' });
  });
});

describe('the evidence that a browser keeps', () => {
  const alarm = (kept: string, shown: string): Alarm => ({
    kind: 'differs',
    entry: 5,
    seenAt: 1 as never,
    at: 2 as never,
    server: 'http://hall',
    key: log.key,
    kept,
    shown,
  });

  it('[RL-24] is judged from the file alone: a fork, and about where it begins', async () => {
    const good = seenOf(entries(7), log);
    const found = await gatherEvidence(
      alarm(noteOf(entries(7)), noteOf(forked(9))),
      good,
      serverOf(forked(9), log),
    );
    expect(judgeEvidence(found, verifyEd25519)).toEqual({
      ok: true,
      value: { kind: 'not-extended', from: 7, to: 9 },
    });
    expect(found).toMatchObject({ between: { from: 0, to: 4 }, unsigned: [], server: 'http://hall' });
  });

  it('[RL-24] tells checkpoints that the key did not sign from those that it did', async () => {
    const other = noteOf(entries(9), signer(8));
    const found = await gatherEvidence(
      alarm(noteOf(entries(7)), other),
      seenOf(entries(7), log),
      serverOf(entries(9), signer(8)),
    );
    expect(found.unsigned).toEqual([other]);
    expect(found.checkpoints).toEqual([noteOf(entries(7))]);
  });

  it('[RL-24] names the part of the tree where the first difference lies', () => {
    const leaves = (lines: readonly Line[]) => lines.map((line) => rangeTo([line]).hashes[0]!);
    const range = rangeTo(entries(7));
    expect(firstDifference(range, leaves(entries(9)))).toBeNull();
    const changed = (at: number) => leaves(entries(9).with(at, entry(at, 'changed')));
    expect(firstDifference(range, changed(2))).toEqual({ from: 0, to: 4 });
    expect(firstDifference(range, changed(5))).toEqual({ from: 4, to: 6 });
    expect(firstDifference(range, changed(6))).toEqual({ from: 6, to: 7 });
    expect(firstDifference(range, changed(8))).toBeNull();
    expect(firstDifference(range, leaves(entries(6)))).toEqual({ from: 6, to: 7 });
  });
});

describe('a signature', () => {
  it('[RL-20] is checked by the browser where it can, and otherwise by code of the page, with one result', async () => {
    const { sign, getPublicKey } = await import('@noble/ed25519');
    const secret = new Uint8Array(32).fill(3);
    const message = new TextEncoder().encode('x');
    const signed = { message, signature: sign(message, secret), publicKey: getPublicKey(secret) };
    const bad = { ...signed, message: new TextEncoder().encode('y') };
    const old = { importKey: async () => await Promise.reject(new DOMException('no')) } as never;
    for (const subtle of [crypto.subtle, null, old]) {
      expect(await holdsEd25519(signed, subtle)).toBe(true);
      expect(await holdsEd25519(bad, subtle)).toBe(false);
    }
    expect(await holdsEd25519({ ...signed, signature: new Uint8Array(3) }, null)).toBe(false);
  });
});

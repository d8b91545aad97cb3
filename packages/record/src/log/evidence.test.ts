import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leafHash } from '../hash.ts';
import { rangeOf, rootOf } from '../range.ts';
import { base64Of } from './base64.ts';
import { checkpointText } from './checkpoint.ts';
import { EVIDENCE_FORM, type Evidence, judgeEvidence, parseEvidence } from './evidence.ts';
import { type VerifierKey, verifierKey, verifierKeyText } from './note-key.ts';
import { noteBytes, type VerifyEd25519 } from './signed-note.ts';

const HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const holds: VerifyEd25519 = (message, signature, publicKey) =>
  verify(null, message, { key: Buffer.concat([HEAD, publicKey]), format: 'der', type: 'spki' }, signature);

interface Log {
  readonly key: VerifierKey;
  readonly note: (entries: readonly string[]) => string;
}

function log(): Log {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(HEAD.length));
  const key = verifierKey('example.org/log', 'log', bytes);
  const note = (entries: readonly string[]): string => {
    const root = rootOf(rangeOf(entries.map(bytesOf)));
    const text = checkpointText({ origin: key.name, size: entries.length, root });
    const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
    const signatures = [{ name: key.name, keyId: key.id, bytes: signature }];
    return new TextDecoder().decode(noteBytes({ text, signatures }));
  };
  return { key, note };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashesOf = (entries: readonly string[]): string =>
  base64Of(Buffer.concat(entries.map((each) => leafHash(bytesOf(each)))));

const { key, note } = log();
const entries = ['a', 'b', 'c', 'd', 'e'];
const forked = ['a', 'B', 'c', 'd', 'e', 'f'];
const evidence = (checkpoints: readonly string[], hashes?: string): Evidence => ({
  form: EVIDENCE_FORM,
  keys: [verifierKeyText(key)],
  checkpoints,
  ...(hashes === undefined ? {} : { hashes }),
});

describe('evidence', () => {
  it('[RL-24] shows that a log signed two trees of one size', () => {
    const found = judgeEvidence(evidence([note(entries), note(forked.slice(0, 5))]), holds);
    expect(found).toEqual({ ok: true, value: { kind: 'two-roots', size: 5 } });
  });

  it('[RL-24] shows that a tree was signed that does not begin with the one that was signed before', () => {
    const found = judgeEvidence(evidence([note(entries), note(forked)], hashesOf(forked)), holds);
    expect(found).toEqual({ ok: true, value: { kind: 'not-extended', from: 5, to: 6 } });
  });

  it('[RL-24] shows nothing of a record that only grew, nor by hashes that were made up', () => {
    const grown = [...entries, 'f'];
    const honest = [note(entries), note(grown)];
    const nothing = { ok: true, value: { kind: 'nothing', sizes: [5, 6] } };
    expect(judgeEvidence(evidence(honest, hashesOf(grown)), holds)).toEqual(nothing);
    expect(judgeEvidence(evidence(honest, hashesOf(forked)), holds)).toEqual(nothing);
    expect(judgeEvidence(evidence(honest, 'AAAA'), holds)).toEqual(nothing);
    expect(judgeEvidence(evidence([note(entries), note(forked)]), holds)).toEqual(nothing);
    expect(judgeEvidence(evidence([note([]), note(grown)], hashesOf(grown)), holds)).toMatchObject({
      value: { kind: 'nothing' },
    });
  });

  it('[RL-24] is none where another key signed, or none', () => {
    const other = log();
    expect(judgeEvidence(evidence([note(entries), other.note(forked)]), holds)).toMatchObject({ ok: false });
    expect(judgeEvidence(evidence([note(entries), 'x']), holds)).toMatchObject({ ok: false });
    const both = { ...evidence([note(entries), other.note(forked.slice(0, 5))]) };
    const named = { ...both, keys: [...both.keys, verifierKeyText(other.key)] };
    expect(judgeEvidence(named, holds)).toMatchObject({ value: { kind: 'two-roots' } });
  });

  it('[RL-24] is read from a file, whatever stands beside it there', () => {
    const one = evidence([note(entries)], hashesOf(entries));
    expect(parseEvidence(JSON.stringify({ ...one, server: 'http://hall' }))).toEqual({
      ok: true,
      value: one,
    });
    const without = evidence([note(entries)]);
    expect(parseEvidence(JSON.stringify(without))).toEqual({ ok: true, value: without });
    for (const bad of [
      '',
      '{}',
      '[]',
      JSON.stringify({ ...one, keys: [] }),
      JSON.stringify({ ...one, hashes: 1 }),
    ])
      expect(parseEvidence(bad)).toMatchObject({ ok: false });
  });
});

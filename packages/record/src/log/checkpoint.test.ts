import { describe, expect, it } from 'vitest';
import { checkpointText, parseCheckpoint } from './checkpoint.ts';
import { cosignedAt } from './cosignature.ts';
import { noteBytes } from './signed-note.ts';
import { testKey, verifyEd25519 } from './testing/key-pair.ts';
import { trustedCheckpoint } from './trusted-checkpoint.ts';

const root = new Uint8Array(32).fill(7);
const text = checkpointText({ origin: 'example.org/log', size: 12, root });
const log = testKey('example.org/log', 'log', 1);
const witness = testKey('witness.example', 'witness', 2);

describe('checkpoints', () => {
  it('[RL-3] are origin, size and root, a line each', () => {
    expect(text).toBe('example.org/log\n12\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n');
    expect(parseCheckpoint(text)).toEqual({ ok: true, value: { origin: 'example.org/log', size: 12, root } });
    expect(parseCheckpoint(`${text}extension\n`).ok).toBe(true);
  });

  it.each([
    ['a leading zero', text.replace('12', '012')],
    ['a sign', text.replace('12', '+12')],
    ['a size too large to reckon with', text.replace('12', '9007199254740993')],
    ['no origin', text.replace('example.org/log', '')],
    ['a short root', text.replace('BwcH', '')],
    ['a root in another form of base64', text.replace('Bwc=', 'Bwd=')],
    ['no last newline', text.slice(0, -1)],
    ['an empty line', `${text}\nextension\n`],
    ['two lines', 'example.org/log\n12\n'],
  ])('[RL-3] are refused with %s', (_what, damaged) => {
    expect(parseCheckpoint(damaged).ok).toBe(false);
  });
});

describe('trust in a checkpoint', () => {
  const trust = { log: log.key, witnesses: [witness.key], verify: verifyEd25519 };
  const signedBy = (...signatures: ReturnType<typeof log.sign>[]) => noteBytes({ text, signatures });

  it('[RL-8] needs the signature of the log itself', () => {
    expect(trustedCheckpoint(signedBy(log.sign(text)), trust)).toMatchObject({
      ok: true,
      value: { cosigned: [] },
    });
    expect(trustedCheckpoint(signedBy(witness.sign(text)), trust)).toMatchObject({ ok: false });
    expect(trustedCheckpoint(new TextEncoder().encode(text), trust)).toMatchObject({ ok: false });
  });

  it('[RL-8] counts a witness once, with its latest time', () => {
    const note = signedBy(
      log.sign(text),
      witness.sign(text, 10),
      witness.sign(text, 30),
      witness.sign(text, 20),
    );
    expect(trustedCheckpoint(note, trust)).toMatchObject({
      ok: true,
      value: { cosigned: [{ key: witness.key, seconds: 30 }] },
    });
  });

  it('[RL-8] is lost when a known witness signed something else', () => {
    const another = witness.sign(text.replace('12', '13'));
    expect(trustedCheckpoint(signedBy(log.sign(text), another), trust).ok).toBe(false);
    const plain = { ...log.sign(text), name: witness.key.name, keyId: witness.key.id };
    expect(trustedCheckpoint(signedBy(log.sign(text), plain), trust).ok).toBe(false);
  });

  it('[RL-8] is for one origin only', () => {
    const note = signedBy(log.sign(text));
    expect(trustedCheckpoint(note, { ...trust, origin: 'example.org/another' }).ok).toBe(false);
    const foreign = checkpointText({ origin: 'example.org/another', size: 12, root });
    expect(trustedCheckpoint(noteBytes({ text: foreign, signatures: [log.sign(foreign)] }), trust).ok).toBe(
      false,
    );
  });

  it('[RL-8] reads no time from what is no cosignature', () => {
    expect(cosignedAt(log.sign(text))).toBeNull();
    expect(cosignedAt({ bytes: new Uint8Array(72).fill(0xff) })).toBeNull();
    expect(cosignedAt(witness.sign(text, 1_700_000_000))).toBe(1_700_000_000);
  });
});

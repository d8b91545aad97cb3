import { describe, expect, it } from 'vitest';
import { base64Of, bytesOfBase64 } from './base64.ts';
import { signatureHolds } from './cosignature.ts';
import { parseVerifierKey, verifierKey, verifierKeyText } from './note-key.ts';
import { noteBytes, parseNote, verifiedBy } from './signed-note.ts';
import { testKey, verifyEd25519 } from './testing/key-pair.ts';

// The example of the C2SP signed-note specification and a checkpoint of the Go checksum database.
const EXAMPLES = [
  {
    key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    note: `This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n`,
  },
  {
    key: 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
    note: `go.sum database tree\n35225469\nvt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=\n\n— sum.golang.org Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=\n`,
  },
];

const log = testKey('example.org/log', 'log', 1);
const other = testKey('example.org/other', 'log', 2);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function checked(note: string, keys = [log.key]) {
  const parsed = parseNote(bytesOf(note));
  if (!parsed.ok) return parsed.error;
  const verified = verifiedBy(parsed.value, keys, (key, signature) =>
    signatureHolds(parsed.value.text, key, signature, verifyEd25519),
  );
  return verified.ok ? verified.value.map(({ key }) => key.name) : verified.error;
}

function signed(text: string, signers = [log]): string {
  return new TextDecoder().decode(noteBytes({ text, signatures: signers.map(({ sign }) => sign(text)) }));
}

describe('notes', () => {
  it.each(EXAMPLES)('[RL-1] accepts the published example under $key', ({ key, note }) => {
    const parsed = parseVerifierKey(key);
    expect(parsed.ok && verifierKeyText(parsed.value)).toBe(key);
    expect(checked(note, parsed.ok ? [parsed.value] : [])).toHaveLength(1);
    expect(
      checked(
        note.replace('data', 'Data').replace('example m', 'Example m'),
        parsed.ok ? [parsed.value] : [],
      ),
    ).toBe('wrong-signature');
  });

  it('[RL-1] passes over unknown keys, but not over one that is known and does not hold', () => {
    const note = signed('text\n', [log, other]);
    expect(checked(note)).toEqual(['example.org/log']);
    expect(checked(note, [other.key])).toEqual(['example.org/other']);
    const forged = signed('text\n', [log]) + signed('another\n', [other]).split('\n\n')[1]!;
    expect(checked(forged)).toEqual(['example.org/log']);
    expect(checked(forged, [log.key, other.key])).toBe('wrong-signature');
    expect(checked(note, [testKey('example.org/third', 'log', 3).key])).toBe('no-known-key');
  });

  it('[RL-1] signs the text with its last newline and without the blank line', () => {
    const wrong = noteBytes({ text: 'text\n', signatures: [log.sign('text\n\n')] });
    expect(checked(new TextDecoder().decode(wrong))).toBe('wrong-signature');
  });

  it('[RL-1] splits at the last blank line', () => {
    const parsed = parseNote(bytesOf(signed('one\n\ntwo\n')));
    expect(parsed.ok && parsed.value.text).toBe('one\n\ntwo\n');
  });

  it.each([
    ['no signature', 'text\n', 'no-signatures'],
    ['an empty last line', 'text\n\n', 'no-signatures'],
    ['no newline at the end', signed('text\n').slice(0, -1), 'no-signatures'],
    ['carriage returns', signed('text\n').replaceAll('\n', '\r\n'), 'bad-characters'],
    ['a hyphen for the dash', signed('text\n').replace('—', '-'), 'bad-signature-line'],
    [
      'base64url',
      signed('text\n')
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace('example.org_log', 'example.org/log'),
      'bad-signature-line',
    ],
    ['a plus in a name', 'text\n\n— a+b AAAAAAA=\n', 'bad-signature-line'],
    ['too short a signature', 'text\n\n— a AAAAAA==\n', 'bad-signature-line'],
    ['101 signatures', `text\n\n${'— a AAAAAAA=\n'.repeat(101)}`, 'too-many-signatures'],
  ])('[RL-1] refuses a note with %s', (_what, note, problem) => {
    expect(checked(note)).toBe(problem);
  });

  it('[RL-1] refuses bytes that are no UTF-8, and more than a megabyte', () => {
    expect(parseNote(Uint8Array.of(0xff, 0x0a, 0x0a)).ok).toBe(false);
    const large = parseNote(new Uint8Array(1_000_001));
    expect(large.ok ? null : large.error).toBe('too-large');
  });
});

describe('keys', () => {
  it.each([
    ['nothing else', 'name'],
    ['another id', EXAMPLES[0]!.key.replace('530d903a', '530d903b')],
    ['another name', EXAMPLES[0]!.key.replace('foo', 'bar')],
    ['no name', '+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a space in its name', 'a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['another algorithm', 'a+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['too few bytes', 'a+530d903a+Aeky'],
    ['no base64', 'a+530d903a+A*'],
  ])('[RL-2] refuses a key with %s', (_what, text) => {
    expect(parseVerifierKey(text).ok).toBe(false);
  });

  it('[RL-2] tells a witness from a log by the key itself', () => {
    const witness = testKey('witness.example', 'witness', 4).key;
    const parsed = parseVerifierKey(verifierKeyText(witness));
    expect(parsed).toEqual({ ok: true, value: witness });
    expect(() => verifierKey('a b', 'log', witness.publicKey)).toThrow(RangeError);
    expect(() => verifierKey('a', 'log', new Uint8Array(31))).toThrow(RangeError);
  });

  it('[RL-2] reads only the canonical form of base64', () => {
    expect(bytesOfBase64('AAE=')).toEqual(Uint8Array.of(0, 1));
    for (const text of ['AAF=', 'AAE', 'AA E=', 'AAE=\n', 'A===', '_-8='])
      expect(bytesOfBase64(text)).toBeNull();
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
  });
});

import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, type Json } from '@tauride/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentTo, entryBytesOf, isLeftOf, leafBytesOf, SALT_LENGTH, sealedBytes } from './commitment.ts';
import { rangeOf, rootHex } from './range.ts';

const salt = fc.uint8Array({ minLength: SALT_LENGTH, maxLength: SALT_LENGTH });
const event = fc.record({ type: fc.constantFrom('A', 'B'), text: fc.string({ unit: 'grapheme' }) });
const entry = fc.record({ v: fc.constant(1 as const), seq: fc.nat(), at: fc.nat(), by: fc.string(), event });
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A committed entry in each form in which somebody may get it, with what the erasure told of it. */
const forms = fc.record({ entry, salt, next: salt }).map(({ entry: whole, salt: kept, next }) => {
  const c = commitmentTo(canonicalBytes(whole), kept);
  const left = { ...whole, event: { type: whole.event.type, text: '' } };
  const line = { ...left, c, erased: whole.seq + 1, salt: bytesToHex(next) };
  return {
    whole,
    sealed: { v: 1 as const, seq: whole.seq, c },
    opened: { ...whole, salt: bytesToHex(kept) },
    erased: line,
    left: commitmentTo(canonicalBytes(left), next),
  };
});

describe('lines of the journal', () => {
  it('[RL-15] a commitment is SHA-256 of a tag, 00, the salt and the entry, and follows from nothing less', () => {
    // Reckoned with another program: printf 'tauride/commitment/v1\0' | cat - zeros32 entry | sha256sum
    const bytes = canonicalBytes({ v: 1, seq: 7 });
    const known = commitmentTo(bytes, new Uint8Array(SALT_LENGTH));
    expect(known).toBe('497e874cb4aad939765d8da6921bac2d6ec4117b3c306ff7fe74921492febfa4');
    fc.assert(
      fc.property(entry, salt, salt, (whole, one, other) => {
        fc.pre(bytesToHex(one) !== bytesToHex(other));
        const bytesOf = canonicalBytes(whole);
        expect(commitmentTo(bytesOf, one)).not.toBe(commitmentTo(bytesOf, other));
      }),
    );
    expect(() => commitmentTo(bytes, new Uint8Array(16))).toThrow(RangeError);
  });

  it('[RL-16] a plain line is its own leaf, and sealed, opened and erased ones give the same', () => {
    fc.assert(
      fc.property(entry, forms, (plain, { sealed, opened, erased, whole }) => {
        expect(leafBytesOf(plain)).toEqual(canonicalBytes(plain));
        const leaf = text(leafBytesOf(sealed));
        expect(leaf).toBe(text(canonicalBytes(sealed)));
        expect(leaf).toBe(text(sealedBytes(sealed.seq, sealed.c)));
        expect([leafBytesOf(opened), leafBytesOf(erased)].map(text)).toEqual([leaf, leaf]);
        expect(text(entryBytesOf(opened))).toBe(text(canonicalBytes(whole)));
      }),
    );
  });

  it('[RL-16] journals of members, of the public and after erasures have one tree', () => {
    const line = fc.oneof(
      entry.map((plain) => ({ members: plain, public: plain, later: plain })),
      forms.map(({ opened, sealed, erased }) => ({ members: opened, public: sealed, later: erased })),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const root = (of: 'members' | 'public' | 'later'): string =>
          rootHex(rangeOf(lines.map((one) => leafBytesOf(one[of]))));
        expect(root('public')).toBe(root('members'));
        expect(root('later')).toBe(root('members'));
      }),
    );
  });

  it('[RL-16] an opening in which anything was changed gives another leaf', () => {
    fc.assert(
      fc.property(forms, fc.nat({ max: 63 }), fc.string(), ({ opened, sealed }, at, words) => {
        const leaf = text(leafBytesOf(sealed));
        const digit = opened.salt[at] === '0' ? '1' : '0';
        const otherSalt = `${opened.salt.slice(0, at)}${digit}${opened.salt.slice(at + 1)}`;
        expect(text(leafBytesOf({ ...opened, salt: otherSalt }))).not.toBe(leaf);
        expect(text(leafBytesOf({ ...opened, seq: opened.seq + 1 }))).not.toBe(leaf);
        fc.pre(words !== opened.event.text);
        const changed: typeof opened = { ...opened, event: { ...opened.event, text: words } };
        expect(text(leafBytesOf(changed))).not.toBe(leaf);
      }),
    );
  });

  it.each<[string, Json]>([
    ['too short', 'ab'],
    ['in capitals', 'A'.repeat(64)],
    ['with more in it', `${'a'.repeat(63)}"`],
    ['that is no text', 7],
  ])('[RL-16] a salt or commitment %s is none', (_name, value) => {
    const line = { v: 1 as const, seq: 0 };
    expect(() => leafBytesOf({ ...line, salt: value as string })).toThrow(RangeError);
    expect(() => leafBytesOf({ ...line, c: value as string })).toThrow(RangeError);
  });

  it('[RL-17] what is left of an erased entry is what the erasure committed to', () => {
    fc.assert(
      fc.property(forms, fc.string({ minLength: 1 }), ({ erased, opened, left }, words) => {
        expect(isLeftOf(erased, left)).toBe(true);
        const other: typeof erased = { ...erased, event: { ...erased.event, text: words } };
        expect(isLeftOf(other, left)).toBe(false);
        expect(isLeftOf(opened, left)).toBe(false);
      }),
    );
  });
});

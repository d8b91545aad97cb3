import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { noteIn, noteOfCode, seenAddress, seenCode, seenIn } from './seen-link.ts';
import { entries, headOf, signer } from './signed-log.fixture.ts';

const log = signer(7, 'tauride.local/réunion%20a');
const note = headOf(entries(5), log).checkpoint!;

describe('a checkpoint that goes from browser to browser', () => {
  it('[RL-25] comes out of its code as it went in, without the lines of witnesses', () => {
    const code = seenCode(note)!;
    expect(code).toMatch(/^[\w%.~-]+$/u);
    expect(noteOfCode(code)).toBe(note);
    expect(seenCode(`${note}— witness.example AAAAAAA=\n`)).toBe(code);
    expect(noteIn(code)).toBe(note);
    expect(noteIn(` ${seenAddress('http://hall', code)}\n`)).toBe(note);
    expect(noteIn(note.replaceAll('\n', '\r\n'))).toBe(note);
  });

  it('[RL-25] is nothing where it cannot be one', () => {
    for (const bad of ['', 'x', 'a~1~b', 'a~1~b~c~d', '%E0%A4%A~1~AAAA~AAAA', 'a~1~A~AAAA'])
      expect(noteOfCode(bad)).toBeNull();
    expect(noteIn('hello')).toBeNull();
    expect(seenCode('hello')).toBeNull();
  });

  it('[RL-25] fits a code that a phone reads from a screen', () => {
    const { version } = encode(seenAddress('https://hall.example:7417', seenCode(note)!), { ecc: 'L' });
    expect(version).toBeLessThanOrEqual(12);
  });

  it('[RL-25] is found in an address', () => {
    const code = `#seen=${seenCode(note)!}`;
    expect(noteIn(seenIn(code)!)).toBe(note);
    expect(seenIn('#key=x')).toBeNull();
  });
});

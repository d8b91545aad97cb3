import { describe, expect, it } from 'vitest';
import { readBlt, readBltFrom } from './blt.ts';
import { type Chunks, eachLine, eachLineOf } from './lines.ts';

const HEAD = '2 1\n3 1 2 0\n0\n';

async function* inPieces(bytes: Uint8Array, size: number): Chunks {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a file in pieces', () => {
  it.each([1, 2, 3, 7, 1_000])('[VF-12] comes to the same in pieces of %i bytes', async (size) => {
    const text = `\uFEFF${HEAD}"Zażółć 🌳"\r\n"גליל"\r"T"`;
    const lines: string[] = [];
    const count = await eachLineOf(inPieces(bytesOf(text), size), (line) => lines.push(line));
    const whole: string[] = [];
    expect(eachLine(text, (line) => whole.push(line))).toBe(count);
    expect(lines).toEqual(whole);
    expect(lines).toEqual(['2 1', '3 1 2 0', '0', '"Zażółć 🌳"', '"גליל"', '"T"']);
    expect(await readBltFrom(inPieces(bytesOf(text), size))).toEqual(readBlt(text));
  });

  it('[VF-11] is told by its line where it is not UTF-8', async () => {
    const latin = Uint8Array.of(...bytesOf(`${HEAD}"Ann"\n"J`), 0xfc, ...bytesOf('rg"\n'));
    for (const size of [1, 4, 1_000])
      await expect(readBltFrom(inPieces(latin, size))).rejects.toThrow('line 5: these bytes are not UTF-8');
    const cut = bytesOf(`${HEAD}"Ann"\n"J\u00FC`).slice(0, -1);
    await expect(readBltFrom(inPieces(cut, 1_000))).rejects.toThrow('line 5: these bytes are not UTF-8');
  });

  it('[VF-11] is told to be UTF-16 where it is', async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x32, 0, 0x20, 0);
    await expect(readBltFrom(inPieces(bytes, 100))).rejects.toThrow(
      'line 1: this is UTF-16; save it as UTF-8',
    );
  });

  it('[VF-11] is refused where a line never ends', () => {
    expect(() => readBlt('1 '.repeat(2_500_000))).toThrow('line 1: longer than 4000000 characters');
  });
});

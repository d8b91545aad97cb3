import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/court.ts';
import { mediaTypeOf } from './media-type.ts';
import { openShelf } from './shelf.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('rest')]);

describe('files by their hash', () => {
  it('[ST-17] are kept under it, and read only as long as they have it', async () => {
    const shelf = openShelf(folder.path);
    const stored = { sha256: sha256(png), bytes: png.length, mediaType: 'image/png' };
    expect(await shelf.put(Readable.from([png.subarray(0, 5), png.subarray(5)]))).toEqual(stored);
    expect(await shelf.put(Readable.from([png]))).toEqual(stored);
    expect(openShelf(folder.path).find(stored.sha256)).toEqual(stored);
    expect(await shelf.read(stored.sha256)).toEqual(png);
    writeFileSync(join(folder.path, stored.sha256), 'other');
    expect(await shelf.read(stored.sha256)).toBe('damaged');
    expect(await shelf.read(sha256('nothing'))).toBe('absent');
    expect(await shelf.read('../../etc/passwd')).toBe('absent');
    shelf.remove(stored.sha256);
    expect(shelf.find(stored.sha256)).toBeUndefined();
  });

  it('[ST-17] that are too large, empty, slow or broken off leave nothing behind', async () => {
    const shelf = openShelf(folder.path, { limitBytes: 10, longestMs: 50 });
    expect(await shelf.put(Readable.from([Buffer.alloc(6), Buffer.alloc(5)]))).toBe('too-large');
    expect(await shelf.put(Readable.from([Buffer.alloc(10)]))).toMatchObject({ bytes: 10 });
    expect(await shelf.put(Readable.from([]))).toBe('empty');
    const stalled = new PassThrough();
    stalled.write('abc');
    expect(await shelf.put(stalled)).toBe('broken-off');
    const broken = new PassThrough();
    broken.write('abc');
    setImmediate(() => broken.destroy(new Error('the line is gone')));
    expect(await shelf.put(broken)).toBe('broken-off');
    expect(readdirSync(folder.path)).toEqual(shelf.all());
    expect(shelf.all()).toHaveLength(1);
  });

  it('[ST-17] what a crash left unfinished is removed at the next start', () => {
    writeFileSync(join(folder.path, 'half.part'), 'abc');
    openShelf(folder.path);
    expect(existsSync(join(folder.path, 'half.part'))).toBe(false);
  });
});

describe('what a file is', () => {
  it.each([
    [png, 'image/png'],
    [Buffer.from('%PDF-1.7'), 'application/pdf'],
    [Buffer.from('RIFF....WEBPVP8 '), 'image/webp'],
    [Buffer.from('Straße, 4 July'), 'text/plain'],
    [Buffer.from('é').subarray(0, 1), 'text/plain'],
    [Buffer.from('<html><script>alert(1)</script>'), 'text/plain'],
    [Buffer.from('<svg onload="alert(1)"/>'), 'text/plain'],
    [Buffer.from([1, 2, 3]), 'application/octet-stream'],
    [Buffer.from([0xff, 0xfe, 0x41]), 'application/octet-stream'],
  ])('[ST-17] is told by its first bytes: %s', (head, type) => {
    expect(mediaTypeOf(head)).toBe(type);
  });
});

import { randomBytes, scryptSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from './fault.ts';

/** Where the key comes from that the secrets of a data folder are sealed with. */
export interface KeySource {
  /** `passphrase`: the file holds words, and the key is reckoned from them. */
  readonly kind: 'key' | 'passphrase';
  readonly path: string;
}

/** Name of the key's file, beside the store, where no other was named. */
export const KEY_FILE = 'tauride.key';

const HEAD = 'tauride-key-v1';
const KEY_BYTES = 32;

/** The source that the environment names, or else a key beside the store. */
export function keySourceOf(folder: string, env: NodeJS.ProcessEnv = process.env): KeySource {
  const { TAURIDE_KEY_FILE: key, TAURIDE_PASSPHRASE_FILE: passphrase } = env;
  if (key) return { kind: 'key', path: key };
  if (passphrase) return { kind: 'passphrase', path: passphrase };
  return { kind: 'key', path: join(folder, KEY_FILE) };
}

/** What must be kept to reckon the key from a passphrase again; it is no secret. Source: RFC 7914. */
export interface Derivation {
  readonly kdf: 'scrypt';
  readonly cost: number;
  readonly salt: string;
}

const COST = 2 ** 16;

export function newDerivation(): Derivation {
  return { kdf: 'scrypt', cost: COST, salt: randomBytes(16).toString('hex') };
}

/** @throws Fault `key-missing`, `key-damaged` */
export function keyFromPassphrase(path: string, { cost, salt }: Derivation): Buffer {
  const words = readText(path).replace(/\r?\n$/, '');
  if (words === '') throw new Fault('stop', 'key-damaged', `${path} holds no passphrase.`);
  const limits = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
  return scryptSync(words.normalize('NFKC'), Buffer.from(salt, 'hex'), KEY_BYTES, limits);
}

/** @throws Fault `key-missing`, `key-damaged` */
export function keyFromFile(path: string): Buffer {
  const [head, encoded] = readText(path).split(/\r?\n/);
  const key = Buffer.from(encoded ?? '', 'base64');
  if (head !== HEAD || key.length !== KEY_BYTES)
    throw new Fault('stop', 'key-damaged', `${path} is not a key that Tauride made.`);
  return key;
}

/** Makes a key that only the owner may read. It is on the disk when this returns: nothing may be sealed with one that a crash could
 *  take back. Where there is one already, that one stays. */
export function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${process.pid}.unfinished`;
  writeDurably(unfinished, `${HEAD}\n${randomBytes(KEY_BYTES).toString('base64')}\n`);
  try {
    // Unlike a renaming, a link never takes the place of a key that somebody else made meanwhile.
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(unfinished);
  }
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function writeDurably(path: string, text: string): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    writeSync(handle, Buffer.from(text));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readText(path: string): string {
  if (!existsSync(path)) throw keyMissing(path);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Fault('stop', 'key-missing', `${path} can't be read: it belongs to somebody else.`, { cause });
  }
}

function keyMissing(path: string): Fault {
  const message = `The secret keys of this assembly are sealed, and what opens them is not at ${path}. Put it back, or name it with --key-file or --passphrase-file. Nothing was changed.`;
  return new Fault('stop', 'key-missing', message);
}

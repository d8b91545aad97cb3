import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  checkpointText,
  cosignatureBytes,
  cosignedMessage,
  entriesIn,
  entryBundle,
  type KeyUse,
  logWriter,
  noteBytes,
  parseNote,
  type SignedNote,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from '@tauride/record/log';

/** A record in memory, by the paths of its files. */
export type Files = Map<string, Uint8Array>;

export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

export function writeFiles(files: Files, folder: string): string {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

export interface Signer {
  readonly key: VerifierKey;
  /** Adds a signature to a checkpoint; by a witness with the second at which it was made. */
  readonly sign: (checkpoint: Uint8Array) => Uint8Array;
  readonly signText: (text: string) => Uint8Array;
}

/** A log or a witness with a key of its own, which it makes anew. */
export function signer(name: string, use: KeyUse): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = verifierKey(name, use, new Uint8Array(raw));
  const signatureOver = (text: string) => ({
    name,
    keyId: key.id,
    bytes: signedBytes(text, use, privateKey),
  });
  return {
    key,
    sign: (checkpoint) => {
      const { text, signatures } = noteIn(checkpoint);
      return noteBytes({ text, signatures: [...signatures, signatureOver(text)] });
    },
    signText: (text) => noteBytes({ text, signatures: [signatureOver(text)] }),
  };
}

const SECONDS = 1_700_000_000;

function signedBytes(text: string, use: KeyUse, secret: KeyObject): Uint8Array {
  const message = use === 'log' ? new TextEncoder().encode(text) : cosignedMessage(text, SECONDS);
  const signature = new Uint8Array(sign(null, message, secret));
  return use === 'log' ? signature : cosignatureBytes(SECONDS, signature);
}

export function noteIn(checkpoint: Uint8Array): SignedNote {
  const note = parseNote(checkpoint);
  if (!note.ok) throw new Error(note.error);
  return note.value;
}

/** Changes what stands in a file of entries and in no other. */
export function inBundle(file: string, change: (entries: Uint8Array[]) => readonly Uint8Array[]) {
  return (files: Files): void => {
    files.set(file, entryBundle(change([...entriesIn(files.get(file)!).entries])));
  };
}

/** Another text in one entry, as somebody with an editor would put it there. */
export function replaced(entry: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const before = new TextDecoder().decode(entry);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`there is no ${String(from)} in ${before}`);
  return new TextEncoder().encode(after);
}

export function allEntries(files: Files): readonly Uint8Array[] {
  const bundles = [...files.keys()].filter((name) => name.startsWith('tile/entries/')).toSorted();
  return bundles.flatMap((name) => entriesIn(files.get(name)!).entries);
}

/** A record that is right in itself, by whoever holds the key: only what its entries say can be wrong. */
export function forged(files: Files, entries: readonly Uint8Array[], { key, signText }: Signer): void {
  files.clear();
  const sha = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const writer = logWriter((path, bytes) => files.set(path, bytes), sha);
  for (const entry of entries) writer.add(entry);
  files.set('checkpoint', signText(checkpointText({ origin: key.name, ...writer.finish() })));
  files.set('key.vkey', new TextEncoder().encode(`${verifierKeyText(key)}\n`));
}

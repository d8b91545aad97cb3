import type { FoundedAssembly } from '@tauride/procedure';
import {
  checkpointText,
  noteBytes,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
} from '@tauride/record/log';
import { Fault } from '../store/fault.ts';
import type { Store } from '../store/store.ts';
import { newSecretKey, publicBytesOf, secretKeyOf, signEd25519 } from './ed25519.ts';

/** Signs what the record holds. */
export interface LogSigner {
  /** The log's public key; its name is the log's origin. */
  readonly key: VerifierKey;
  /** The signed checkpoint of a tree of the record. */
  readonly sign: (tree: { readonly size: number; readonly root: Uint8Array }) => Uint8Array<ArrayBuffer>;
  readonly signBytes: (message: Uint8Array) => Uint8Array;
}

/** Name of the log's first secret key in the store. */
const FIRST = 'log-key';

/** Makes the log's key where there is none yet, so that whoever only reads the store can sign what it holds. */
export function prepareLogKey(store: Pick<Store, 'secret'>): void {
  store.secret(FIRST, newSecretKey);
}

/** Signs with the key that the journal names last, or else with the one that was made with the assembly.
 *  @throws Fault `key-missing` where the store has not the key that the journal names */
export function createLogSigner(
  store: Pick<Store, 'secret'>,
  { id, logKey }: Pick<FoundedAssembly, 'id' | 'logKey'>,
): LogSigner {
  if (logKey === undefined) return signerWith(id, store.secret(FIRST, newSecretKey));
  const key = parseVerifierKey(logKey);
  const missing = (): never => {
    throw new Fault('stop', 'key-missing', `The data folder has not the secret key of ${logKey}.`);
  };
  return key.ok ? signerWith(id, store.secret(laterName(key.value), missing)) : missing();
}

/** A new key for the record, kept in the store before anything names it: after a crash it lies there unused, and harms nobody. */
export function makeLogKey(store: Pick<Store, 'secret'>, { id }: Pick<FoundedAssembly, 'id'>): LogSigner {
  const bytes = newSecretKey();
  const made = signerWith(id, bytes);
  store.secret(laterName(made.key), () => bytes);
  return made;
}

function laterName(key: VerifierKey): string {
  return `log-key ${key.id}`;
}

function signerWith(assembly: string, bytes: Uint8Array): LogSigner {
  const secret = secretKeyOf(bytes);
  const key = verifierKey(originOf(assembly), 'log', publicBytesOf(secret));
  return {
    key,
    signBytes: (message) => signEd25519(secret, message),
    sign: (tree) => {
      const text = checkpointText({ origin: key.name, ...tree });
      const signature = signEd25519(secret, new TextEncoder().encode(text));
      return noteBytes({ text, signatures: [{ name: key.name, keyId: key.id, bytes: signature }] });
    },
  };
}

/** The name of an assembly's log: in the form of an address, as logs are named, though nothing has to be there. */
function originOf(assembly: string): string {
  return `tauride.local/${encodeURIComponent(assembly)}`;
}

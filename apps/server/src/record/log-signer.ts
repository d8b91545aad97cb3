import { checkpointText, noteBytes, type VerifierKey, verifierKey } from '@tauride/record/log';
import type { Store } from '../store/store.ts';
import { newSecretKey, publicBytesOf, secretKeyOf, signEd25519 } from './ed25519.ts';

/** Signs what the record holds. */
export interface LogSigner {
  /** The log's public key; its name is the log's origin. */
  readonly key: VerifierKey;
  /** The signed checkpoint of a tree of the record. */
  readonly sign: (tree: { readonly size: number; readonly root: Uint8Array }) => Uint8Array<ArrayBuffer>;
}

/** Name of the log's secret key in the store. */
const SECRET = 'log-key';

/** Makes the log's key where there is none yet, so that whoever only reads the store can sign what it holds. */
export function prepareLogKey(store: Pick<Store, 'secret'>): void {
  store.secret(SECRET, newSecretKey);
}

/** The key is made with the assembly and stays in its data folder. */
export function createLogSigner(store: Pick<Store, 'secret'>, assembly: string): LogSigner {
  const secret = secretKeyOf(store.secret(SECRET, newSecretKey));
  const key = verifierKey(originOf(assembly), 'log', publicBytesOf(secret));
  return {
    key,
    sign: (tree) => {
      const text = checkpointText({ origin: key.name, ...tree });
      const bytes = signEd25519(secret, new TextEncoder().encode(text));
      return noteBytes({ text, signatures: [{ name: key.name, keyId: key.id, bytes }] });
    },
  };
}

/** The name of an assembly's log: in the form of an address, as logs are named, though nothing has to be there. */
function originOf(assembly: string): string {
  return `tauride.local/${encodeURIComponent(assembly)}`;
}

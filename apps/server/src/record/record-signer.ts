import type { Assembly } from '@tauride/procedure';
import type { TreeHead } from '@tauride/record';
import type { VerifierKey } from '@tauride/record/log';
import type { Store } from '../store/store.ts';
import { createLogSigner, type LogSigner } from './log-signer.ts';

/** Signs the heads of the journal, each once: after an act the same checkpoint goes to every screen, proof and witness. */
export interface RecordSigner {
  /** The key that signs now; `null` before the founding. */
  readonly key: () => VerifierKey | null;
  /** The signed note over a head of what is durable; `null` before the founding. */
  readonly signed: (head: TreeHead) => Uint8Array<ArrayBuffer> | null;
}

export function createRecordSigner(
  hall: { readonly state: Assembly },
  store: Pick<Store, 'secret'>,
): RecordSigner {
  let current: { readonly logKey: string | undefined; readonly signer: LogSigner } | null = null;
  let newest: { readonly head: TreeHead; readonly note: Uint8Array<ArrayBuffer> } | null = null;
  const signerNow = (): LogSigner | null => {
    const { state } = hall;
    if (state.phase === 'unfounded') return null;
    if (current?.logKey !== state.logKey || !current)
      current = { logKey: state.logKey, signer: createLogSigner(store, state) };
    return current.signer;
  };
  return {
    key: () => signerNow()?.key ?? null,
    signed: (head) => {
      if (newest?.head.size === head.size && newest.head.root === head.root) return newest.note;
      const note = signerNow()?.sign({ size: head.size, root: Buffer.from(head.root, 'hex') }) ?? null;
      if (note && head.size >= (newest?.head.size ?? 0)) newest = { head, note };
      return note;
    },
  };
}

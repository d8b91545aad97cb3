import { base64Of, handoverMessage, verifierKeyText } from '@tauride/record/log';
import { type Hall, openHall } from '../hall/hall.ts';
import type { HallLog } from '../hall/log.ts';
import { Fault } from '../store/fault.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createLogSigner, makeLogKey } from './log-signer.ts';

export interface Rotated {
  /** Both keys as texts. */
  readonly previous: string;
  readonly key: string;
  /** The entry that hands the record over. */
  readonly entry: number;
}

/** Rule RL-34: hands the record over to a new key, by an entry that the old one signed.
 *  @throws Fault where there is no assembly, or the entry could not be made */
export async function handOver(
  { hall, store }: { readonly hall: Pick<Hall, 'state' | 'execute'>; readonly store: Store },
  reason: string,
): Promise<Rotated> {
  const { state } = hall;
  if (state.phase === 'unfounded') throw new Fault('give-up', 'store-missing', 'There is no assembly yet.');
  const [old, made] = [createLogSigner(store, state), makeLogKey(store, state)];
  const [previous, key] = [verifierKeyText(old.key), verifierKeyText(made.key)];
  const signature = base64Of(old.signBytes(handoverMessage(old.key, made.key)));
  const done = await hall.execute(
    { type: 'RotateLogKey', key, previous, signature, reason },
    { kind: 'operator' },
  );
  if (!done.ok) throw new Fault('give-up', 'not-rotated', 'The record could not be handed over.');
  return { previous, key, entry: done.value.entries[0]!.seq };
}

export interface KeyRotation {
  readonly dataDir: string;
  readonly reason: string;
  readonly log: HallLog;
}

/** The same in a data folder that no server has.
 *  @throws Fault when there is none or the folder can't be used */
export async function rotateLogKey({ dataDir, reason, log }: KeyRotation): Promise<Rotated> {
  // Opened for reading first, since opening it for writing would make a folder where there is none.
  await openSqliteStore(dataDir, { readOnly: true }).close();
  const store = openSqliteStore(dataDir);
  try {
    const nobody = (): void => undefined;
    const watch = { counters: nobody, names: nobody, appended: nobody };
    const hall = openHall({ store, clock: Date.now, log, watch });
    const rotated = await handOver({ hall, store }, reason);
    await hall.close();
    return rotated;
  } finally {
    await store.close();
  }
}

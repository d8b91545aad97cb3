import { setTimeout } from 'node:timers/promises';
import { parsePolicy, parseVerifierKey } from '@tauride/record/log';
import { type Hall, openHall } from '../hall/hall.ts';
import { createLog } from '../log.ts';
import { createRecordLog } from '../record/record-log.ts';
import { createWitnessing, type Witnessing } from '../record/witnessing.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { startWitness } from '../witness/start-witness.ts';

/** The hall of FOLDER/data with a witness in FOLDER/witness, without anything of HTTP on the hall's side. */
export interface CosignedHall {
  readonly hall: Hall;
  readonly witnessing: Witnessing;
  /** Resolves once the witness has cosigned all that there is. */
  readonly cosigned: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** @param key the public key of the record */
export async function openCosignedHall(folder: string, key: string): Promise<CosignedHall> {
  const log = createLog('silent');
  const logKey = parseVerifierKey(key);
  if (!logKey.ok) throw new Error(logKey.error);
  const options = { dataDir: `${folder}/witness`, name: 'witness.example', logs: [logKey.value], port: 0 };
  const witness = await startWitness(options);
  const text = `log ${key}\nwitness one ${witness.key} ${witness.url}\nquorum one\n`;
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(policy.error);
  const store = openSqliteStore(`${folder}/data`);
  const nobody = (): void => undefined;
  const watch = { counters: nobody, names: nobody, appended: nobody };
  const hall = openHall({ store, clock: () => 1, log, watch });
  const record = createRecordLog(hall, store);
  const kept = store.cosignatures;
  const witnessing = createWitnessing({ ...record, text, policy: policy.value, kept, log, pauseMs: 1 });
  return {
    hall,
    witnessing,
    cosigned: async () => {
      witnessing.wake();
      for (;;) {
        const newest = witnessing.cosigned();
        if (newest?.size === hall.state.seq) return newest.note;
        await setTimeout(2);
      }
    },
    close: async () => {
      await witnessing.close();
      await witness.close();
      await store.close();
    },
  };
}

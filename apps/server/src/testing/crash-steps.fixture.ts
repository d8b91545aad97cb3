import { founding } from './founding.ts';

// What a test lets run until it dies between two steps: `crash-steps.fixture.ts SCENARIO FOLDER`. Each scenario says what it has
// acknowledged; die-before.fixture.ts, loaded before it, does the dying.
const acknowledged = (text: string): void => void process.emit('acknowledged' as never, text as never);

const scenarios: { readonly [name: string]: (folder: string) => Promise<void> } = {
  /** Founds an assembly and does acts in it, each with the checkpoint that screens get. */
  acts: async (folder) => {
    const { openSqliteStore } = await import('../store/sqlite-store.ts');
    const { openHall } = await import('../hall/hall.ts');
    const { createRecordLog } = await import('../record/record-log.ts');
    const { prepareLogKey } = await import('../record/log-signer.ts');
    const { createLog } = await import('../log.ts');
    const store = openSqliteStore(folder);
    prepareLogKey(store);
    const nobody = (): void => undefined;
    const watch = { counters: nobody, names: nobody, appended: nobody };
    const hall = openHall({ store, clock: () => 1, log: createLog('silent'), watch });
    const record = createRecordLog(hall, store);
    for (const command of founding(6)) {
      const done = await hall.execute(command, { kind: 'operator' });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      acknowledged(Buffer.from(record.checkpoint()!).toString('base64'));
    }
    await store.close();
  },
  /** Hands the record of FOLDER/data over to another key. */
  rotate: async (folder) => {
    const { rotateLogKey } = await import('../record/rotate-key.ts');
    const { createLog } = await import('../log.ts');
    const dataDir = `${folder}/data`;
    const { key } = await rotateLogKey({ dataDir, reason: 'Lost.', log: createLog('silent') });
    acknowledged(key);
  },
  /** Does acts in FOLDER/data, and waits for the witness in FOLDER/witness after each. */
  cosign: async (folder) => {
    const { readFileSync } = await import('node:fs');
    const { openCosignedHall } = await import('./cosigned-hall.ts');
    const open = await openCosignedHall(folder, readFileSync(`${folder}/log/key.vkey`, 'utf8').trim());
    for (const command of founding(5).slice(4)) {
      await open.hall.execute(command, { kind: 'operator' });
      acknowledged(Buffer.from(await open.cosigned()).toString('base64'));
    }
    await open.close();
  },
  /** Writes the log of FOLDER/data to FOLDER/log. */
  export: async (folder) => {
    const { exportLog } = await import('../record/export-log.ts');
    await exportLog(`${folder}/data`, `${folder}/log`);
    acknowledged('written');
  },
  /** A witness in FOLDER/witness that is shown the checkpoints FOLDER/requests holds, one after the other. */
  witness: async (folder) => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const { startWitness } = await import('../witness/start-witness.ts');
    const { parseVerifierKey } = await import('@tauride/record/log');
    const key = parseVerifierKey(readFileSync(`${folder}/key.vkey`, 'utf8'));
    if (!key.ok) throw new Error(key.error);
    const options = { dataDir: `${folder}/witness`, name: 'witness.example', logs: [key.value], port: 0 };
    const witness = await startWitness(options);
    for (const name of readdirSync(`${folder}/requests`).toSorted()) {
      const body = readFileSync(`${folder}/requests/${name}`);
      const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
      if (answer.status === 200) acknowledged(`${name} ${(await answer.text()).trim()}`);
    }
    await witness.close();
  },
};

const [, , name, folder] = process.argv;
await scenarios[name!]!(folder!);

import { writeSync } from 'node:fs';
import { openSqliteStore } from './sqlite-store.ts';

// Writes without end and tells each acknowledgement on its standard output, until it is killed.
const store = openSqliteStore(process.argv[2]!);
const say = (line: string): void => void writeSync(1, `${line}\n`);
say('open');

async function appendOn(): Promise<never> {
  for (;;) {
    const seq = store.tail();
    const entries = [Buffer.from(`{"n":${seq}}`)];
    await store.append({
      expectedSeq: seq,
      entries,
      idempotency: { key: `k${seq}`, fingerprint: 'f', response: '{}' },
    });
    say(`entry ${seq}`);
  }
}

async function voteOn(clerk: number): Promise<never> {
  for (let at = 0; ; at += 1) {
    const voter = `v${clerk}-${at}`;
    await store.box.put({ poll: 'p', voter, payload: '"yes"' });
    say(`ballot ${voter}`);
  }
}

async function countOn(): Promise<never> {
  for (let at = 0; ; at += 1) {
    const digest = at.toString(16).padStart(64, '0');
    await store.box.putPapers({ poll: 'p', digest, content: `[${at}]` });
    say(`papers ${digest}`);
  }
}

await Promise.all([appendOn(), countOn(), ...Array.from({ length: 20 }, (_, clerk) => voteOn(clerk))]);

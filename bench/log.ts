import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { inFolder } from './folder.ts';
import type { LogAnswer, LogQuestion } from './log-worker.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';
import { writeMillion } from './million.ts';

const APPENDS = 1_000;
const APPEND_ROUNDS = 7;
const ENTRIES = 1_000_000;
const VERIFY_ROUNDS = 3;
const PROOFS = 500;
const PROOF_BUDGET_NS = 5e6;
const VERIFY_BUDGET = 300_000;

/** The record as a log: acts with a checkpoint over each, a million entries checked, and proofs in a record of a million. */
export const log: Benchmark = {
  name: 'log',
  run: async () =>
    await inFolder(async (folder) => [
      await appending(folder),
      await verifying(join(folder, 'log')),
      await proving(join(folder, 'data')),
    ]),
};

async function asked(question: LogQuestion): Promise<LogAnswer> {
  const worker = startChild('log-worker.ts');
  try {
    return await worker.ask<LogAnswer>(question);
  } finally {
    await worker.stop();
  }
}

async function appending(folder: string): Promise<Measurement> {
  const [signed, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < APPEND_ROUNDS; round += 1)
    for (const [times, isSigned] of [[bare, false] as const, [signed, true] as const]) {
      const { elapsed } = await asked({ kind: 'append', folder, count: APPENDS, signed: isSigned });
      times.push(elapsed[0]!);
    }
  const rateOf = (nanoseconds: number): string => `${Math.round((APPENDS / nanoseconds) * 1e9)} a second`;
  return {
    name: 'entries appended, each with its signed checkpoint',
    measured: rateOf(median(signed)),
    baseline: `${rateOf(median(bare))} of the bare store`,
    ...verdict(median(bare) / median(signed), { atLeast: 0.5 }),
  };
}

/** Processor time of one thread: what others do on the machine changes the clock more than the work. */
async function verifying(folder: string): Promise<Measurement> {
  mkdirSync(folder);
  await asked({ kind: 'write-log', folder, size: ENTRIES });
  const [verified, hashed]: [number[], number[]] = [[], []];
  for (let round = 0; round < VERIFY_ROUNDS; round += 1) {
    hashed.push((await asked({ kind: 'hash', folder, size: ENTRIES })).busy);
    verified.push((await asked({ kind: 'verify', folder, size: ENTRIES })).busy);
  }
  const rate = (ENTRIES / median(verified)) * 1e9;
  const times = (median(verified) / median(hashed)).toFixed(1);
  return {
    name: 'entries of a log of a million verified',
    measured: `${Math.round(rate).toLocaleString('en')} a second of processor time`,
    baseline: `${times} times the reading and hashing of the same entries; 300,000 a second wanted`,
    ...verdict(rate / VERIFY_BUDGET, { atLeast: 1 }),
  };
}

async function proving(folder: string): Promise<Measurement> {
  await writeMillion(folder, ENTRIES);
  const { elapsed } = await asked({ kind: 'proofs', folder, size: ENTRIES, count: PROOFS });
  const slow = elapsed.toSorted((a, b) => a - b)[Math.floor(elapsed.length * 0.95)]!;
  return {
    name: 'a proof in a record of a million entries',
    measured: milliseconds(median(elapsed)),
    baseline: `${milliseconds(slow)} for the slowest of twenty; 5 ms allowed`,
    ...verdict(median(elapsed) / PROOF_BUDGET_NS, { atMost: 1 }),
  };
}

import { startChild } from './child.ts';
import { inFolder } from './folder.ts';
import { writeLongJournal } from './long-journal.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';
import type { ReaderAnswer, ReaderQuestion } from './replay-reader.ts';

const ENTRIES = 100_000;
const ROUNDS = 7;
const BUDGET_NS = 1e9;

/** A journal of a hundred thousand entries to a hall that is ready, each time in a fresh process, against reading and
 *  parsing the same bytes in another. */
export const replay: Benchmark = {
  name: 'replay',
  run: async () =>
    await inFolder(async (folder) => {
      await writeLongJournal(folder, ENTRIES);
      const [ready, parsed]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        parsed.push(await elapsed({ kind: 'parse', folder }));
        ready.push(await elapsed({ kind: 'open-hall', folder }));
      }
      return [measurement(median(ready), median(parsed))];
    }),
};

async function elapsed(question: ReaderQuestion): Promise<number> {
  const reader = startChild('replay-reader.ts');
  try {
    const answer = await reader.ask<ReaderAnswer>(question);
    if (answer.entries !== ENTRIES) throw new Error(`${answer.entries} entries were read.`);
    return answer.elapsed;
  } finally {
    await reader.stop();
  }
}

function measurement(ready: number, parsed: number): Measurement {
  const times = (ready / parsed).toFixed(2);
  return {
    name: `${ENTRIES} entries to a hall that is ready`,
    measured: milliseconds(ready),
    baseline: `${milliseconds(parsed)} to read and parse, ${times} times that; 1 s allowed`,
    ...verdict(ready / BUDGET_NS, { atMost: 1 }),
  };
}

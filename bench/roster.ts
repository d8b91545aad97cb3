import { planRoster, readRoster } from '@tauride/roster';
import { hallOf, plantedFile } from '@tauride/roster/testing';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';

const ROWS = 10_000;
const MISTAKES = 50;
const BUDGET_NS = 2e9;
const ROUNDS = 5;

/** A list of ten thousand members: read into an assembly without members, and into one that has them all. */
export const roster: Benchmark = {
  name: 'roster',
  run: () => {
    const { text, expected } = plantedFile(ROWS, MISTAKES);
    const bytes = new TextEncoder().encode(text);
    const empty = hallOf().existing();
    const full = filled();
    // Where everybody is there already, a number given twice is told as somebody else's.
    const [alone, beside] = [readRoster(bytes, empty), readRoster(bytes, full)];
    if (named(alone.problems) !== expected.join() || beside.totals.error !== MISTAKES)
      throw new Error('The mistakes that were planted are not those found.');
    return Promise.resolve([
      measured(`${ROWS} rows with ${MISTAKES} mistakes, nobody there`, () => readRoster(bytes, empty)),
      measured(`${ROWS} rows with ${MISTAKES} mistakes, all there`, () => readRoster(bytes, full)),
    ]);
  },
};

function named(problems: ReturnType<typeof readRoster>['problems']): string {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`)
    .join();
}

function filled(): ReturnType<ReturnType<typeof hallOf>['existing']> {
  const hall = hallOf();
  const clean = new TextEncoder().encode(plantedFile(ROWS, 0).text);
  const planned = planRoster(readRoster(clean, hall.existing()), hall.existing());
  if (!planned.ok) throw new Error('The list without mistakes has some.');
  hall.act(planned.value.commands);
  hall.know(planned.value.people);
  return hall.existing();
}

function measured(name: string, read: () => unknown): Measurement {
  const took = median(Array.from({ length: ROUNDS }, () => elapsed(read)));
  return {
    name,
    measured: milliseconds(took),
    baseline: `${milliseconds(BUDGET_NS)} allowed; all ${MISTAKES} mistakes named by row and column`,
    ...verdict(took / BUDGET_NS, { atMost: 1 }),
  };
}

function elapsed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
}

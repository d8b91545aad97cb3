import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ballots } from './ballots.ts';
import { counting } from './counting.ts';
import { fanOut } from './fan-out.ts';
import { federation } from './federation.ts';
import type { Benchmark, Measurement } from './measure.ts';
import { flood } from './flood.ts';
import { log } from './log.ts';
import { page } from './page.ts';
import { recordCheck } from './record-check.ts';
import { replay } from './replay.ts';
import { roster } from './roster.ts';
import { signIn } from './sign-in.ts';
import { decision, offered } from './rules-of-order.ts';
import { start } from './start.ts';

const BENCHMARKS: readonly Benchmark[] = [
  ballots,
  counting,
  decision,
  fanOut,
  federation,
  flood,
  log,
  offered,
  page,
  recordCheck,
  replay,
  roster,
  signIn,
  start,
];

const wanted = process.argv[2] ?? 'all';
const chosen = BENCHMARKS.filter(({ name }) => wanted === 'all' || name === wanted);
if (chosen.length === 0) {
  process.stderr.write(
    `No benchmark is called ${wanted}. There are: ${BENCHMARKS.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const results: (Measurement & { readonly benchmark: string })[] = [];
for (const { name, run } of chosen) {
  process.stdout.write(`Running ${name} ...\n`);
  results.push(...(await run()).map((measurement) => ({ benchmark: name, ...measurement })));
}
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`\n${table(results)}\n`);

function table(rows: typeof results): string {
  const heads = ['benchmark', 'name', 'measured', 'baseline', 'ratio', 'budget', 'verdict'] as const;
  const cells = [heads, ...rows.map((row) => heads.map((head) => String(row[head])))];
  const widths = heads.map((_head, at) => Math.max(...cells.map((line) => line[at]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

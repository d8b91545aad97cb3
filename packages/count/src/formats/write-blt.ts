import { candidateOf, isEqualToLast } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { tidy } from './blt-names.ts';
import { writeDecimal } from './decimal.ts';

/** Writes an election as `.blt` that {@link readBlt} reads again: names in quotes, `=` for equal ranks, `-n` for the withdrawn.
 *  Ballots without weight are left out; any space in a name becomes one blank. */
export function writeBlt(election: Election): string {
  const { candidates, seats, withdrawn, title } = election;
  const lines = [`${candidates.length} ${seats}`];
  if (withdrawn.length > 0) lines.push(withdrawn.map((candidate) => `-${candidate + 1}`).join(' '));
  for (let at = 0; at < election.ballots.size; at += 1) {
    if (election.ballots.weights[at]! > 0) lines.push(ballotLine(election, at));
  }
  lines.push('0', ...candidates.map(quotedName), quotedName(title));
  return `${lines.join('\n')}\n`;
}

function ballotLine({ ballots }: Election, at: number): string {
  let line = writeDecimal(ballots.weights[at]!, ballots.decimals);
  for (const mark of ballots.marks.subarray(ballots.starts[at], ballots.starts[at + 1]))
    line += `${isEqualToLast(mark) ? '=' : ' '}${candidateOf(mark) + 1}`;
  return `${line} 0`;
}

function quotedName(name: string): string {
  return `"${tidy(name).replaceAll('"', '""')}"`;
}

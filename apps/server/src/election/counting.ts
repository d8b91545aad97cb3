import type { BoxPaper, Election, ElectionBox, Round } from '@tauride/procedure';
import { Fault } from '../store/fault.ts';
import { createJobs } from '../worker/jobs.ts';

export type Drawn = Parameters<ElectionBox['count']>[0];
export type Counted = ReturnType<ElectionBox['count']>;

export interface CountJob {
  readonly election: Election;
  readonly round: Round;
  readonly papers: readonly BoxPaper[];
  readonly drawn: Drawn;
}

const counting = createJobs<CountJob, Counted>(new URL('./count-worker.ts', import.meta.url), 'the count');

/** Counts a round on a thread of its own, so that ballots are taken and pages answered meanwhile, however long it takes.
 *  @throws Fault `count-failed`, when nothing was entered */
export async function counted(job: CountJob): Promise<Counted> {
  try {
    return await counting.run(job);
  } catch (cause) {
    throw new Fault('give-up', 'count-failed', 'The round could not be counted.', { cause });
  }
}

/** Ends the thread; the next count starts another. */
export const stopCounting = counting.stop;

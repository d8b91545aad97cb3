import type { BoxPaper, Election, ElectionBox, Round } from '@tauride/procedure';
import { Fault } from '../store/fault.ts';
import { createJobs } from '../long-work/jobs.ts';
import type { BoxOfRound, SealedRound } from './seal-round.ts';

export type Drawn = Parameters<ElectionBox['count']>[0];
export type Counted = ReturnType<ElectionBox['count']>;

export interface CountJob {
  readonly election: Election;
  readonly round: Round;
  readonly papers: readonly BoxPaper[];
  readonly drawn: Drawn;
}

export type BoxJob =
  | ({ readonly kind: 'count' } & CountJob)
  | { readonly kind: 'seal'; readonly box: BoxOfRound };

export type BoxDone = Counted | SealedRound;

const worker = createJobs<BoxJob, BoxDone>(new URL('./box-worker.ts', import.meta.url), 'the count');

/** Seals a round on a thread of its own, so that ballots are taken and pages answered meanwhile, however many lie in it.
 *  @throws Fault `count-failed` */
export async function sealed(box: BoxOfRound): Promise<SealedRound> {
  return (await done({ kind: 'seal', box })) as SealedRound;
}

/** Counts a round on the same thread.
 *  @throws Fault `count-failed` */
export async function counted(job: CountJob): Promise<Counted> {
  return (await done({ kind: 'count', ...job })) as Counted;
}

async function done(job: BoxJob): Promise<BoxDone> {
  try {
    return await worker.run(job);
  } catch (cause) {
    throw new Fault('give-up', 'count-failed', 'The ballots of the round could not be counted.', { cause });
  }
}

/** Ends the thread; the next count starts another. */
export const stopBoxWork = worker.stop;

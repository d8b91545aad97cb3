import { Fault } from '../store/fault.ts';
import { createJobs } from '../long-work/jobs.ts';
import { type ListJob, type ReadList, readList } from './list-job.ts';

/** Up to this many bytes a list is read in no time. */
const SHORT_BYTES = 4_096;
/** Up to this many members, who are there already, too. */
const FEW_MEMBERS = 500;

const worker = createJobs<ListJob, ReadList>(new URL('./list-worker.ts', import.meta.url), 'the list reader');

/** Reads a list of members; a long one on a thread of its own, so that the hall is not held up.
 *  @throws Fault `list-failed` */
export async function listRead(job: ListJob): Promise<ReadList> {
  const isShort = job.bytes.length <= SHORT_BYTES && job.existing.state.members.size <= FEW_MEMBERS;
  if (isShort) return readList(job);
  try {
    return await worker.run(job);
  } catch (cause) {
    throw new Fault('give-up', 'list-failed', 'The list of members could not be read.', { cause });
  }
}

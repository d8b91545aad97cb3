import { countRound } from '@tauride/procedure/count-round';
import { answerJobs } from '../long-work/answer-jobs.ts';
import type { BoxDone, BoxJob } from './box-work.ts';
import { sealRound } from './seal-round.ts';

answerJobs((job: BoxJob): BoxDone => {
  switch (job.kind) {
    case 'seal':
      return sealRound(job.box);
    case 'count':
      return countRound(job.election, job.round, job.papers, job.drawn);
  }
});

import { countRound } from '@tauride/procedure/count-round';
import { answerJobs } from '../worker/answer-jobs.ts';
import type { CountJob, Counted } from './counting.ts';

answerJobs(({ election, round, papers, drawn }: CountJob): Counted =>
  countRound(election, round, papers, drawn),
);

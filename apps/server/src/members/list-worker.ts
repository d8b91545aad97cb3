import { answerJobs } from '../long-work/answer-jobs.ts';
import { readList } from './list-job.ts';

answerJobs(readList);

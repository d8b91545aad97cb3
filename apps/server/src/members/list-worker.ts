import { answerJobs } from '../worker/answer-jobs.ts';
import { readList } from './list-job.ts';

answerJobs(readList);

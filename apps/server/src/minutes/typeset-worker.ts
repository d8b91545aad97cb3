import { answerJobs } from '../long-work/answer-jobs.ts';
import { typeset } from './typeset.ts';

answerJobs(typeset);

import { answerJobs } from '../worker/answer-jobs.ts';
import { typeset } from './typeset.ts';

answerJobs(typeset);

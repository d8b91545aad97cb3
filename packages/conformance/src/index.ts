export { failureLine, lastLine } from './report.ts';
export { runCase, type Verdict } from './run.ts';
export { readSuite } from './schema/read.ts';
export type { SuiteCase } from './schema/suite.ts';

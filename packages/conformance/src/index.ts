export { type Checked, checkCases } from './check-cases.ts';
export { readSuite } from './schema/read.ts';
export type { SuiteCase } from './schema/suite.ts';

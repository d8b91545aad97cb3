import { BUGS_OF_THE_RULES } from './planted/bugs-of-the-rules.ts';
import { BUGS_OF_THE_SERVER } from './planted/bugs-of-the-server.ts';

/** One bug in one line, and the tests that must find it. */
export interface PlantedBug {
  /** The invariant that the bug breaks. */
  readonly invariant: string;
  readonly what: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly tests: string;
  /** Begins the titles of the tests to run. */
  readonly rule: string;
}

/** For each invariant at least one bug that breaks it. */
export const PLANTED_BUGS: readonly PlantedBug[] = [...BUGS_OF_THE_RULES, ...BUGS_OF_THE_SERVER];

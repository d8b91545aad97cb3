/** Cited where the source says nothing and the engine needs a rule all the same. */
export const usage = '(by usage)';

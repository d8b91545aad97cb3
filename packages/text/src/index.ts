export type { Amendment, Place, Segment, TextProblem } from './amendment.ts';
export { applyAmendment, markAmendment } from './apply.ts';
export { wordDifference } from './difference.ts';
export { normalText } from './normal.ts';
export { amendableWords, amendAmendment } from './secondary.ts';
export { isolated } from './isolated.ts';

import type { Point, RulingAnswer } from './state.ts';

const answers: { readonly [kind in Point['kind']]: readonly RulingAnswer[] } = {
  'point-of-order': ['well-taken', 'not-well-taken', 'submitted'],
  'raise-question-of-privilege': ['well-taken', 'not-well-taken'],
  'parliamentary-inquiry': ['answered'],
  'request-for-information': ['answered'],
};

export function answersTo(kind: Point['kind']): readonly RulingAnswer[] {
  return answers[kind];
}

/** A question that the chair answers, so that nothing is ruled. */
export function isInquiry(kind: Point['kind']): boolean {
  return answers[kind].includes('answered');
}

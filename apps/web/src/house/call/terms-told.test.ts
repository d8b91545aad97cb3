import type { BodyId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { type JointDraft, jointOf, noJoint } from './joint-draft.ts';
import { jointReview } from './joint-review.ts';
import { draftOf } from './terms-told.ts';

const [first, second, third] = ['a', 'b', 'c'] as unknown as readonly [BodyId, BodyId, BodyId];
const bodies = [first, second, third];
const tongue = { t: (id: string, values: object = {}) => `${id} ${JSON.stringify(values)}`, locale: 'en' };
const review = (draft: JointDraft) => jointReview({ bodies: {} }, bodies, draft, tongue);

describe('what a proposed joint sitting was agreed to be', () => {
  it.each<Partial<JointDraft>>([
    {},
    { mode: 'concurrent', amendments: 'as-one', presides: 'body:b', rules: 'c' },
    { mode: 'mixed', least: 'majority', presides: 'in-turn', quorum: 'each' },
    { mode: 'mixed', least: 'two-fifths', silent: [third] },
    { mode: 'weighted', weights: { a: '3', b: '2', c: '1' }, presides: 'presidium' },
    { mode: 'weighted', weighs: 'members' },
  ])('is told in the words in which it was written: %j', (change) => {
    const written: JointDraft = { ...noJoint, others: [second, third], ...change };
    const call = jointOf(first, written)!;
    expect(review(draftOf(bodies, call))).toEqual(review(written));
    expect(jointOf(first, draftOf(bodies, call))).toEqual(call);
  });

  it('tells a least share in figures that the form has no words for', () => {
    const minimum = { num: 3, den: 7, compare: 'ge', basis: 'membership' } as const;
    const told = review(draftOf(bodies, { mode: 'mixed', joint: { minimum } }));
    expect(told).toContain('call.review.least {"share":"3/7"}');
    const half = { num: 1, den: 2, compare: 'gt', basis: 'membership' } as const;
    expect(review(draftOf(bodies, { mode: 'mixed', joint: { minimum: half } })).join()).toContain('"1/2"');
  });

  it('says nothing of terms that were left out', () => {
    expect(review(draftOf(bodies, {}))).toEqual(review({ ...noJoint, others: [second, third] }));
  });
});

import type { CandidateId, PaperForm } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import {
  draftRanks,
  emptyDraft,
  mostMarks,
  paperInWords,
  paperOf,
  type PaperRules,
  problemsOf,
  withMark,
} from './paper-draft.ts';

const order = ['c3', 'c1', 'c2'] as CandidateId[];
const [three, one, two] = order as [CandidateId, CandidateId, CandidateId];
const rules = (form: PaperForm): PaperRules => ({ form, order });
const ranked = rules({ kind: 'ranks', equal: false });

describe('a paper with marks', () => {
  it('has one mark, which moves', () => {
    const form = rules({ kind: 'one' });
    const first = withMark(emptyDraft, form, one)!;
    expect(paperOf(first, form)).toBe('c1');
    expect(paperOf(withMark(first, form, two)!, form)).toBe('c2');
    expect(paperOf(withMark(first, form, one)!, form)).toBe('');
  });

  it('has as many marks as there may be and no more, in the order of the paper', () => {
    const form = rules({ kind: 'several', most: 2 });
    const both = withMark(withMark(emptyDraft, form, two)!, form, three)!;
    expect(paperOf(both, form)).toBe('c3=c2');
    expect(withMark(both, form, one)).toBeNull();
    expect(paperOf(withMark(both, form, three)!, form)).toBe('c2');
    expect(mostMarks(form.form)).toBe(2);
  });

  it('tells marks that are too many, as another version of the page may have kept them', () => {
    const form = rules({ kind: 'several', most: 1 });
    expect(problemsOf({ ...emptyDraft, marked: [one, two] }, form)).toEqual([
      { kind: 'too-many', marked: 2, most: 1 },
    ]);
  });
});

describe('a paper with an order', () => {
  it('is written as it was ranked, without names that are not on it', () => {
    const draft = { ...emptyDraft, ranks: [[two], ['c9' as CandidateId], [three]] };
    expect(paperOf(draft, ranked)).toBe('c2>c3');
    expect(draftRanks(draft, ranked)).toEqual([[two], [three]]);
  });

  it('is read from numbers where the voter writes numbers', () => {
    const draft = { ...emptyDraft, ranks: [[two]], numbers: { c1: '1', c3: '2' }, byNumbers: true };
    expect(paperOf(draft, ranked)).toBe('c1>c3');
    expect(problemsOf({ ...draft, numbers: { c1: '2' } }, ranked)).toEqual([
      { kind: 'missing-number', number: 1 },
    ]);
  });
});

describe('a blank paper', () => {
  it('is blank whatever was marked before, and nothing is wrong with it', () => {
    const draft = { ...emptyDraft, numbers: { c1: 'x' }, byNumbers: true, blank: true };
    expect(paperOf(draft, ranked)).toBe('');
    expect(problemsOf(draft, ranked)).toEqual([]);
    expect(paperInWords('', ranked)).toEqual({ kind: 'blank' });
  });
});

describe('a paper in words', () => {
  it('tells the order and who is left out', () => {
    expect(paperInWords('c2>c3', ranked)).toEqual({ kind: 'ranks', ranks: [[two], [three]], left: [one] });
  });

  it('tells marks', () => {
    expect(paperInWords('c3=c2', rules({ kind: 'several', most: 3 }))).toEqual({
      kind: 'marks',
      marks: [three, two],
    });
  });
});

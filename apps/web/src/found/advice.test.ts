import { rulebookIds } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { advised, bookOf, shelves } from './advice.ts';

const orders = ['', 'last', 'far', 'given'] as const;
const stricts = ['', 'full', 'plain'] as const;
const traditions = ['', 'club', 'german', 'students', 'nations', 'parliament', 'other'] as const;
const every = orders.flatMap((order) =>
  stricts.flatMap((strict) => traditions.map((tradition) => ({ order, strict, tradition }))),
);

describe('three plain questions', () => {
  it.each([
    ['ronr12', { order: 'last', strict: 'full', tradition: 'club' }],
    ['de-gosp-bonn', { order: 'far', strict: 'full', tradition: 'students' }],
    ['de-fsr-muenster', { order: 'far', strict: 'plain', tradition: 'students' }],
    ['un-ga', { order: 'far', strict: 'full', tradition: 'nations' }],
    ['mun', { order: 'far', strict: 'plain', tradition: 'nations' }],
    ['uk-commons', { order: 'last', strict: 'plain', tradition: 'parliament' }],
  ] as const)('[FO-7] lead to %s where all of them fit it', (book, answers) => {
    const [first] = advised(answers);
    expect(first).toEqual({ book, why: ['tradition', 'order', 'strict'] });
  });

  it('[FO-7] lead to a rulebook that there is, whatever the answers, and never claim a reason that was not given', () => {
    for (const answers of every) {
      const all = advised(answers);
      expect(all.length).toBeGreaterThan(2);
      for (const { book, why } of all) {
        expect(rulebookIds()).toContain(book);
        for (const reason of why)
          expect(answers[reason === 'nearest' || reason === 'any' ? 'tradition' : reason]).not.toBe('');
      }
    }
  });

  it('[FO-7] lead a German association to no rulebook of students, and claim of none that it was written for it', () => {
    for (const answers of every.filter(({ tradition }) => tradition === 'german')) {
      const [first] = advised(answers);
      expect(['de-spd-ffm', 'ronr12', 'soviet-1917']).toContain(first.book);
      for (const { why } of advised(answers)) expect(why).not.toContain('tradition');
    }
    const [party] = advised({ order: 'far', strict: 'full', tradition: 'german' });
    expect(party).toEqual({ book: 'de-spd-ffm', why: ['nearest', 'order'] });
  });

  it('[FO-7] name as the next best none that was written for another kind of house', () => {
    const ofStudents = ['de-gosp-bonn', 'de-fsr-muenster', 'de-fscs'];
    const ofOthers = [
      ...ofStudents,
      'un-ga',
      'mun',
      'oas',
      'uk-commons',
      'de-bundestag',
      'us-house',
      'us-senate',
    ];
    for (const answers of every.filter(({ tradition }) => tradition === 'german' || tradition === 'club'))
      for (const { book } of advised(answers).slice(0, 3)) expect(ofOthers).not.toContain(book);
    for (const answers of every.filter(({ tradition }) => tradition === 'nations'))
      for (const { book } of advised(answers).slice(0, 3))
        expect([...ofStudents, 'uk-commons', 'de-bundestag', 'us-house']).not.toContain(book);
  });

  it('[FO-7] do not call a rulebook written for an assembly that named no tradition', () => {
    const [first] = advised({ order: 'given', strict: 'plain', tradition: 'other' });
    expect(first).toEqual({ book: 'soviet-1917', why: ['any', 'order', 'strict'] });
    for (const answers of every.filter(({ tradition }) => tradition === 'other'))
      for (const { why } of advised(answers)) expect(why).not.toContain('tradition');
  });

  it('[FO-7] keep rules for joint sittings and single votes apart, and leave none out', () => {
    const { whole, joint } = shelves();
    expect([...whole, ...joint].toSorted()).toEqual(rulebookIds().toSorted());
    expect(joint).toContain('joint-generic');
    expect(whole).toContain('un-ga');
  });

  it('[FO-7] give way to a book that the founder chose', () => {
    expect(bookOf({ order: 'last', strict: 'full', tradition: 'club', book: '' })).toBe('ronr12');
    expect(bookOf({ order: 'last', strict: 'full', tradition: 'club', book: 'oas' })).toBe('oas');
  });
});

import { describe, expect, it } from 'vitest';
import { outcomeOf } from './outcome.ts';

describe('the word for an outcome', () => {
  it.each([
    ['Approved', 'adopted'],
    ['Aprobado unánimemente', 'adopted'],
    ['agreedTo', 'adopted'],
    ['Adopté', 'adopted'],
    ['Angenommen', 'adopted'],
    ['Rechazado', 'rejected'],
    ['not agreed to', 'rejected'],
    ['Negatived', 'rejected'],
    ['Nicht angenommen', 'rejected'],
    ['Respinto', 'rejected'],
    ['third reading', null],
    ['not rejected', null],
    ['Approved in part, rejected in part', null],
    [null, null],
  ])('[A-31] %j means %j', (words, meaning) => expect(outcomeOf(words)).toBe(meaning));
});

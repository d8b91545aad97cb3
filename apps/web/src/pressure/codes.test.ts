import { describe, expect, it } from 'vitest';
import { codesProblem, noCodes } from './codes.ts';

describe('codes that a member chooses', () => {
  it('[PR-10] are of four to eight digits, said twice, and the second is no slip away from the first', () => {
    const problem = (pin: string, again = pin, quiet = '') => codesProblem({ ...noCodes, pin, again, quiet });
    expect([problem('123'), problem('123456789'), problem('12a4'), problem('')]).toEqual(
      Array(4).fill('form'),
    );
    expect(problem('1234', '1235')).toBe('again');
    expect(['1234', '1235', '12345', '123', 'abcd'].map((quiet) => problem('1234', '1234', quiet))).toEqual(
      Array(5).fill('alike'),
    );
    expect([problem('1234'), problem('1234', '1234', '1243'), problem('12345678')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { grouped, groupedCode, plainCode, takeCode } from './code.ts';

describe('the code of a slip as somebody writes it', () => {
  it.each([
    'abcde fghjk',
    ' ABCDE-FGHJK ',
    'AbCdE\u2013fGhJk',
    'a b c d e f g h j k',
    'АBCDE-FGНJК',
    'ＡＢＣＤＥＦＧＨＪＫ',
    'http://192.168.1.5:7417/enter#ABCDE-FGHJK',
  ])('is read whatever its gaps, size and keyboard: %s', (written) => {
    expect(plainCode(written)).toBe('ABCDEFGHJK');
  });

  it('stands in two groups, as it is printed', () => {
    expect(['', 'ABC', 'ABCDE', 'ABCDEF', 'ABCDEFGHJK'].map(groupedCode)).toEqual([
      '',
      'ABC',
      'ABCDE',
      'ABCDE-F',
      'ABCDE-FGHJK',
    ]);
  });

  it('keeps the caret behind the letter it was behind', () => {
    expect(grouped('abcde', 5)).toEqual({ text: 'ABCDE', caret: 5 });
    expect(grouped('ABCDEf', 6)).toEqual({ text: 'ABCDE-F', caret: 7 });
    // A letter is written into the first group: the last one moves over.
    expect(grouped('ABxCDE-FGHJ', 3)).toEqual({ text: 'ABXCD-EFGHJ', caret: 3 });
    expect(grouped('', 0)).toEqual({ text: '', caret: 0 });
  });

  it('leaves the address at once, and nothing else does', () => {
    const shown: unknown[] = [];
    const history = { replaceState: (...args: unknown[]) => void shown.push(args[2]) };
    const at = (hash: string) => ({ location: { hash, pathname: '/enter', search: '?lang=de' }, history });
    expect(takeCode(at('#ABCDE-FGHJK'))).toBe('ABCDEFGHJK');
    expect(takeCode(at('#%41BCDE%E0%A4%A'))).toBe('41BCDEE0A4');
    expect(shown).toEqual(['/enter?lang=de', '/enter?lang=de']);
    expect(takeCode(at(''))).toBe('');
    expect(shown).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { wordDifference } from './difference.ts';

describe('differences', () => {
  it.each([
    ['Buy red chairs.', 'Buy blue chairs.', ['Buy ', '-red', '+blue', ' chairs.']],
    [
      'Купить красные стулья.',
      'Купить красное кресло.',
      ['Купить ', '-красные', '+красное', ' ', '-стулья', '+кресло', '.'],
    ],
    ['קנו כיסאות', 'קנו כיסא', ['קנו ', '-כיסאות', '+כיסא']],
    ['हिन्दी पाठ', 'हिन्दू पाठ', ['-हिन्दी', '+हिन्दू', ' पाठ']],
    ["it's 10,5", 'its 10,5', ["-it's", '+its', ' 10,5']],
    ['go 👩\u200d🚒 go', 'go 👩 go', ['go ', '-👩\u200d🚒', '+👩', ' go']],
    ['go 🇩🇪', 'go 🇩🇰', ['go ', '-🇩🇪', '+🇩🇰']],
    ['a\nb', 'a\nc', ['a\n', '-b', '+c']],
    ['same', 'same', ['same']],
    ['', 'new', ['+new']],
    ['', '', []],
  ])('[T-13] from %j to %j', (before, after, wanted) => {
    const signs = { kept: '', struck: '-', inserted: '+' } as const;
    expect(wordDifference(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(wanted);
  });

  it('[T-12] sets long texts that share little side by side', () => {
    const words = (from: number) => Array.from({ length: 6000 }, (_, index) => `w${from + index}`).join(',');
    const segments = wordDifference(words(0), words(10_000));
    expect(segments.map(({ kind }) => kind)).toEqual(['struck', 'inserted']);
  });
});

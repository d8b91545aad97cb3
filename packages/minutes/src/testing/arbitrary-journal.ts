import type { Entry } from '@tauride/procedure';
import fc from 'fast-check';
import { hostileTexts } from './hostile-texts.ts';
import { JournalBuilder } from './journal.ts';

type Step =
  | { readonly do: 'say' | 'present' | 'item' }
  | { readonly do: 'correct'; readonly back: number }
  | {
      readonly do: 'motion';
      readonly ends: 'vote' | 'voice' | 'withdraw';
      readonly yes: number;
      readonly no: number;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ do: 'say' }, { do: 'present' }, { do: 'item' }),
  fc.record({ do: fc.constant('correct' as const), back: fc.nat(10) }),
  fc.record({
    do: fc.constant('motion' as const),
    ends: fc.constantFrom('vote' as const, 'voice' as const, 'withdraw' as const),
    yes: fc.nat(100_000),
    no: fc.nat(100_000),
  }),
);

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme', minLength: 1 }));

/** A journal of a sitting with statements, corrections and motions that are carried, lost and withdrawn. */
export function arbitraryJournal(): fc.Arbitrary<readonly Entry[]> {
  const steps = fc.array(fc.tuple(step, text), { maxLength: 12 });
  return fc.tuple(steps, fc.boolean()).map(([all, ends]) => {
    const journal = new JournalBuilder();
    journal.open();
    all.forEach(([doing, words], index) => {
      play(journal, doing, { words, id: `m${index}` });
    });
    if (ends) journal.adjourn();
    return journal.entries;
  });
}

function play(
  journal: JournalBuilder,
  doing: Step,
  { words, id }: { readonly words: string; readonly id: string },
): void {
  switch (doing.do) {
    case 'say':
      journal.say(id, words, { capacity: words, source: words });
      break;
    case 'present':
      journal.present(['ada', 'cleo', 'dov'], ['eva']);
      break;
    case 'item':
      journal.item();
      break;
    case 'correct':
      journal.correct(Math.max(0, journal.last.seq - doing.back), words, words);
      break;
    default:
      playMotion(journal, doing, { words, id });
  }
}

function playMotion(
  journal: JournalBuilder,
  { ends, yes, no }: Step & { readonly do: 'motion' },
  { words, id }: { readonly words: string; readonly id: string },
): void {
  journal.move(id, words, { onBehalfOf: words });
  const outcome = yes > no ? 'adopted' : 'rejected';
  if (ends === 'withdraw') journal.withdraw(id);
  else if (ends === 'voice') journal.vote(id, { outcome });
  else journal.vote(id, { outcome, tally: { yes, no, abstain: 3 } });
}

import type { Change, Entry, MotionId, MotionKind } from '@tauride/procedure';
import fc from 'fast-check';
import { hostileTexts } from './hostile-texts.ts';
import { wholeSpeech } from './speeches.ts';
import { JournalBuilder, MOVER, SITTING } from './journal.ts';

type Step =
  | { readonly do: 'say' | 'present' | 'item' | 'speak' }
  | { readonly do: 'correct'; readonly back: number }
  | {
      readonly do: 'motion';
      readonly kind: MotionKind;
      readonly treated: readonly Treatment[];
      readonly ends: 'vote' | 'voice' | 'withdraw' | 'granted' | 'unopposed';
      readonly yes: number;
      readonly no: number;
    };

type Treatment = 'judged' | 'modified' | 'demanded' | 'opposed' | 'doubted';

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ do: 'say' }, { do: 'present' }, { do: 'item' }, { do: 'speak' }),
  fc.record({ do: fc.constant('correct' as const), back: fc.nat(10) }),
  fc.record({
    do: fc.constant('motion' as const),
    kind: fc.constantFrom<MotionKind>('main', 'proposal', 'close-debate', 'moderated-caucus', 'x-own'),
    treated: fc.array(fc.constantFrom<Treatment>('judged', 'modified', 'demanded', 'opposed', 'doubted'), {
      maxLength: 3,
    }),
    ends: fc.constantFrom(
      'vote' as const,
      'voice' as const,
      'withdraw' as const,
      'granted' as const,
      'unopposed' as const,
    ),
    yes: fc.nat(100_000),
    no: fc.nat(100_000),
  }),
);

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme', minLength: 1 }));

/** A journal of a sitting with statements, corrections and motions of several rulebooks that are judged, opposed, changed, carried,
 *  lost, granted and withdrawn. */
export function arbitraryJournal(): fc.Arbitrary<readonly Entry[]> {
  const steps = fc.array(fc.tuple(step, text), { maxLength: 12 });
  const books = fc.constantFrom('ronr12', 'un-ga', 'de-gosp-bonn');
  return fc.tuple(steps, fc.boolean(), books).map(([all, ends, rulebook]) => {
    const journal = new JournalBuilder({ rulebook });
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
    case 'speak':
      wholeSpeech(journal, words);
      break;
    case 'correct':
      journal.correct(Math.max(0, journal.last.seq - doing.back), words, words);
      break;
    default:
      playMotion(journal, doing, { words, id });
  }
}

function playMotion(journal: JournalBuilder, step: Step & { readonly do: 'motion' }, named: Named): void {
  const { kind, treated, ends, yes, no } = step;
  const { words, id } = named;
  journal.move(id, words, { kind, onBehalfOf: words });
  for (const treatment of treated) treat(journal, treatment, named);
  const outcome = yes > no ? 'adopted' : 'rejected';
  if (ends === 'withdraw') journal.withdraw(id);
  else if (ends === 'voice') journal.vote(id, { outcome });
  else if (ends === 'vote') journal.vote(id, { outcome, tally: { yes, no, abstain: 3 } });
  else decide(journal, ends, named);
}

interface Named {
  readonly words: string;
  readonly id: string;
}

/** Something done with a motion on its way; none of it takes the motion from the house. */
function treat(journal: JournalBuilder, treatment: Treatment, { words, id }: Named): void {
  const motion = id as MotionId;
  const at = { sitting: SITTING, citation: words } as const;
  switch (treatment) {
    case 'judged': {
      const judged = { germane: false, reach: 2, sameAs: motion, excludes: [motion] };
      journal.add({ type: 'MotionJudged', ...at, motion, judged, ruling: 'r' as never, reason: words });
      break;
    }
    case 'modified':
      journal.add({
        type: 'MotionModified',
        ...at,
        motion,
        wording: { form: 'text', text: `${words} ${words}` },
      });
      break;
    case 'demanded':
      journal.add({ type: 'DemandMade', ...at, motion, by: MOVER, what: 'secret-ballot', changes: [] });
      break;
    case 'opposed':
      journal.add({
        type: 'OppositionRecorded',
        ...at,
        motion,
        objectors: 1,
        counterSpeeches: [{ by: MOVER, kind: 'substantive' }],
        result: 'put-to-vote',
        heard: [MOVER],
        changes: [],
      });
      break;
    default:
      journal.add({ type: 'QuorumChallenged', ...at, by: MOVER });
  }
}

/** What is decided without a vote. */
function decide(journal: JournalBuilder, how: 'granted' | 'unopposed', { words, id }: Named): void {
  const motion = id as MotionId;
  const changes: readonly Change[] = [
    { change: 'disposed', motion, as: 'adopted' },
    { change: 'list-closed', closed: true },
    { change: 'pending', stack: [] },
  ];
  const at = { sitting: SITTING, motion, changes, citation: words } as const;
  if (how === 'granted')
    journal.add({ type: 'MotionGranted', ...at, granted: true, ruling: 'r' as never, reason: words });
  else
    journal.add({
      type: 'OppositionRecorded',
      ...at,
      objectors: 0,
      counterSpeeches: [],
      result: 'adopted-without-vote',
      heard: [],
    });
}

import type { MotionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { MinuteLine } from '../act/act.ts';
import { minutesSoFar } from '../act/fold.ts';
import { minutesOf } from '../document/document.ts';
import { fullJournal } from '../testing/full-journal.ts';
import { JournalBuilder, type Setting, SITTING, silent } from '../testing/journal.ts';
import { loadWords } from '../words/load.ts';
import { lineText } from './line-text.ts';
import { pageOf } from './page.ts';

const en = await loadWords('en');
const de = await loadWords('de');
const ru = await loadWords('ru');
const full = minutesSoFar(fullJournal('X').entries, SITTING, silent).lines;

function told(kind: MinuteLine['act']['kind'], lines = full, words = en): readonly (readonly string[])[] {
  return lines
    .filter(({ act }) => act.kind === kind)
    .map((line) =>
      lineText(line, 'UTC', words).paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')),
    );
}

function given(build: (journal: JournalBuilder) => unknown, setting: Setting = {}): readonly MinuteLine[] {
  const journal = new JournalBuilder(setting);
  journal.open();
  build(journal);
  return minutesSoFar(journal.entries, SITTING, silent).lines;
}

describe('what is done with a motion besides voting', () => {
  it('[MIN-25] what the chair found is told with each finding and the reason', () => {
    expect(told('judged')).toEqual([
      [
        'The chair found of Motion 6:',
        'the ruling is about decorum',
        'distance in substance from the proposal: 3',
        'not germane',
        'an important question',
        'its adoption excludes: Motion 5',
        'Reason: X',
        'X',
      ],
    ]);
  });

  it('[MIN-25] a mover who changes the words is recorded with what was struck and inserted', () => {
    const line = full.find(({ act }) => act.kind === 'modified')!;
    const spans = lineText(line, 'UTC', en).paragraphs.flatMap((paragraph) => paragraph.spans);
    expect(told('modified')[0]?.slice(0, 2)).toEqual(['The mover changed Motion 6.', 'X X']);
    expect(spans.some(({ mark, text }) => mark === 'inserted' && text.includes('X'))).toBe(true);
  });

  it('[MIN-25] demands of right name who made them and what they did', () => {
    expect(told('demand')).toEqual([
      ['X demanded a secret ballot on Motion 6.', 'X'],
      [
        'X demanded that Motion 5 be divided.',
        'Motion 5 is divided:',
        'Part 5.1: “X”',
        'Part 5.2: “X”',
        'What is left of it is then put as a whole.',
        'X',
      ],
    ]);
  });

  it('[MIN-25] a doubt of the quorum is recorded, and that it was found', () => {
    expect(told('quorum-challenged')).toEqual([['X doubted that a quorum is present.', 'X']]);
    expect(told('presence')[1]?.at(-1)).toBe('A quorum is present.');
    expect(told('presence')[0]).not.toContain('A quorum is present.');
  });

  it('[MIN-25] replies and explanations of a vote are speeches', () => {
    expect(told('speech').map(([first]) => first)).toEqual([
      'X spoke for Motion 1.',
      'X replied.',
      'X explained the vote on Part 5.1.',
      'X spoke.',
    ]);
  });

  it('[MIN-28] opposition is told with who spoke against it and what follows', () => {
    expect(told('opposition')).toEqual([
      [
        'Opposed, a vote follows: Closure of the debate (6).',
        '2 members objected',
        'Opposed with reasons: X',
        'Opposed in form: X',
        'To be heard against it: X',
        'Needed: majority of the votes cast',
        'X',
      ],
    ]);
  });

  it('[MIN-28] a motion that nobody opposed is carried in so many words, also in German', () => {
    const lines = given((journal) => {
      journal.move('1', 'Buy a crane.', { kind: 'proposal' });
      journal.move('c', { form: 'bare' }, { kind: 'adjourn-meeting', label: '' });
      journal.add({
        type: 'OppositionRecorded',
        sitting: SITTING,
        motion: 'c' as MotionId,
        objectors: 0,
        counterSpeeches: [],
        result: 'adopted-without-vote',
        heard: [],
        changes: [
          { change: 'disposed', motion: 'c' as MotionId, as: 'adopted' },
          { change: 'adjourned', undecided: ['1' as MotionId] },
        ],
        citation: '',
      });
    });
    expect(told('opposition', lines)[0]).toEqual([
      'Nobody opposed it. Carried without a vote: Adjournment of the meeting.',
      'The sitting is adjourned without objection.',
    ]);
    expect(told('opposition', lines, de)[0]?.[0]).toBe(
      'Keine Gegenrede. Ohne Abstimmung angenommen: Schluss der Sitzung.',
    );
  });

  it('[MIN-30] a grant tells everything that it changes', () => {
    const [lines] = told('granted');
    expect(lines?.slice(0, 16)).toEqual([
      'Granted without a vote: Closure of the debate (6).',
      'Reason: X',
      'The item is closed: The crane',
      'Taken up: The crane',
      'The speakers’ list is closed.',
      'Nominations are closed.',
      'Nominations are open.',
      'The polls are closed.',
      'The polls are open.',
      'A later meeting is set.',
      'The public is excluded.',
      'The public is admitted.',
      'The house sits as a committee of the whole.',
      'The committee of the whole rises.',
      expect.stringMatching(/^Moderated caucus until \d\d:\d\d\.$/u),
      'Debate is closed.',
    ]);
    expect(lines?.slice(16)).toEqual([
      'Suspended: X',
      'It is considered by paragraph.',
      'The vote is taken in this way: Secret ballot.',
      'Of Motion 6 it now holds:',
      'As a special order',
      'X',
    ]);
    expect(told('caucus-ended')).toEqual([['The caucus is over.']]);
  });

  it('[MIN-30] what follows a decision stands under the item that it took up', () => {
    const after = full.slice(full.findIndex(({ act }) => act.kind === 'granted') + 1);
    expect(after[0]?.item).toBe('i1');
  });

  it('[MIN-29] each body of a joint count has its own figures, and where it failed is said', () => {
    expect(told('poll-opened').at(-1)?.at(-1)).toBe('Needed: X: majority of the votes cast');
    expect(told('vote').at(-1)).toEqual([
      'Lost: Part 5.1.',
      'Repeated vote',
      'Yes 1, No 2, abstaining 0',
      'By weight: Yes 1, No 2, abstaining 0; total 9',
      '2 took part without being in these figures',
      '2 of 3 needed: X: majority of the votes cast',
      'Members with a vote: 5, present: not recorded',
      'Entitled to vote: 4',
      'X: Yes 1, No 2, abstaining 0; members with a vote: 5, present: 4',
      'Not reached in: X',
      'Part 5.2: not put to the vote.',
      'RONR (12th ed.) 44:1',
    ]);
  });

  it('[MIN-30] votes that stop a question say what that means', () => {
    const blocked = told('vote').find(([first]) => first?.startsWith('Stopped'));
    expect(blocked?.slice(0, 2)).toEqual([
      'Stopped by the votes against: Objection to consideration (6).',
      'It is not considered.',
    ]);
  });

  it('[MIN-30] a point that is well taken names its ground and what follows', () => {
    expect(told('point')[1]).toEqual([
      'X raised: Point of order.',
      'X',
      'Ground: conflict with the bylaws',
      'Applied to: Motion 5.',
      'X',
    ]);
    expect(told('ruling')[1]).toContain('Motion 5: never in force.');
  });
});

describe('the name of a motion', () => {
  const names = { 'x-toast': { de: 'Trinkspruch', en: 'Toast' }, 'close-debate': { de: 'Ende der Debatte' } };
  const lines = given(
    (journal) => {
      journal.move('t', 'To the crane.', { kind: 'x-toast', label: '1' });
      journal.move('c', { form: 'bare' }, { kind: 'close-debate', label: '1', target: 't' });
      journal.move('u', 'To the hook.', { kind: 'x-unnamed', label: '2' });
    },
    { changes: { names } },
  );
  const first = (words: typeof en) => told('moved', lines, words).map(([text]) => text);

  it('[MIN-26] is that of the standing orders, in English where the language is missing', () => {
    expect(first(en)).toEqual([
      'Cleo moved: Toast (1).',
      'Cleo moved: Closure of the debate (1).',
      'Cleo moved: unnamed (2).',
    ]);
    expect(first(de)).toEqual([
      'Cleo beantragt: Trinkspruch (1).',
      'Cleo beantragt: Ende der Debatte (1).',
      'Cleo beantragt: unnamed (2).',
    ]);
    expect(first(ru)[0]).toBe('Cleo вносит: Toast (1).');
  });
});

describe('the texts that were adopted', () => {
  function adopted(rulebook: string, kind: 'proposal' | 'basis' | 'whole') {
    const journal = new JournalBuilder({ rulebook });
    journal.open().move('1', 'Buy a crane.', { kind });
    journal.vote('1', { tally: { yes: 3, no: 0, abstain: 0 } }).adjourn();
    const document = minutesOf(journal.entries, SITTING, { ...silent, head: null })!;
    return pageOf(document, en).resolutions.list.map(({ name }) => name);
  }

  it('[MIN-27] are those of every rulebook on the matter itself', () => {
    expect(adopted('un-ga', 'proposal')).toEqual(['Proposal 1']);
    expect(adopted('soviet-1917', 'whole')).toEqual(['Adoption as a whole (1)']);
  });

  it('[MIN-27] leave out what was only adopted as a basis', () => {
    expect(adopted('soviet-1917', 'basis')).toEqual([]);
  });
});

describe('why a sitting ended', () => {
  const changes = [{ change: 'adjourned', undecided: ['1' as MotionId] }] as const;

  function ended(outcome: 'adopted' | 'no-quorum') {
    const journal = new JournalBuilder();
    journal.open().move('1', 'Buy a crane.');
    journal.vote('1', { outcome, tally: { yes: 1, no: 0, abstain: 0 }, changes });
    return minutesSoFar(journal.entries, SITTING, silent);
  }

  it('[MIN-31] a vote that shows the quorum lacking ends it for want of a quorum', () => {
    expect(ended('no-quorum').closing).toMatchObject({ ground: 'no-quorum', undecided: ['1'] });
    expect(told('vote', ended('no-quorum').lines)[0]).toContain(
      'There is no quorum. The sitting is adjourned.',
    );
  });

  it('[MIN-31] a vote that carries the adjournment ends it by vote', () => {
    expect(ended('adopted').closing).toMatchObject({ ground: 'vote' });
  });
});

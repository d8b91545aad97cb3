import { tableValues } from '@tauride/kernel';
import type { ElectionId, FoundedAssembly } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { roundTold } from '../act/election-act.ts';
import { minutesSoFar } from '../act/fold.ts';
import { sealText } from '../text/election-text.ts';
import { lineText } from '../text/line-text.ts';
import { elections } from '../testing/elections.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { declarationOf } from './declaration.ts';
import { declarationHtml } from './to-html.ts';
import { declarationText } from './to-text.ts';
import { declarationTypst } from './to-typst.ts';

const en = await loadWords('en');
const head = { size: 40, root: 'ef'.repeat(32) };

function held(text: string): JournalBuilder {
  const journal = new JournalBuilder({ labels: { cleo: text, dov: text } });
  journal.open();
  elections(journal, text);
  return journal;
}

function declared(journal: JournalBuilder, id: string) {
  return declarationOf(journal.state as FoundedAssembly, id as ElectionId, { ...silent, head })!;
}

function told(journal: JournalBuilder, words = en): string {
  const sources = {
    ...silent,
    directory: (member: string) => (member === 'cleo' ? 'Cleo Adler' : undefined),
  };
  return minutesSoFar(journal.entries, SITTING, sources)
    .lines.map((line) => lineText(line, 'UTC', words))
    .flatMap(({ paragraphs }) => paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')))
    .join('\n');
}

describe('a round that is confirmed by codes', () => {
  it('[PR-24] is said to be counted once only, and no other is', () => {
    const state = held('Dov').state as FoundedAssembly;
    const election = tableValues(state.elections).find(({ rounds }) => rounds.at(-1)?.phase === 'declared')!;
    const round = election.rounds.at(-1)!;
    const step = { after: state, sources: silent };
    const rounds = [true, false].flatMap((secret) => {
      const held_ = { ...election, rules: { ...election.rules, secret } };
      return [{ ...round, confirm: true as const }, round].map((each) => roundTold(step, held_, each));
    });
    const texts = rounds.map((each) => JSON.stringify(sealText(each, en)));
    expect(texts.map((text) => text.includes('cannot be repeated'))).toEqual([true, false, false, false]);
  });
});

describe('an election in the minutes', () => {
  it('[MIN-32] tells who was nominated by whom, who refused, and who stood', () => {
    const text = told(held('Dov'));
    for (const line of [
      'An election was called: Dov.',
      '2 places; single transferable vote, Scottish rules',
      'Dov: at least 1',
      'Cleo Adler stood for election: Dov.',
      'Dov was nominated from the floor (entered by Ada): Dov.',
      'Dov was entered as a candidate by Ada: Dov.',
      'Dov declined nomination: Dov.',
      'Standing: Cleo Adler, Dov, Dov',
      'Nominations were reopened: Dov.',
      'On the list: Dov, Dov',
      'Dov withdrew from the election: Dov.',
    ])
      expect(text.split('\n')).toContain(line);
  });

  it('[RE-41] says which condition those elected do not meet', () => {
    const document = declared(held('Dov'), 'e1');
    expect(document.unmet).toEqual([]);
    const unmet = [{ group: 'Women', atLeast: 1 }];
    expect(declarationText({ ...document, unmet }, en)).toContain('“Women: at least 1” was not met.');
    expect(declarationText(document, en)).not.toContain('was not met');
  });

  it('[RE-40] tells to which groups of the quotas somebody belongs only where an answer changed it', () => {
    const lines = told(held('Dov')).split('\n');
    const groups = lines.filter((line) => line.includes('quotas'));
    expect(groups).toEqual([
      'For the quotas Cleo Adler counts as (Dov): Dov',
      'For the quotas Dov counts in no group: Dov.',
    ]);
    expect(lines.filter((line) => line.includes('accepted nomination'))).toHaveLength(3);
  });

  it('[MIN-33] tells of each round its papers, what elects, lots and how they were drawn, and who is elected in order', () => {
    const text = told(held('Dov'));
    for (const line of [
      '2 paper ballots of Dov were entered by Ada.',
      'Equal votes for who is excluded (Dov): Dov, Dov',
      'The lot, drawn by hand, fell on Dov.',
      'Dov, round 1, elected: Cleo Adler, Dov',
      'Ballots 9, of them blank 1 and invalid 1',
      'Needed to be elected: 3.00000',
      `Sealed box of 9 different leaves, root ${'ab'.repeat(32)}`,
      'Elected without a ballot, as no more stood than there are places (Dov): Dov',
      'Dov: 3 seats (8)',
      'Another round follows.',
      'The election was abandoned: Dov.',
    ])
      expect(text.split('\n')).toContain(line);
  });
});

describe('the declaration of a result', () => {
  it('[MIN-34] has a table by stages with what became of each', () => {
    const journal = held('Dov');
    const text = declarationText(declared(journal, 'e1'), en);
    expect(text).toContain('1: First preferences; 2: Exclusion of Dov');
    expect(text).toContain('Candidate\tStage 1\tStage 2');
    expect(text).toContain('Dov\t4.00000 (Elected)\t3.00000');
    expect(text).toContain('Dov\t1.50000\t0.00000 (Out)');
    expect(text).toContain('Non-transferable\t0.00000\t0.99999');
    expect(text).toContain('Lost by rounding\t0.00000\t0.00001');
    expect(declarationText(declared(journal, 'e3'), en)).toContain('Dov\t8\t3');
  });

  it('[MIN-35] says first who is elected, or that nobody is, or that it was abandoned', () => {
    const journal = held('Dov');
    expect(declarationText(declared(journal, 'e1'), en)).toContain('Elected, in this order: Dov, Dov');
    expect(declarationText(declared(journal, 'e2'), en)).toContain('Elected without a ballot: Dov');
    expect(declarationText(declared(journal, 'e3'), en)).toContain('Abandoned');
    const state = journal.state as FoundedAssembly;
    expect(declarationOf(state, 'e9' as ElectionId, { ...silent, head })).toBeNull();
  });

  it('[MIN-35] tells nothing of a round that is not declared', () => {
    const journal = held('Dov');
    const before = new JournalBuilder({ labels: { cleo: 'Dov', dov: 'Dov' } });
    const upTo = journal.entries.findIndex(({ event }) => event.type === 'RoundDeclared');
    for (const { event } of journal.entries.slice(before.entries.length, upTo)) before.add(event);
    const document = declared(before, 'e1');
    expect(document).toMatchObject({ rounds: [], elected: [], phase: 'counting' });
    expect(declarationText(document, en)).toContain('Not declared yet.');
  });

  it('[MIN-35] is a page, a text and a Typst document in every language, with nothing that people wrote as markup', async () => {
    for (const language of languages) {
      const words = await loadWords(language);
      for (const text of hostileTexts) {
        const document = declared(held(text), 'e1');
        const html = declarationHtml(document, words);
        expect(html).not.toMatch(/<script|<img/iu);
        expect(html.match(/<table>/gu)).toHaveLength(1);
        expect(declarationTypst(document, words)).toContain('#figures-table(');
        expect(declarationText(document, words)).toContain(head.root);
      }
    }
  });

  it('[MIN-34] pairs and rankings are tables too', () => {
    const document = declared(held('Dov'), 'e1');
    const round = document.rounds[0]!;
    const outcome = {
      method: 'schulze',
      seats: 1,
      valid: '7',
      blank: '0',
      elected: [1],
      ranking: [[1], [0, 2]],
      pairwise: [
        ['0', '2', '3'],
        ['5', '0', '4'],
        ['3', '3', '0'],
      ],
      ties: [],
    } as const;
    const counted = { kind: 'people', outcome } as const;
    const names = ['Ann', 'Bea', 'Cy'];
    const shown = { ...round, names, places: [1], counted, votes: [] };
    const text = declarationText({ ...document, rounds: [shown] }, en);
    expect(text).toContain('Bea\t1\tElected\nAnn\t2\t\nCy\t2\t');
    expect(text).toContain('2 Bea\t5\t–\t4');
  });
});

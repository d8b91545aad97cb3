import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Language, languages } from '@tauride/minutes';
import type { Candidate, CandidateId, Election, ElectionRules, MemberId, Round } from '@tauride/procedure';
import { afterAll, describe, expect, it } from 'vitest';
import { stopTypesetter } from '../minutes/pdf.ts';
import { type BallotPapers, renderBallotPapers } from './ballot-papers.ts';
import { paperOf } from './paper.ts';
import { paperMessages, paperWords } from './words.ts';

afterAll(stopTypesetter);

interface Run {
  readonly str: string;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** What is printed on each page, as a reader of the file finds it. */
async function pagesOf(pdf: Uint8Array): Promise<readonly (readonly Run[])[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  const pages: Run[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                str: item.str,
                height: item.height,
                x: item.transform[4] as number,
                y: item.transform[5] as number,
              },
            ]
          : [],
      ),
    );
  }
  await task.destroy();
  return pages;
}

const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200b]/gu, '');
const textOf = (runs: readonly Run[]): string =>
  plain(runs.map(({ str }) => str).join(' ')).replace(/\s+/gu, ' ');

const NAMES = ['Ann Müller', 'Борис Иванов', 'Νίκος', 'Zoë'];

interface Asked extends Partial<Omit<BallotPapers, 'election'>> {
  readonly rules?: Partial<ElectionRules>;
  readonly names?: readonly string[];
  readonly people?: readonly string[];
  readonly office?: string;
}

function electionOf({ rules = {}, names = NAMES, people, office = 'Board' }: Asked): Election {
  const candidates = names.map((name, at): Candidate => ({
    id: `c${at + 1}` as CandidateId,
    member: null,
    name,
    ...(people ? { people } : {}),
    groups: [],
    nominatedBy: 'chair' as MemberId,
    source: 'committee',
    statement: null,
    phase: 'accepted',
  }));
  return {
    id: 'e1' as Election['id'],
    sitting: 's1' as Election['sitting'],
    bodies: [],
    office,
    rules: {
      seats: 2,
      method: { kind: 'people', by: 'scottish-stv' },
      paper: { kind: 'ranks', equal: false },
      needs: 'method',
      majorityOf: 'valid',
      nextRound: 'all',
      ties: 'lot',
      acceptance: 'unless-declined',
      secret: true,
      quotas: [],
      lots: 'hand',
      ...rules,
    },
    citation: '',
    calledAt: 1 as Election['calledAt'],
    candidates,
    rounds: [],
    phase: 'nominated',
    elected: [],
  };
}

async function printed(asked: Asked = {}): Promise<readonly (readonly Run[])[]> {
  const { rules: _rules, names: _names, people: _people, office: _office, ...more } = asked;
  const election = electionOf(asked);
  return pagesOf(
    await renderBallotPapers({
      assembly: 'The Town',
      election,
      round: undefined,
      batch: null,
      directory: () => undefined,
      language: 'en',
      large: false,
      copies: 1,
      ...more,
    }),
  );
}

const open = (number: number, order: readonly string[]): Round => ({
  phase: 'open',
  poll: 'p7' as Round['poll'],
  number,
  order: order as Round['order'],
  seats: 1,
  membership: 9,
  present: null,
  batches: [],
  openedAt: 0 as Round['openedAt'],
});

describe('ballot papers', () => {
  it('[P-41] say what is filled, by how many, what to do, and who stands with which number', async () => {
    const [page] = await printed({ batch: 'Table 3', round: open(2, ['c2', 'c4']) });
    const text = textOf(page!);
    expect(text).toMatch(/The Town.*Board.*Ballot 2.*1 place to fill.*Write 1 beside your first choice/u);
    expect(text).toMatch(/Give each number once.*An empty paper counts as blank.*Do not write your name/u);
    expect(text).toMatch(/Борис Иванов No\. 1 Zoë No\. 2 Batch Table 3 e1 · p7/u);
    expect(text).not.toMatch(/Ann|Νίκος/u);
  });

  it.each([
    [{ paper: { kind: 'one' } }, /Mark one name with a cross\./u],
    [{ paper: { kind: 'several', most: 3 } }, /Mark up to 3 names/u],
    [{ paper: { kind: 'several', most: 1_000 } }, /as many as you like/u],
    [{ paper: { kind: 'ranks', equal: true } }, /may have the same number/u],
    [{ method: { kind: 'lists', by: 'dhondt' }, paper: { kind: 'one' } }, /Mark one list/u],
  ] as const)('[P-41] of the form %j say how to vote on it', async (rules, words) => {
    expect(textOf((await printed({ rules }))[0]!)).toMatch(words);
  });

  it('[P-41] of lists name the people on them', async () => {
    const rules = { method: { kind: 'lists', by: 'dhondt' }, paper: { kind: 'one' } } as const;
    const [page] = await printed({ rules, names: ['Green list'], people: ['Ann Adams', 'Bo Brown'] });
    expect(textOf(page!)).toMatch(/Green list Ann Adams Bo Brown/u);
  });

  it('[RE-42] say how votes become places, the conditions, and who counts for them', async () => {
    const rules = { seats: 2, quotas: [{ group: 'Harbour', atLeast: 1 }] } as const;
    const election = electionOf({ rules });
    const candidates = election.candidates.map((one, at) =>
      at === 1 ? { ...one, groups: ['Harbour'] } : one,
    );
    const terms = ['most votes', 'Harbour: at least 1'];
    const own = {
      assembly: 'The Town',
      election: { ...election, candidates },
      round: undefined,
      batch: null,
    };
    const paper = paperOf({ ...own, terms, directory: () => undefined }, paperWords('en'));
    expect(paper.about).toEqual(['2 places to fill', ...terms]);
    expect(paper.rows.map(({ groups }) => groups)).toEqual([[], ['Harbour'], [], []]);
    const [page] = await printed({ rules });
    expect(textOf(page!)).toContain('2 places to fill');
    expect(textOf(page!)).toContain('Harbour: at least 1');
  });

  it('[P-41] name members as they are known now', async () => {
    const member = 'ann' as MemberId;
    const election = electionOf({});
    const own = { ...election, candidates: election.candidates.map((one) => ({ ...one, member })) };
    const directory = (id: MemberId): string => `${id.toUpperCase()} of the Town`;
    const paper = paperOf(
      { assembly: 'The Town', election: own, round: undefined, batch: null, terms: [], directory },
      paperWords('en'),
    );
    expect(paper.rows[0]?.name).toBe('ANN of the Town');
  });

  it('[P-41] stand several to a sheet, each whole, and as many as were asked for', async () => {
    const pages = await printed({ copies: 7 });
    const offices = pages.map((page) => page.filter(({ str }) => str === 'Board'));
    expect(offices.map((found) => found.length)).toEqual([4, 3]);
    const corners = offices[0]!.map(
      ({ x, y }) => `${x < 298 ? 'left' : 'right'} ${y > 421 ? 'top' : 'bottom'}`,
    );
    expect(new Set(corners).size).toBe(4);
    const names = pages.map((page) => page.filter(({ str }) => plain(str) === 'Zoë').length);
    expect(names).toEqual([4, 3]);
  });

  it('[P-41] in large print have nothing under 16 points', async () => {
    for (const language of languages) {
      const [page] = await printed({ large: true, language });
      expect(Math.min(...page!.map(({ height }) => height))).toBeGreaterThanOrEqual(15.99);
    }
    expect(Math.min(...(await printed())[0]!.map(({ height }) => height))).toBeLessThan(16);
  });

  it('[P-41] print names that are written from the right, in letters of our faces', async () => {
    const names = ['דוד בן־גוריון', 'محمد الأمين', 'Ann'];
    const [page] = await printed({ names });
    const text = textOf(page!);
    for (const letter of ['ד', 'ג', 'م', 'ح']) expect(text.normalize('NFKC')).toContain(letter);
    expect(text).not.toContain('\ufffd');
    const numbers = page!.filter(({ str }) => str.startsWith('No.'));
    expect(new Set(numbers.map(({ x }) => Math.round(x))).size).toBe(1);
  });

  it('[P-41] go on over the next sheet where so many stand that one does not hold them', async () => {
    const names = Array.from({ length: 90 }, (_, at) => `Candidate ${at + 1} of the list`);
    const pages = await printed({ names, copies: 2 });
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flat().filter(({ str }) => str === 'Board')).toHaveLength(2);
    expect(textOf(pages.flat())).toContain('Candidate 90 of the list');
  });

  it.each([
    '#panic()',
    '"); #eval("1")',
    '\\u{0}',
    '$x^2$ *b* _i_',
    'x'.repeat(200),
    '{"a":1}\n',
    '@ref <l>',
  ])('[P-41] take the name %j as a name', async (name) => {
    const text = textOf((await printed({ names: [name, 'Ann'], office: name, assembly: name }))[0]!);
    expect(text.replace(/\s/gu, '')).toContain(name.trim().replace(/\s/gu, ''));
  });

  it.each(languages)('[P-41] are written in %s', async (language) => {
    const words = paperWords(language);
    const text = textOf((await printed({ language }))[0]!);
    expect(text.replace(/\s/gu, '')).toContain(words.text('do.ranks').replace(/\s/gu, ''));
    expect(text).toContain(words.text('places', { count: 2 }));
    expect(Object.keys(paperMessages[language])).toEqual(Object.keys(paperMessages.en));
  });
});

describe.each(languages)('the words of %s', (language: Language) => {
  it('[P-41] have every form of the plural', () => {
    const wanted = new Set(
      Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)),
    );
    for (const text of Object.values(paperMessages[language]).filter((one) => one.includes('plural,')))
      for (const form of [...wanted, 'other']) expect(text).toContain(`${form} {`);
  });
});

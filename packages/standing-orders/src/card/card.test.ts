import { findRulebook, withChanges } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { Card, RowId } from './card.ts';
import { differences } from './difference.ts';
import { houseCard } from './house-card.ts';
import { motionCard } from './motion-card.ts';
import { loadRuleWords, motionTitle } from './rule-words.ts';

const ronr12 = findRulebook('ronr12')!;
const words = await loadRuleWords('en');

function said(card: Card): { readonly [row in RowId]?: string } {
  return Object.fromEntries(card.rows.map(({ id, text }) => [id, text]));
}

describe('the card of a motion', () => {
  it('[RY-9] says what it needs, in words and for a house of a hundred', () => {
    expect(said(motionCard(ronr12, ronr12.motions['previous-question']!, words))).toMatchObject({
      class: 'subsidiary motion',
      second: 'needed',
      debatable: 'none',
      vote: 'two thirds of the votes cast',
      house: '67 Yes votes if all vote',
      effect: 'debate ends and the vote is taken',
      cite: 'RONR (12th ed.) 16:5',
    });
  });

  it('[RY-9] counts the side that reverses, and names the cases apart', () => {
    const appeal = said(motionCard(ronr12, ronr12.motions.appeal!, words));
    expect(appeal).toMatchObject({
      house: '51 No votes against stop or reverse it',
      rank: expect.stringMatching(/^no rank/),
    });
    const postpone = said(motionCard(ronr12, ronr12.motions['postpone-certain']!, words));
    expect(postpone.vote).toBe(
      'majority of the votes cast; two thirds of the votes cast, if it makes a special order',
    );
  });

  it('[RY-9] says what it gives way to and what it goes before', () => {
    const { rank } = said(motionCard(ronr12, ronr12.motions['postpone-certain']!, words));
    expect(rank).toMatch(/^gives way to .*Lay on the table.*; goes before .*Amendment.* Main motion$/);
  });

  it('[RY-9] counts what suffices with notice where nothing else does', () => {
    const threshold = { num: 2, den: 3, compare: 'ge', basis: 'cast', requires: 'previous-notice' } as const;
    const card = motionCard(ronr12, { ...ronr12.motions.main!, threshold }, words);
    expect(said(card)).toMatchObject({
      vote: 'two thirds of the votes cast, with previous notice',
      house: '67 Yes votes if all vote',
    });
  });

  it('[RY-9] gives no number where weights are each house’s own', () => {
    const threshold = { num: 3, den: 4, compare: 'ge', basis: 'cast', measure: 'weight' } as const;
    const rule = { ...ronr12.motions.main!, threshold };
    expect(said(motionCard(ronr12, rule, words))).not.toHaveProperty('house');
  });

  it('[RY-9] bears the name that standing orders give it', async () => {
    const named = withChanges(ronr12, { names: { main: { en: 'Bill', de: 'Vorlage', 'pt-BR': 'Projeto' } } });
    expect(motionTitle(named, 'main', words)).toBe('Bill');
    expect(motionTitle(named, 'main', await loadRuleWords('de'))).toBe('Vorlage');
    expect(motionTitle(named, 'main', await loadRuleWords('fr'))).not.toBe('Bill');
    const own = { ...named, names: { 'x-own': { 'en-GB': 'Own', es: 'Propia' } } };
    expect(motionTitle(own, 'x-own', await loadRuleWords('es'))).toBe('Propia');
    expect(motionTitle(own, 'x-own', await loadRuleWords('ru'))).toBe('Own');
  });
});

describe('the card of the house', () => {
  it('[RY-9] says who may vote for whom', () => {
    const proxies = {
      holders: 'voters',
      perHolder: 1,
      chains: false,
      secretBallots: false,
      cite: '',
    } as const;
    const card = (rule: typeof proxies | object) =>
      said(houseCard(withChanges(ronr12, { voting: { proxies: { ...proxies, ...rule } } }), words)).proxies;
    expect(card({})).toBe('held by members with a vote in the same body, one each');
    expect(card({ holders: 'seated', perHolder: null, chains: true, secretBallots: true })).toBe(
      'held by whoever has a seat in the same body, as many as they are given, handed on by holders who are absent, for secret ballots too',
    );
    expect(said(houseCard(ronr12, words))).not.toHaveProperty('proxies');
  });

  it('[RY-9] says how it debates and votes', () => {
    expect(said(houseCard(ronr12, words))).toMatchObject({
      elections:
        'members nominate; who is nominated stands unless declining; by majority; repeated ballots between all; equal votes are voted on again; in secret unless said otherwise; without a ballot where nobody else stands',
      quorum: 'more than 1/2 of the members',
      speech: '10 minutes',
      speeches: '2',
      chair: 'only where it changes the result',
    });
    const other = withChanges(ronr12, {
      speechSeconds: 90,
      quorum: { kind: 'number', count: 40, countedFrom: 'voters', cite: '' },
    });
    expect(said(houseCard(other, words))).toMatchObject({
      quorum: '40 members, counted from those who vote',
      speech: '90 seconds',
    });
  });
});

describe('the difference of two books', () => {
  it('[RY-10] is every property in which one says otherwise, and nothing else', () => {
    const house = withChanges(ronr12, {
      citeAs: 'House rules',
      speechSeconds: 180,
      off: ['lay-on-table'],
      motions: { recess: { second: false, cite: '§ 2' } },
    });
    const recess = motionTitle(ronr12, 'recess', words);
    expect(differences(ronr12, house, words)).toEqual(
      [
        { motion: 'The house', property: 'Length of a speech', first: '10 minutes', second: '3 minutes' },
        expect.objectContaining({ first: 'in this book', second: 'not in this book' }),
        { motion: recess, property: 'Second', first: 'needed', second: 'not needed' },
      ].toSorted((a, b) => Number(a.motion === recess) - Number(b.motion === recess)),
    );
    expect(differences(ronr12, ronr12, words)).toEqual([]);
  });
});

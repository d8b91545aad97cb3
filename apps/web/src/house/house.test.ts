import { wordsOf } from '@tauride/minutes';
import type { FoundedAssembly, Member, MemberId, Poll } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { findMembers } from './find-members.ts';
import { refusalView } from './refusal-view.ts';
import { merged } from './use-draft.ts';
import { shortCitation } from './motion-text.ts';
import { countedIn, neededIfAllVote, turnoutOf } from './poll-view.ts';
import { emptyTable, tableSet } from '@tauride/kernel';
import { majority, majorityAgainst, twoThirds } from '@tauride/count';

const poll = (more: Partial<Poll>): Poll =>
  ({
    id: 'p1',
    on: 'm1',
    sitting: 's1',
    method: 'recorded',
    threshold: majority,
    membership: 180,
    present: 163,
    openedAt: 0,
    citation: '',
    phase: 'open',
    parts: [],
    ...more,
  }) as unknown as Poll;

describe('an open vote in numbers', () => {
  it('needs more than half of what was cast, and of all present if they all vote', () => {
    expect(turnoutOf(poll({}), 97)).toEqual({
      cast: 97,
      voters: 163,
      soFar: { needed: 49, basis: 97 },
      ifAll: 82,
    });
  });

  it('counts two thirds exactly', () => {
    expect(turnoutOf(poll({ threshold: twoThirds }), 97)).toMatchObject({
      soFar: { needed: 65 },
      ifAll: 109,
    });
  });

  it('counts the Yes that sustain the chair, where it takes a majority of No to reverse a ruling', () => {
    const threshold = majorityAgainst;
    expect(turnoutOf(poll({ threshold }), 4)).toMatchObject({ soFar: { needed: 2, basis: 4 }, ifAll: 82 });
    const finding = { kind: 'counted', tally: { yes: 1, no: 1, abstain: 0 }, seal: null } as const;
    const closed = poll({ threshold, phase: 'closed', finding } as never);
    expect(countedIn(closed)).toMatchObject({ needed: 1, basis: 2 });
    const announced = { ...closed, phase: 'announced', needed: 2, basis: 2, chairVote: null } as Poll;
    expect(countedIn(announced)).toMatchObject({ needed: 1, basis: 2 });
  });

  it('adds up the benches of a show of hands, and does not listen to a counter', () => {
    const parts = [
      { place: 'A', by: 'clerk', yes: 3, no: 2, abstain: 1 },
      { place: 'B', by: 'clerk', yes: 4, no: 0, abstain: 0 },
    ];
    expect(turnoutOf(poll({ method: 'hands', parts } as never), 99).cast).toBe(10);
  });

  it('does not take the membership for those present where nobody recorded who is', () => {
    expect(turnoutOf(poll({ present: null }), 0)).toMatchObject({ voters: 180, ifAll: null });
  });

  it('says no number for a share of those present whom nobody counted', () => {
    const threshold = { num: 1, den: 2, compare: 'gt', basis: 'present' } as const;
    expect(turnoutOf(poll({ threshold, present: null }), 10)).toMatchObject({ soFar: null, ifAll: null });
    expect(neededIfAllVote(threshold, { present: null, membership: 180 })).toBeNull();
  });
});

function assemblyOf(labels: readonly string[]): FoundedAssembly {
  const members = labels.reduce(
    (table, label, place) =>
      tableSet(table, `m${place}`, {
        id: `m${place}` as MemberId,
        label,
        seats: [
          { body: 'b', voting: 'full', weight: 1, group: place % 2 === 0 ? 'Harbour Branch' : 'Hill Branch' },
        ],
      } as unknown as Member),
    emptyTable as FoundedAssembly['members'],
  );
  return { members } as FoundedAssembly;
}

describe('finding a member', () => {
  const labels = Array.from({ length: 10_000 }, (_, place) => `Delegate ${place + 1}`);
  const house = {
    assembly: assemblyOf(labels),
    sitting: { bodies: ['b'] } as never,
    directory: { m6: 'Zoë Müller' },
  };

  it('puts the very number before the longer ones that begin with it', () => {
    const { found, more } = findMembers(house, 'delegate 12', { limit: 3 });
    expect(found.map(({ name }) => name)).toEqual(['Delegate 12', 'Delegate 120', 'Delegate 121']);
    expect(more).toBe(108);
  });

  it('reads names without accents and in any order with the group', () => {
    expect(findMembers(house, 'harbour muller zoe', { limit: 3 }).found.map(({ id }) => id)).toEqual(['m6']);
  });

  it('leaves out whoever is not allowed, and finds nobody for nothing', () => {
    expect(findMembers(house, 'delegate 12', { limit: 1, allow: (id) => id !== 'm11' }).found[0]?.name).toBe(
      'Delegate 120',
    );
    expect(findMembers(house, '  ', { limit: 3 }).found).toEqual([]);
  });
});

describe('a draft from storage', () => {
  it('keeps the fields that still have their type', () => {
    const start = { text: '', rows: [] as readonly string[], member: null as string | null };
    const stored = { text: 'kept', rows: 'no list', member: 'd3', gone: 1 };
    expect(merged(start, stored)).toEqual({ text: 'kept', rows: [], member: 'd3' });
    expect(merged(start, 'nonsense')).toEqual(start);
  });

  it('does not take an object for a list', () => {
    expect(merged({ rows: ['a'] }, { rows: { length: 1 } })).toEqual({ rows: ['a'] });
  });
});

describe('a refusal on the screen', () => {
  const t = ((id: string) => (id.startsWith('refusals.x') ? id : `words of ${id}`)) as never;
  const words = wordsOf('en', { 'terms.motion.adjourn': 'Adjourn', 'terms.motion.recess': 'Recess' });
  const tongue = { t, words, locale: 'en' };
  const problem = { type: '', title: '', status: 409, detail: 'Too many.', code: 'precedence' };

  it('names the acts that are in order instead', () => {
    const instead = [
      { act: 'MakeMotion', kind: 'adjourn', citation: null },
      { act: 'YieldFloor', citation: null },
    ];
    const view = refusalView({ ...problem, citation: 'RONR (12th ed.) 5:8', instead }, 'Refer', tongue);
    expect(view).toMatchObject({ why: 'words of refusals.precedence', citation: 'RONR 5:8' });
    expect(view.instead).toBe('words of house.refused.instead');
  });

  it('tells a code it has no words for in those of the server', () => {
    const view = refusalView({ ...problem, code: 'xyz' }, 'Refer', tongue);
    expect(view.why).toBe('words of refusals.other');
    expect(view.instead).toBeUndefined();
  });
});

describe('a citation', () => {
  it('goes without its edition', () => {
    expect(shortCitation('RONR (12th ed.) 12:7')).toBe('RONR 12:7');
  });
});

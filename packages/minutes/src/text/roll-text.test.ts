import { majority } from '@tauride/count';
import type { BodyId, MemberId, MotionId, PollId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { NamedVote, VoteAct } from '../act/act.ts';
import { loadWords } from '../words/load.ts';
import { passingText } from './passing-text.ts';
import { voteText } from './vote-text.ts';

const words = await loadWords('en');
const person = (name: string) => ({ member: name.toLowerCase() as MemberId, name });
const question = { motion: 'm1' as MotionId, kind: 'main', label: '1', wording: { form: 'bare' } } as const;
const opened = {
  kind: 'poll-opened',
  question,
  method: 'roll-call',
  threshold: majority,
  bodies: [],
} as const;

const flat = ({ paragraphs }: ReturnType<typeof voteText>): readonly string[] =>
  paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''));

const vote = (votes: readonly NamedVote[]): VoteAct => ({
  kind: 'vote',
  poll: 'p1' as PollId,
  question,
  method: 'roll-call',
  threshold: majority,
  membership: 4,
  present: 4,
  entitled: null,
  bodies: [{ body: 'a' as BodyId, name: 'A', membership: 4 }],
  failed: [],
  repeat: false,
  outcome: 'adopted',
  chairVote: null,
  needed: 2,
  basis: 3,
  citation: '',
  finding: { kind: 'counted', tally: { yes: 2, no: 1, abstain: 0 }, seal: null },
  effects: [],
  votes,
});

describe('a roll call in the minutes', () => {
  it('[MIN-48] tells in which order the names were called, and with whom it began', () => {
    const told = (roll: Parameters<typeof passingText>[0] & { kind: 'poll-opened' }) =>
      flat(passingText(roll, words));
    expect(told({ ...opened, roll: { by: 'faction', from: person('Ann') } })).toEqual([
      'The vote is open on Motion 1.',
      'The roll is called by faction.',
      'It begins with Ann, as drawn.',
      'Needed: majority of the votes cast',
    ]);
    expect(told({ ...opened, roll: { by: 'name', from: null } })[1]).toBe('The roll is called by name.');
    expect(told({ ...opened, roll: null })).toHaveLength(2);
  });

  it('[MIN-48] names those who voted by faction or body, and by choice in each', () => {
    const votes: readonly NamedVote[] = [
      { voter: person('Zoe'), choice: 'yes', section: 'South' },
      { voter: person('Ann'), choice: 'no', section: 'North' },
      { voter: person('Bob'), choice: 'yes', section: 'North' },
      { voter: person('Cem'), choice: 'yes' },
    ];
    const lines = flat(voteText(vote(votes), 'UTC', words));
    expect(lines.slice(-4)).toEqual([
      'North, Yes (1): Bob',
      'North, No (1): Ann',
      'South, Yes (1): Zoe',
      'Yes (1): Cem',
    ]);
  });
});

import { tableGet } from '@tauride/kernel';
import type {
  BodyId,
  Command,
  JointMode,
  JointTerms,
  MemberId,
  MotionId,
  PollId,
  SittingId,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../house/testing/hall.ts';
import { jointVote, votedSoFar } from './joint-vote.ts';
import { partWord, ruleWords, shortWords, votingWords } from './joint-words.ts';
import { bodiesOf, mineWords } from './my-bodies.ts';

const sitting = 's2' as SittingId;
const [first, second] = ['b', 'c'] as unknown as readonly [BodyId, BodyId];
const tongue = {
  t: (id: string, values?: object) => `${id} ${JSON.stringify(values ?? {})}`,
  locale: 'en',
} as never;
const seat = (member: string) => ({ member, label: member, voting: 'full', weight: 1, group: null });

/** Two bodies in one sitting: nine members of the first, five of the second, one of whom sits in both. */
function openTwo(mode: JointMode, joint: JointTerms = {}) {
  const { act, house } = openHouse();
  const send = (member: string, command: object) => act(member, command as Command);
  send('operator', { type: 'EstablishBody', body: second, name: 'Council', rulebook: 'ronr12', changes: {} });
  const members = ['m2', 'c1', 'c2', 'c3', 'c4'].map(seat);
  send('operator', { type: 'SeatMembers', body: second, members });
  send('operator', { type: 'AssignOffice', body: second, office: 'chair', member: 'c1' });
  // Nobody brings a body together with others who does not serve both.
  send('operator', { type: 'AssignOffice', body: second, office: 'clerk', member: 'm1' });
  const call = {
    kind: 'regular',
    title: 'Both',
    place: '',
    startsAt: 0,
    hoursRecorded: true,
    agenda: ['One'],
  };
  const bodies = [first, second];
  send('m1', { type: 'CallSitting', sitting, bodies, ...call, publicity: 'public', mode, joint });
  send('m1', { type: 'OpenSitting', sitting });
  const hall = () => ({ ...house(), sitting: tableGet(house().assembly.sittings, sitting)! });
  const plain = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
  const wording = { form: 'text', text: 'That we go.' };
  send('m3', { type: 'MakeMotion', sitting, kind: 'main', wording, ...plain });
  const motion = 'm1' as MotionId;
  send('m4', { type: 'SecondMotion', sitting, motion });
  send('m1', { type: 'StateQuestion', sitting, motion });
  const poll = () => {
    const open = hall().sitting;
    return 'poll' in open && open.poll !== null ? tableGet(hall().assembly.polls, open.poll)! : null;
  };
  return {
    send,
    hall,
    poll,
    motion: () => tableGet(hall().assembly.motions, motion)!,
    put: () => send('m1', { type: 'PutQuestion', sitting, motion, method: 'hands' }),
    count: (by: string, body: BodyId, yes: number, no: number) =>
      send(by, {
        type: 'EnterCount',
        sitting,
        poll: poll()!.id,
        place: 'hall',
        tally: { yes, no, abstain: 0 },
        body,
      }),
    announce: (): PollId => {
      const { id } = poll()!;
      send('m1', { type: 'ClosePoll', sitting, poll: id, ayesHaveIt: null });
      send('m1', { type: 'AnnounceResult', sitting, poll: id, chairVote: null });
      return id;
    },
  };
}

type Two = ReturnType<typeof openTwo>;
const announced = (two: Two, id: PollId) => jointVote(two.hall(), tableGet(two.hall().assembly.polls, id)!)!;

describe('a vote of two bodies', () => {
  it('is none where all are counted as one', () => {
    const two = openTwo('as-one');
    two.put();
    expect(jointVote(two.hall(), two.poll())).toBeNull();
    expect(jointVote(two.hall(), null)).toBeNull();
  });

  it('tells who has reported, and no figures before they are announced', () => {
    const two = openTwo('separate-rooms');
    two.put();
    two.count('c1', second, 1, 3);
    const vote = jointVote(two.hall(), two.poll())!;
    expect(vote.parts.map(({ stage, announced: told }) => [stage, told])).toEqual([
      ['votes', false],
      ['reported', false],
    ]);
    expect(votingWords(vote, tongue)).toEqual({
      word: 'joint.rooms {}',
      why: 'joint.rooms.reported {"bodies":"Council"} joint.rooms.open {"bodies":"Assembly"}',
    });
    expect(vote.parts.map((part) => partWord(vote, part, tongue))).toEqual([
      'joint.stage.votes {}',
      'joint.stage.reported {}',
    ]);
  });

  it('says of each body whether it agreed, and by how much one fell short', () => {
    const two = openTwo('concurrent');
    two.put();
    two.count('m1', first, 6, 2);
    two.count('m1', second, 1, 3);
    const vote = announced(two, two.announce());
    expect(vote.parts.map(({ agreed }) => agreed)).toEqual([true, false]);
    expect(vote.whole).toBeNull();
    expect(ruleWords(vote, tongue)).toBe('joint.rule.both {}');
    expect(shortWords(vote, tongue)).toEqual(['joint.short {"body":"Council","count":2}']);
  });

  it('goes from one body to the next, and keeps what the first came to', () => {
    const two = openTwo('concurrent-sequential');
    two.put();
    const [one] = jointVote(two.hall(), two.poll())!.parts;
    expect(one?.stage).toBe('votes');
    two.count('m1', first, 6, 2);
    two.announce();
    expect(votedSoFar(two.hall(), two.motion())?.parts.map(({ stage }) => stage)).toEqual([
      'counted',
      'waits',
    ]);
    two.put();
    const vote = jointVote(two.hall(), two.poll())!;
    expect(vote.parts.map(({ stage, agreed }) => [stage, agreed])).toEqual([
      ['counted', true],
      ['votes', null],
    ]);
    expect(votingWords(vote, tongue).word).toBe('joint.now {"body":"Council"}');
    const mine = (member: string) => {
      const { assembly, sitting: held } = two.hall();
      return mineWords(vote, bodiesOf(assembly, { sitting: held, vote, member: member as MemberId }), tongue);
    };
    expect(mine('m3')).toBe('joint.mine.voted {"now":"Council","mine":"Assembly"}');
    expect(mine('c2')).toBe('joint.mine.one {"body":"Council"}');
  });

  it('says of a body whose turn never came that it did not vote', () => {
    const two = openTwo('concurrent-sequential');
    two.put();
    two.count('m1', first, 2, 6);
    const vote = announced(two, two.announce());
    expect(vote.parts.map(({ stage }) => stage)).toEqual(['counted', 'not-asked']);
  });

  it('has all together beside the bodies where both are asked, or where bodies weigh', () => {
    const mixed = openTwo('mixed', { minimum: { num: 1, den: 3, compare: 'ge', basis: 'cast' } });
    mixed.put();
    mixed.count('m1', first, 6, 2);
    mixed.count('m1', second, 1, 3);
    const vote = announced(mixed, mixed.announce());
    expect(vote.whole?.count).toMatchObject({ tally: { yes: 7, no: 5 }, needed: 7, met: true });
    expect(vote.parts.map((part) => partWord(vote, part, tongue))).toEqual([
      'joint.reached {}',
      'joint.not-reached {}',
    ]);
  });
});

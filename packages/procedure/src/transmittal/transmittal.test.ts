import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { findInSession } from '../assembly/access.ts';
import type { Command } from '../command.ts';
import type { BodyId, MotionId, ResolutionId, TransmittalId } from '../ids.ts';
import { bringIn, decideIn, nowOf, openBodies } from '../testing/bodies.ts';
import type { Hall } from '../testing/hall.ts';
import { affairsOf } from './affairs.ts';
import { chainOf, type ChainStep, wayTo } from './chain.ts';
import type { TransmittalCommand } from './commands.ts';
import type { Matter, Transmittal } from './state.ts';

const SOVIET = 'That all power pass to the soviets.';

type Transmit = TransmittalCommand & { readonly type: 'Transmit' };

const resolution = (id: string): Matter => ({ kind: 'resolution', resolution: id as ResolutionId });

function send(from: string, to: string, matter: Matter = resolution('rs1')): Transmit {
  const addressee = { kind: 'here', body: to as BodyId } as const;
  const words = { title: 'All power', carrier: 'A delegation' };
  return { type: 'Transmit', body: from as BodyId, to: addressee, form: 'resolution', matter, ...words };
}

const receive = (id: string, body: string): Command => ({
  type: 'ReceiveTransmittal',
  transmittal: id as TransmittalId,
  sitting: nowOf(body),
});

const answer = (id: string, kind: 'answered' | 'left' | 'adopted' | 'rejected', text = 'So.'): Command => ({
  type: 'AnswerTransmittal',
  transmittal: id as TransmittalId,
  answer: kind,
  text,
});

const matter = (hall: Hall, id: string): Transmittal => tableGet(hall.founded().transmittals, id)!;

function adopt(hall: Hall, body: string, text: string, transmittal?: string): MotionId {
  const on = transmittal === undefined ? {} : { transmittal: transmittal as TransmittalId };
  const id = bringIn(hall, body, text, on);
  decideIn(hall, body, true);
  return id;
}

/** A has adopted its resolution and sent it to b, which has it on its agenda. */
function withMatter(): Hall {
  const hall = openBodies('a', 'b', 'c');
  adopt(hall, 'a', SOVIET);
  hall.act('a-clerk', send('a', 'b'));
  hall.act('b-clerk', receive('t1', 'b'));
  return hall;
}

describe('a matter that a body sends to another', () => {
  it('[RT-40] [RT-44] has the words that were adopted, and goes on the agenda with its origin', () => {
    const hall = withMatter();
    expect(matter(hall, 't1')).toMatchObject({
      from: { kind: 'here', body: 'a' },
      to: { kind: 'here', body: 'b' },
      title: 'All power',
      text: SOVIET,
      previous: null,
      carrier: 'A delegation',
      sitting: nowOf('b'),
      answer: null,
    });
    expect(findInSession(hall.founded(), nowOf('b'))?.agenda.at(-1)).toMatchObject({
      title: 'All power',
      transmittal: 't1',
    });
  });

  it('[RT-41] is the affair of the desk of the sending, and then of the receiving body', () => {
    const hall = openBodies('a', 'b');
    adopt(hall, 'a', SOVIET);
    for (const member of ['a-1', 'b-chair', 'b-clerk', 'stranger', 'operator'])
      expect(hall.refused(member, send('a', 'b')).code, member).toMatch(/not-entitled|unknown/);
    hall.act('a-chair', send('a', 'b'));
    for (const member of ['b-1', 'a-chair', 'a-clerk', 'operator'])
      expect(hall.refused(member, receive('t1', 'b')).code, member).toBe('not-entitled');
    hall.act('b-chair', receive('t1', 'b'));
    for (const member of ['b-1', 'a-chair', 'operator'])
      expect(hall.refused(member, answer('t1', 'left')).code, member).toBe('not-entitled');
    hall.act('b-clerk', answer('t1', 'left'));
  });

  it('[RT-42] is a resolution of the body, or a motion that it left undecided', () => {
    const hall = openBodies('a', 'b');
    adopt(hall, 'a', SOVIET);
    const id = bringIn(hall, 'a', 'That the palace be guarded.');
    const motion: Matter = { kind: 'motion', motion: id };
    expect(hall.refused('a-clerk', send('a', 'b', motion)).code).toBe('not-sendable');
    expect(hall.refused('b-clerk', send('b', 'a')).code).toBe('other-body');
    expect(hall.refused('a-clerk', send('a', 'b', resolution('rs9'))).code).toBe('unknown');
    hall.act('a-chair', {
      type: 'AdjournSitting',
      sitting: nowOf('a'),
      ground: 'emergency',
      reason: 'Shots are fired.',
    });
    expect(affairsOf(hall.founded(), 'a-clerk' as never)[0]?.motions).toEqual([id]);
    hall.act('a-clerk', send('a', 'b', motion));
    expect(matter(hall, 't1')).toMatchObject({ text: 'That the palace be guarded.', matter: motion });
  });

  it('[RT-43] goes to each addressee once, and to none that is no other body', () => {
    const hall = withMatter();
    expect(hall.refused('a-clerk', send('a', 'b'))).toMatchObject({
      code: 'already-so',
      detail: { phase: 'sent' },
    });
    expect(hall.refused('a-clerk', send('a', 'a'))).toMatchObject({ detail: { form: 'addressee' } });
    expect(hall.refused('a-clerk', send('a', 'z')).code).toBe('unknown');
    const home = { kind: 'elsewhere', assembly: 'home' as never, name: 'Ourselves' } as const;
    expect(hall.refused('a-clerk', { ...send('a', 'b'), to: home })).toMatchObject({
      detail: { form: 'addressee' },
    });
    expect(hall.refused('a-clerk', { ...send('a', 'c'), title: ' ' })).toMatchObject({
      detail: { form: 'title' },
    });
    hall.act('a-clerk', send('a', 'c'));
  });

  it('[RT-44] is received once, in a sitting of the receiving body that is not over', () => {
    const hall = withMatter();
    expect(hall.refused('b-clerk', receive('t1', 'b'))).toMatchObject({ detail: { phase: 'received' } });
    hall.act('a-clerk', send('a', 'c'));
    expect(hall.refused('c-clerk', receive('t2', 'b')).code).toBe('other-body');
    expect(hall.refused('c-clerk', receive('t2', 'z')).code).toBe('unknown');
    hall.act('c-chair', {
      type: 'AdjournSitting',
      sitting: nowOf('c'),
      ground: 'agenda-done',
      reason: 'Done.',
    });
    expect(hall.refused('c-clerk', receive('t2', 'c')).code).toBe('adjourned');
  });

  it('[RT-46] is answered in words or left, once it was received', () => {
    const hall = withMatter();
    hall.act('a-clerk', send('a', 'c'));
    expect(hall.refused('c-clerk', answer('t2', 'left')).code).toBe('not-received');
    expect(hall.refused('b-clerk', answer('t1', 'adopted'))).toMatchObject({ detail: { form: 'answer' } });
    expect(hall.refused('b-clerk', answer('t1', 'answered', ' '))).toMatchObject({
      detail: { form: 'text' },
    });
    hall.act('b-clerk', answer('t1', 'answered', 'We have taken note.'));
    expect(matter(hall, 't1').answer).toMatchObject({ kind: 'answered', text: 'We have taken note.' });
    expect(hall.refused('b-clerk', answer('t1', 'left'))).toMatchObject({ detail: { phase: 'answered' } });
  });
});

describe('a motion that deals with a matter', () => {
  it('[RT-13] is made where it was received, while it has no answer', () => {
    const hall = withMatter();
    hall.act('a-clerk', send('a', 'c'));
    const on = (body: string, id: string): unknown => {
      const wording = { form: 'text', text: 'That it be so.' } as const;
      const plain = {
        onBehalfOf: null,
        qualified: false,
        claimsPrevailingSide: false,
        target: null,
      } as const;
      const made = { type: 'MakeMotion', sitting: nowOf(body), kind: 'main', wording, ...plain } as const;
      return hall.refused(`${body}-1`, { ...made, transmittal: id as TransmittalId }).code;
    };
    expect(on('b', 't9')).toBe('unknown');
    expect(on('c', 't1')).toBe('other-body');
    expect(on('c', 't2')).toBe('not-received');
    hall.act('b-clerk', answer('t1', 'left'));
    expect(on('b', 't1')).toBe('already-so');
  });

  it('[RT-45] answers by its decision: adopted, amended where its words differ, or rejected', () => {
    const answered = (text: string, ayes: boolean): unknown => {
      const hall = withMatter();
      bringIn(hall, 'b', text, { transmittal: 't1' as TransmittalId });
      decideIn(hall, 'b', ayes);
      return matter(hall, 't1').answer;
    };
    expect(answered(SOVIET, true)).toMatchObject({ kind: 'adopted', resolution: 'rs2', text: '' });
    expect(answered('That some power pass.', true)).toMatchObject({
      kind: 'amended',
      resolution: 'rs2',
      text: 'That some power pass.',
    });
    const rejected = answered(SOVIET, false);
    expect(rejected).toMatchObject({ kind: 'rejected' });
    expect(rejected).not.toHaveProperty('resolution');
  });

  it('[RT-45] right after its result, and takes the answer back where that is undone', () => {
    const hall = withMatter();
    const id = bringIn(hall, 'b', SOVIET, { transmittal: 't1' as TransmittalId });
    const sitting = nowOf('b');
    hall.act('b-chair', { type: 'PutQuestion', sitting, motion: id, method: 'voice' });
    const poll = findInSession(hall.founded(), sitting)!.poll!;
    hall.act('b-chair', { type: 'ClosePoll', sitting, poll, ayesHaveIt: true });
    const events = hall.act('b-chair', { type: 'AnnounceResult', sitting, poll, chairVote: null });
    expect(events.map(({ type }) => type)).toEqual([
      'ResultAnnounced',
      'ResolutionRegistered',
      'TransmittalAnswered',
    ]);
    hall.act('b-2', { type: 'DemandDivision', sitting, poll });
    expect(matter(hall, 't1').answer).toBeNull();
    const tally = { yes: 1, no: 2, abstain: 0 };
    hall.act('b-chair', { type: 'EnterCount', sitting, poll, place: 'hall', tally });
    hall.act('b-chair', { type: 'ClosePoll', sitting, poll, ayesHaveIt: null });
    hall.act('b-chair', { type: 'AnnounceResult', sitting, poll, chairVote: null });
    expect(matter(hall, 't1').answer).toMatchObject({ kind: 'rejected', motion: id });
    expect(tableGet(hall.founded().resolutions, 'rs2')?.status).toBe('void');
  });

  it('[RT-45] of the parts of a divided question, one that is adopted answers before one that is not', () => {
    const hall = withMatter();
    const sitting = nowOf('b');
    const parts = ['That all power pass to the soviets.', 'That it be so today.'];
    const text = parts.join('\n');
    const id = bringIn(hall, 'b', text, { transmittal: 't1' as TransmittalId });
    const divided = { kind: 'division-of-question', target: id } as const;
    bringIn(hall, 'b', '', { ...divided, wording: { form: 'parts', parts } });
    decideIn(hall, 'b', true);
    expect(findInSession(hall.founded(), sitting)?.stack).toHaveLength(2);
    decideIn(hall, 'b', false);
    expect(matter(hall, 't1').answer?.kind).toBe('rejected');
    decideIn(hall, 'b', true);
    expect(matter(hall, 't1').answer).toMatchObject({ kind: 'amended', resolution: 'rs2' });
  });
});

describe('what the desk of a body may do', () => {
  it('[RT-49] is told of its own bodies alone, and is accepted', () => {
    const hall = withMatter();
    adopt(hall, 'b', 'That we wait.');
    hall.act('a-clerk', send('a', 'c'));
    const elsewhere = { kind: 'elsewhere', assembly: null, name: 'The Moscow Soviet' } as const;
    hall.act('a-clerk', { ...send('a', 'c'), to: elsewhere });
    const of = (member: string) => affairsOf(hall.founded(), member as never);
    expect([of('a-1'), of('stranger')]).toEqual([[], []]);
    expect(of('a-clerk')).toMatchObject([
      { body: 'a', resolutions: ['rs1'], incoming: [], awaiting: ['t3'] },
    ]);
    expect(of('b-chair')).toMatchObject([{ body: 'b', resolutions: ['rs2'], open: ['t1'], incoming: [] }]);
    expect(of('c-clerk')).toMatchObject([{ incoming: ['t2'], sittings: [nowOf('c')], open: [] }]);
    hall.act('c-clerk', receive('t2', 'c'));
    expect(of('c-clerk')).toMatchObject([{ incoming: [], open: ['t2'] }]);
  });
});

describe('the way of a text', () => {
  /** a to b, b to c and d, d to e. */
  function travelled(): Hall {
    const hall = openBodies('a', 'b', 'c', 'd', 'e');
    adopt(hall, 'a', SOVIET);
    hall.act('a-clerk', send('a', 'b'));
    hall.act('b-clerk', receive('t1', 'b'));
    adopt(hall, 'b', `${SOVIET} At once.`, 't1');
    hall.act('b-clerk', send('b', 'c', resolution('rs2')));
    hall.act('b-clerk', send('b', 'd', resolution('rs2')));
    hall.act('d-clerk', receive('t3', 'd'));
    adopt(hall, 'd', `${SOVIET} Tomorrow.`, 't3');
    hall.act('d-clerk', send('d', 'e', resolution('rs3')));
    return hall;
  }

  it('[RT-50] is walked both ways through five bodies, with its branches', () => {
    const hall = travelled();
    const drawn = ({ transmittal, next }: ChainStep): string =>
      `${transmittal.id}${next.length === 0 ? '' : `(${next.map(drawn).join(' ')})`}`;
    for (const id of ['t1', 't2', 't3', 't4'])
      expect(drawn(chainOf(hall.founded(), id as TransmittalId)!.first)).toBe('t1(t2 t3(t4))');
    const way = (id: string): readonly string[] =>
      wayTo(hall.founded(), id as TransmittalId).map((each) => each.id);
    expect([way('t4'), way('t2'), way('t1'), way('t9')]).toEqual([
      ['t1', 't3', 't4'],
      ['t1', 't2'],
      ['t1'],
      [],
    ]);
    expect(chainOf(hall.founded(), 't9' as TransmittalId)).toBeNull();
  });

  it('[RT-50] tells at each step what became of it', () => {
    const hall = travelled();
    expect(['t1', 't2', 't3', 't4'].map((id) => matter(hall, id).answer?.kind ?? null)).toEqual([
      'amended',
      null,
      'amended',
      null,
    ]);
  });
});

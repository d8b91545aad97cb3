import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { initialAssembly } from '../assembly/evolve.ts';
import type { Assembly } from '../assembly/state.ts';
import type { Command } from '../command.ts';
import { withoutPersonalText } from '../erasure/personal-text.ts';
import { evolve } from '../evolve.ts';
import type { BodyId, SittingId } from '../ids.ts';
import { openBodies } from '../testing/bodies.ts';
import type { Hall } from '../testing/hall.ts';
import { jointProposalsFor } from './standing.ts';

const [north, south, west] = ['north', 'south', 'west'] as unknown as [BodyId, BodyId, BodyId];
const JOINT = 'joint' as SittingId;

const terms = {
  bodies: [north, south, west],
  kind: 'regular',
  title: 'On the harbour',
  place: 'The exchange',
  startsAt: 9_000_000 as never,
  hoursRecorded: true,
  publicity: 'public',
  agenda: ['The harbour', 'The lighthouse'],
  mode: 'concurrent',
  joint: { rules: south },
} as const;

const propose = (more: Partial<Command & { type: 'ProposeJointSitting' }> = {}) =>
  ({ type: 'ProposeJointSitting', proposal: JOINT, ...terms, ...more }) as const;

const answers = (body: BodyId, answer: 'consents' | 'declines' = 'consents', reason = '') =>
  ({ type: 'AnswerJointSitting', proposal: JOINT, body, answer, reason }) as const;

const withdraw = { type: 'WithdrawJointSitting', proposal: JOINT } as const;

function proposed(): Hall {
  const hall = openBodies('north', 'south', 'west');
  hall.act('north-clerk', propose());
  return hall;
}

const called = (hall: Hall) => tableGet(hall.founded().sittings, JOINT);
const standing = (hall: Hall, member: string) => jointProposalsFor(hall.founded(), member as never)[0];

describe('a joint sitting of bodies that nobody serves together', () => {
  it('[JS-23] is refused as a call, which says whom to ask', () => {
    const hall = openBodies('north', 'south', 'west');
    const call = { type: 'CallSitting', sitting: JOINT, ...terms } as const;
    expect(hall.refused('north-clerk', call)).toMatchObject({
      code: 'body-not-asked',
      detail: { body: 'Body south' },
    });
    expect(hall.refused('north-1', call).code).toBe('not-entitled');
  });

  it('[JS-24] is proposed by chair or clerk of the first body to those that they do not serve', () => {
    const hall = openBodies('north', 'south', 'west');
    for (const other of ['north-1', 'south-chair', 'operator'])
      expect([other, hall.refused(other, propose()).code]).toEqual([other, 'not-entitled']);
    const [event] = hall.act('north-chair', propose());
    expect(event).toMatchObject({ type: 'JointSittingProposed', proposal: JOINT, asked: [south, west] });
    expect(called(hall)).toBeUndefined();
    expect(standing(hall, 'north-1')?.proposal.asked).toEqual([
      { body: south, answer: null },
      { body: west, answer: null },
    ]);
  });

  it('[JS-24] is proposed with what a call needs, under an id that nothing has', () => {
    const hall = proposed();
    const other = { proposal: 'other' as SittingId };
    for (const [wrong, code] of [
      [{ ...other, bodies: [north] }, 'malformed'],
      [{ ...other, bodies: [north, 'nowhere' as BodyId] }, 'unknown'],
      [{ ...other, bodies: [north, south, south] }, 'malformed'],
      [{ ...other, endsAt: terms.startsAt }, 'malformed'],
      [{ ...other, mode: 'mixed' }, 'malformed'],
      [{}, 'already-so'],
      [{ proposal: 'south-now' as SittingId }, 'already-so'],
    ] as const)
      expect([wrong, hall.refused('north-clerk', propose(wrong)).code]).toEqual([wrong, code]);
    const { mode: _mode, joint: _joint, ...alone } = { ...terms, bodies: [north] };
    const call = { type: 'CallSitting', sitting: JOINT, ...alone } as const;
    expect(hall.refused('north-clerk', call)).toMatchObject({
      code: 'already-so',
      detail: { phase: 'proposed' },
    });
  });

  it('[JS-24] is not proposed where whoever proposes it may call it, and is not asked of those they serve', () => {
    const hall = openBodies('north', 'south', 'west');
    const clerk = { type: 'AssignOffice', office: 'clerk', member: 'north-clerk' as never } as const;
    const seat = {
      member: 'north-clerk' as never,
      label: 'N',
      voting: 'none',
      weight: 1,
      group: null,
    } as const;
    hall.act('south-chair', { type: 'SeatMembers', body: south, members: [seat], reason: 'Helps out.' });
    hall.act('south-chair', { ...clerk, body: south, reason: 'Helps out.' });
    const both = propose({ bodies: [north, south] });
    expect(hall.refused('north-clerk', both).code).toBe('no-consent-needed');
    hall.act('north-clerk', propose());
    expect(standing(hall, 'west-chair')).toMatchObject({
      proposal: { asked: [{ body: west }] },
      mayAnswer: [west],
      awaited: [west],
      mayWithdraw: false,
    });
    hall.act('west-chair', answers(west));
    expect(hall.entries.at(-1)!.event).toMatchObject({
      agreed: [
        { body: north, member: 'north-clerk' },
        { body: south, member: 'north-clerk' },
        { body: west, member: 'west-chair' },
      ],
    });
  });

  it('[JS-25] is answered for a body by its chair or clerk and by nobody else', () => {
    const hall = proposed();
    for (const other of ['north-clerk', 'west-chair', 'south-1'])
      expect([other, hall.refused(other, answers(south)).code]).toEqual([other, 'not-entitled']);
    expect(hall.refused('operator', answers(south)).code).toBe('not-entitled');
    expect(hall.refused('north-chair', answers(north)).code).toBe('unknown');
    expect(hall.refused('south-chair', { ...answers(south), proposal: 'none' as SittingId })).toMatchObject({
      code: 'unknown',
      detail: { what: 'proposal' },
    });
    hall.act('south-clerk', answers(south));
    expect(hall.refused('south-chair', answers(south)).code).toBe('already-so');
    expect(standing(hall, 'south-chair')).toMatchObject({ mayAnswer: [south], awaited: [] });
  });

  it('[JS-25] is answered for a body by the desk of one that it is part of', () => {
    const hall = openBodies('north', 'south', 'west');
    const part = 'south-part' as BodyId;
    const made = { name: 'Part', rulebook: 'ronr12', changes: {}, parent: south, reason: 'A part.' } as const;
    hall.act('south-chair', { type: 'EstablishBody', body: part, ...made });
    hall.act('north-chair', propose({ bodies: [north, part], joint: {} }));
    expect(hall.refused('west-chair', answers(part)).code).toBe('not-entitled');
    hall.act('south-chair', answers(part));
    expect(called(hall)?.bodies).toEqual([north, part]);
  });

  it('[JS-25] may be declined with a reason, and consented to after all', () => {
    const hall = proposed();
    expect(hall.refused('south-chair', answers(south, 'declines', ' ')).code).toBe('malformed');
    hall.act('south-chair', answers(south, 'declines', ' The hall is too small. '));
    hall.act('west-chair', answers(west));
    expect(called(hall)).toBeUndefined();
    expect(standing(hall, 'north-chair')?.proposal.asked[0]?.answer).toMatchObject({
      kind: 'declines',
      by: 'south-chair',
      reason: 'The hall is too small.',
    });
    hall.act('west-chair', answers(west, 'declines', 'Not without south.'));
    hall.act('south-clerk', answers(south));
    expect(called(hall)).toBeUndefined();
    hall.act('west-clerk', answers(west));
    expect(called(hall)?.phase).toBe('called');
  });

  it('[JS-26] is called by the last consent on the terms that were proposed, and says who agreed', () => {
    const hall = proposed();
    hall.act('south-clerk', answers(south));
    const events = hall.act('west-chair', answers(west));
    expect(events.map(({ type }) => type)).toEqual(['JointSittingAnswered', 'SittingCalled']);
    const { agenda, bodies, ...call } = terms;
    expect(events[1]).toMatchObject({
      sitting: JOINT,
      bodies,
      agenda: [{ title: agenda[0] }, { title: agenda[1] }],
      agreed: [
        { body: north, member: 'north-clerk' },
        { body: south, member: 'south-clerk' },
        { body: west, member: 'west-chair' },
      ],
    });
    expect(called(hall)?.call).toEqual({ ...call, session: 2, day: 1 });
    expect(jointProposalsFor(hall.founded(), null)).toEqual([]);
    hall.act('north-chair', { type: 'OpenSitting', sitting: JOINT });
    expect(hall.refused('south-chair', answers(south)).code).toBe('unknown');
  });

  /** Somebody else is clerk from now on. */
  const relieve = (hall: Hall, body: BodyId, by: string): void => {
    const next = { office: 'clerk', member: `${body}-1` as never, reason: 'Elected.' } as const;
    hall.act(by, { type: 'AssignOffice', body, ...next });
  };

  it('[JS-30] stands on consents of those who held the office then, whoever holds it now', () => {
    const hall = proposed();
    hall.act('south-clerk', answers(south));
    for (const [body, by] of [
      [south, 'south-chair'],
      [north, 'north-chair'],
    ] as const)
      relieve(hall, body, by);
    expect(hall.refused('south-clerk', answers(south, 'declines', 'No.')).code).toBe('not-entitled');
    expect(hall.refused('north-clerk', withdraw).code).toBe('not-entitled');
    hall.act('west-chair', answers(west));
    expect(hall.entries.at(-1)!.event).toMatchObject({
      agreed: [
        { body: north, member: 'north-clerk' },
        { body: south, member: 'south-clerk' },
        { body: west, member: 'west-chair' },
      ],
    });
  });

  it('[JS-30] whoever holds the office takes the consent of another back', () => {
    const hall = proposed();
    hall.act('south-clerk', answers(south));
    relieve(hall, south, 'south-chair');
    hall.act('south-1', answers(south, 'declines', 'We thought again.'));
    hall.act('west-chair', answers(west));
    expect(called(hall)).toBeUndefined();
    hall.act('south-1', answers(south));
    expect(called(hall)?.phase).toBe('called');
  });

  it('[JS-30] also that of whoever proposed it, for a body that they no longer serve', () => {
    const hall = openBodies('north', 'south', 'west');
    const seat = { label: 'N', voting: 'none', weight: 1, group: null } as const;
    const clerk = { type: 'AssignOffice', office: 'clerk', body: south, reason: 'Helps out.' } as const;
    const member = 'north-clerk' as never;
    hall.act('south-chair', {
      type: 'SeatMembers',
      body: south,
      members: [{ ...seat, member }],
      reason: '.',
    });
    hall.act('south-chair', { ...clerk, member });
    hall.act('north-clerk', propose());
    hall.act('south-chair', { ...clerk, member: 'south-1' as never });
    expect(standing(hall, 'south-1')).toMatchObject({ mayAnswer: [south], awaited: [] });
    expect(hall.refused('south-1', answers(south)).code).toBe('already-so');
    expect(hall.refused('north-clerk', answers(south, 'declines', 'No.')).code).toBe('not-entitled');
    hall.act('south-1', answers(south, 'declines', 'Nobody asked us.'));
    expect(standing(hall, 'south-1')?.proposal.asked.map(({ body }) => body)).toEqual([south, west]);
    hall.act('west-chair', answers(west));
    expect(called(hall)).toBeUndefined();
    hall.act('south-1', answers(south));
    expect(called(hall)?.bodies).toEqual([north, south, west]);
  });

  it('[ER-1] forgets why a body declined once the words are erased, and not that it did', () => {
    const hall = proposed();
    hall.act('south-clerk', answers(south, 'declines', 'Their chair drinks.'));
    const declined = hall.entries.at(-1)!;
    const left = withoutPersonalText(declined);
    expect(JSON.stringify(left)).not.toContain('drinks');
    expect(left.event).toMatchObject({ type: 'JointSittingAnswered', answer: 'declines', reason: '' });
    hall.act('west-clerk', answers(west, 'declines', 'Too far.'));
    const erasing = [{ entry: declined.seq, left: '0'.repeat(64) }];
    const why = { reason: 'Asked for.', authority: 'Article 17' } as const;
    hall.act('operator', { type: 'EraseText', entries: [declined.seq], members: [], ...why }, { erasing });
    expect(JSON.stringify(hall.state)).not.toContain('drinks');
    expect(standing(hall, 'south-chair')?.proposal.asked).toMatchObject([
      { answer: { kind: 'declines', by: 'south-clerk', reason: '' } },
      { answer: { reason: 'Too far.' } },
    ]);
    const lines = hall.entries.map((entry) => (entry === declined ? left : entry));
    expect(lines.reduce<Assembly>(evolve, initialAssembly)).toEqual(hall.state);
  });

  it('[JS-27] is withdrawn by chair or clerk of the first body until it is called', () => {
    const hall = proposed();
    for (const other of ['south-chair', 'north-1', 'operator'])
      expect([other, hall.refused(other, withdraw).code]).toEqual([other, 'not-entitled']);
    hall.act('south-clerk', answers(south));
    expect(standing(hall, 'north-chair')?.mayWithdraw).toBe(true);
    hall.act('north-chair', withdraw);
    expect(jointProposalsFor(hall.founded(), null)).toEqual([]);
    expect(hall.refused('west-chair', answers(west)).code).toBe('unknown');
    expect(hall.refused('north-chair', withdraw).code).toBe('unknown');
    hall.act('north-chair', propose());
  });

  it('[I-1] comes to the same state again from its entries', () => {
    const hall = proposed();
    hall.act('south-clerk', answers(south, 'declines', 'Too far.'));
    hall.act('north-chair', withdraw);
    hall.act('north-chair', propose());
    hall.act('south-clerk', answers(south));
    hall.act('west-clerk', answers(west));
    const again = hall.entries.reduce<Assembly>(evolve, initialAssembly);
    expect(JSON.stringify(again)).toBe(JSON.stringify(hall.state));
  });

  it('[JS-24] stand in the order in which they were proposed', () => {
    const hall = proposed();
    hall.act('north-clerk', propose({ proposal: 'earlier-by-name' as SittingId }));
    const ids = jointProposalsFor(hall.founded(), null).map(({ proposal }) => proposal.id);
    expect(ids).toEqual([JOINT, 'earlier-by-name']);
  });
});

import { canonicalBytes } from '@tauride/kernel';
import {
  type Assembly,
  type Command,
  decide,
  type Entry,
  evolve,
  initialAssembly,
  type Instant,
  type MemberId,
  type Seq,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { checkJournal } from './journal-entry.ts';

const at = { sitting: 's1' };
const seat = (member: string, voting = 'full') => ({ member, label: member, voting, weight: 1, group: null });

const acts: readonly (readonly [by: string, command: object])[] = [
  [
    'operator',
    {
      type: 'FoundAssembly',
      assembly: 'club',
      name: 'Club',
      language: 'en',
      timeZone: 'UTC',
      calendar: 'gregorian',
    },
  ],
  ['operator', { type: 'EstablishBody', body: 'b', name: 'B', rulebook: 'ronr12', changes: {} }],
  [
    'operator',
    { type: 'SeatMembers', body: 'b', members: ['chair', 'ann', 'bob', 'cem'].map((id) => seat(id)) },
  ],
  ['operator', { type: 'AssignOffice', body: 'b', office: 'chair', member: 'chair' }],
  [
    'chair',
    {
      type: 'CallSitting',
      ...at,
      bodies: ['b'],
      kind: 'regular',
      title: 'T',
      place: 'P',
      startsAt: 0,
      hoursRecorded: true,
      publicity: 'public',
      agenda: ['One'],
    },
  ],
  ['chair', { type: 'OpenSitting', ...at }],
  ['chair', { type: 'RecordPresence', ...at, arrived: ['chair', 'ann', 'bob'], left: [] }],
  [
    'ann',
    {
      type: 'MakeMotion',
      ...at,
      kind: 'main',
      target: null,
      wording: { form: 'text', text: 'That we go.' },
      onBehalfOf: null,
      qualified: false,
      claimsPrevailingSide: false,
    },
  ],
  ['bob', { type: 'SecondMotion', ...at, motion: 'm1' }],
  ['chair', { type: 'StateQuestion', ...at, motion: 'm1' }],
  ['chair', { type: 'PutQuestion', ...at, motion: 'm1', method: 'recorded' }],
];

function journal(): readonly Entry[] {
  let state: Assembly = initialAssembly;
  const entries: Entry[] = [];
  for (const [by, command] of acts) {
    const actor =
      by === 'operator'
        ? ({ kind: 'operator' } as const)
        : { kind: 'member' as const, member: by as MemberId };
    const decided = decide(state, command as Command, { now: 0 as Instant, actor });
    if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    for (const event of decided.value) {
      const entry: Entry = { v: 1, seq: state.seq as Seq, at: 0 as Instant, by: by as MemberId, event };
      entries.push(entry);
      state = evolve(state, entry);
    }
  }
  return entries;
}

function problems(entries: readonly Entry[]): readonly string[] {
  const { entry: check } = checkJournal();
  return entries.flatMap((entry, index) => {
    const problem = check(canonicalBytes(entry), index);
    return problem === null ? [] : [`${index}: ${problem}`];
  });
}

const opening = (entries: readonly Entry[]): number =>
  entries.findIndex(({ event }) => event.type === 'PollOpened');

describe('the registers of a record', () => {
  it('[RV-27] hold where each is the one that follows', () => {
    const entries = journal();
    expect(entries[opening(entries)]!.event).toMatchObject({ register: { lines: 3, votes: 3 } });
    expect(problems(entries)).toEqual([]);
  });

  it.each([{ digest: '0'.repeat(64) }, { lines: 4 }, { votes: 2 }])(
    '[RV-27] are reported with their place where %o differs',
    (wrong) => {
      const entries = journal();
      const changed = entries.map((entry) => {
        const { event } = entry;
        if (event.type !== 'PollOpened') return entry;
        return { ...entry, event: { ...event, register: { ...event.register!, ...wrong } } };
      });
      expect(problems(changed)).toEqual([
        `${opening(entries)}: the register of p1 is not the one that follows from the entries before it`,
      ]);
    },
  );

  it('[RV-27] differ where somebody else came than the entry says', () => {
    const changed = journal().map((entry) => {
      const { event } = entry;
      if (event.type !== 'PresenceRecorded') return entry;
      return { ...entry, event: { ...event, arrived: ['chair', 'ann', 'cem'] as MemberId[] } };
    });
    expect(problems(changed)).toHaveLength(1);
  });

  it('[RV-27] are none where the journal is older than they are', () => {
    const older = journal().map((entry) => {
      const { event } = entry;
      if (event.type !== 'PollOpened') return entry;
      const { register: _register, ...rest } = event;
      return { ...entry, event: rest };
    });
    expect(problems(older)).toEqual([]);
  });

  it('[RV-27] are not compared behind an entry that does not follow, which is told once', () => {
    const entries = journal();
    const changed = entries.map((entry) =>
      entry.event.type === 'SittingOpened'
        ? { ...entry, event: { ...entry.event, sitting: 's9' as never } }
        : entry,
    );
    const [only, ...others] = problems(changed);
    expect(only).toContain('does not follow from those before it: sitting s9 cannot be opened');
    expect(others).toEqual([]);
  });
});

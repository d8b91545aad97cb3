import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, MemberId, PollId } from '@tauride/procedure';
import { changeAssembly, createAssembly, createLog, exportLog, type Hall } from '@tauride/server';

/** Words that are sealed; others come to be erased. */
export const KEPT = 'The stairs were wet.';
const ERASED = 'Quince saw the lantern fall.';

const seat = (member: string) => ({
  member,
  label: `Member ${member}`,
  voting: 'full',
  weight: 1,
  group: null,
});

const founding: readonly object[] = [
  {
    type: 'FoundAssembly',
    assembly: 'club',
    name: 'Club',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  },
  { type: 'EstablishBody', body: 'board', name: 'Board', rulebook: 'ronr12', changes: {} },
  { type: 'SeatMembers', body: 'board', members: ['chair', 'clerk', 'ann', 'bob'].map(seat) },
  { type: 'AssignOffice', body: 'board', office: 'chair', member: 'chair' },
  { type: 'AssignOffice', body: 'board', office: 'clerk', member: 'clerk' },
];

const at = { sitting: 's1' };

const called = (sitting: string, publicity: string) => ({
  type: 'CallSitting',
  sitting,
  bodies: ['board'],
  kind: 'regular',
  title: 'Sitting',
  place: 'The yard',
  startsAt: 0,
  hoursRecorded: true,
  publicity,
  agenda: ['The lantern'],
});

const stated = (member: string, text: string) => ({
  type: 'EnterStatement',
  ...at,
  kind: 'report',
  who: { member },
  capacity: '',
  text,
  how: 'witnessed',
  source: '',
  about: '',
  answers: null,
  attachments: [],
});

const motion = {
  type: 'MakeMotion',
  ...at,
  kind: 'main',
  target: null,
  wording: { form: 'text', text: 'That we go.' },
  onBehalfOf: null,
  qualified: false,
  claimsPrevailingSide: false,
};

const untilVote: readonly (readonly [string, object])[] = [
  ['chair', called('s1', 'public')],
  ['chair', { type: 'OpenSitting', ...at }],
  ['chair', { type: 'RecordPresence', ...at, arrived: ['chair', 'clerk', 'ann', 'bob'], left: [] }],
  ['ann', motion],
  ['bob', { type: 'SecondMotion', ...at, motion: 'm1' }],
  ['chair', { type: 'StateQuestion', ...at, motion: 'm1' }],
  ['chair', { type: 'PutQuestion', ...at, motion: 'm1', method: 'recorded' }],
];

const afterVote: readonly (readonly [string, object])[] = [
  ['chair', { type: 'ClosePoll', ...at, poll: 'p1', ayesHaveIt: null }],
  ['chair', { type: 'AnnounceResult', ...at, poll: 'p1', chairVote: null }],
  ['clerk', stated('ann', ERASED)],
  ['clerk', stated('bob', KEPT)],
  ['chair', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'Fire.' }],
  ['chair', called('s2', 'closed')],
];

/** A sitting with a recorded vote, with statements that are sealed, and a closed one; then bodies until there is more than a tile. */
async function sat(hall: Hall): Promise<void> {
  for (const command of founding) await act(hall, 'operator', command);
  for (const [by, command] of untilVote) await act(hall, by, command);
  for (const [voter, choice] of [
    ['ann', 'yes'],
    ['bob', 'no'],
    ['clerk', 'yes'],
  ] as const) {
    const author = { kind: 'member', member: voter as MemberId } as const;
    const taken = await hall.cast({ poll: 'p1' as PollId, choice, nonce: 'a'.repeat(32), author });
    if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  }
  for (const [by, command] of afterVote) await act(hall, by, command);
  for (let body = 0; body < 245; body += 1) await act(hall, 'operator', established(`Body ${body}`));
}

async function act(hall: Hall, by: string, command: object): Promise<void> {
  const author =
    by === 'operator'
      ? ({ kind: 'operator' } as const)
      : ({ kind: 'member', member: by as MemberId } as const);
  const done = await hall.execute(command as Command, author);
  if (!done.ok) throw new Error(JSON.stringify([command, done.error]));
}

const established = (name: string): object => ({
  type: 'EstablishBody',
  body: name.toLowerCase().replace(' ', '-'),
  name,
  rulebook: 'ronr12',
  changes: {},
});

const erasing = {
  type: 'EraseText',
  entries: [],
  members: ['ann'],
  reason: 'Asked for.',
  authority: 'GDPR 17',
};

/** The record of an assembly as its server exports it, each with its openings in a file beside it. */
export interface KeptRecord {
  /** As it was kept earlier. */
  readonly before: string;
  /** As it is now, with words erased. */
  readonly now: string;
  /** As the same server, with the same key, shows it to others. */
  readonly fork: string;
  readonly folder: string;
  readonly remove: () => void;
}

export async function keptRecord(): Promise<KeptRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'tauride-kept-'));
  const [data, otherData] = [join(folder, 'data'), join(folder, 'other-data')];
  const log = createLog('silent');
  const exported = async (from: string, name: string): Promise<string> => {
    const out = join(folder, name);
    await exportLog(from, out, { openings: `${out}.openings` });
    return out;
  };
  await createAssembly({ dataDir: data, log, work: sat });
  const before = await exported(data, 'before');
  cpSync(data, otherData, { recursive: true });
  await changeAssembly({ dataDir: data, log, work: async (hall) => await act(hall, 'operator', erasing) });
  await changeAssembly({
    dataDir: otherData,
    log,
    work: async (hall) => {
      for (const name of ['Else 1', 'Else 2']) await act(hall, 'operator', established(name));
    },
  });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    before,
    now: await exported(data, 'now'),
    fork: await exported(otherData, 'fork'),
    folder,
    remove,
  };
}

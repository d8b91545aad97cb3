import { tmpdir } from 'node:os';
import type { MemberId } from '@tauride/procedure';
import { LINK_LIFETIME_MS } from '../sign-in/token.ts';
import {
  announceOf,
  callOf,
  closeOf,
  type Court,
  founding,
  motionOf,
  openCourt,
  openPoll,
  openSitting,
  temporaryFolder,
} from '../testing/court.ts';
import { openRound } from '../testing/election.ts';
import type { Question, Told, ToldServer } from './questions.ts';

// Two assemblies in one process, so that whatever the program keeps for all of it would show; each has words of its own, some of them
// for members alone. Asks its parent nothing, and answers it one message with one.
const WORDS = [
  { open: 'Quetzalcoatlus', inside: 'Wolverineburg' },
  { open: 'Narwhalhausen', inside: 'Ocelotopolis' },
] as const;
type Words = (typeof WORDS)[number];

const NO_LIMITS = {
  memberPerMinute: 1e9,
  addressPerMinute: 1e9,
  refusedPerTenSeconds: 1e9,
  streamsPerMember: 1e6,
  streamsPerAddress: 1e6,
  publicStreams: 1e6,
};

const seats = [
  { member: 'adv', label: 'Adviser', voting: 'advisory', weight: 1, group: null },
  { member: 'alt', label: 'Alternate', voting: 'none', weight: 1, group: null, alternateFor: ['carl'] },
  { member: 'gone', label: 'Gone', voting: 'full', weight: 1, group: 'Left' },
];

async function openAssembly(words: Words, assembly: string): Promise<Court> {
  const folder = temporaryFolder();
  process.once('exit', folder.remove);
  const acts = [
    { ...founding[0], assembly, name: `The ${words.open}` },
    ...founding.slice(1),
    { type: 'EstablishBody', body: 'board', name: `Board ${words.open}`, rulebook: 'ronr12', changes: {} },
    { type: 'SeatMembers', body: 'council', members: seats },
    { type: 'AssignOffice', body: 'council', office: 'teller', member: 'dora' },
    { type: 'VacateSeats', body: 'council', members: ['gone'] },
  ];
  const court = await openCourt({
    dataDir: folder.path,
    founding: acts,
    limits: NO_LIMITS,
    logLevel: 'warn',
  });
  await court.server.hall.names.set('ann' as MemberId, `Ann ${words.open}`);
  await sitClosed(court, words);
  await openSitting(court, 's2');
  await court.done('chair', { type: 'AddAgendaItem', sitting: 's2', title: words.open });
  const poll = await openPoll(court, 'ballot', 's2');
  for (const member of ['ann', 'bob'])
    await court.cast(member, poll, { choice: 'yes', nonce: '0'.repeat(32) });
  await court.done('chair', closeOf(poll, 's2'));
  await court.done('chair', announceOf(poll, 's2'));
  await openRound(court, { sitting: 's2' });
  return court;
}

/** A sitting that only members may know of, with words in each place that there is. */
async function sitClosed(court: Court, { inside }: Words): Promise<void> {
  const call = { ...callOf('s1', 'closed'), title: inside, place: inside, agenda: [inside] };
  await court.done('chair', call);
  await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
  await court.done('ann', { type: 'RequestFloor', sitting: 's1', side: null, purpose: 'motion' });
  await court.done('chair', { type: 'GiveFloor', sitting: 's1', member: 'ann' });
  await court.done('ann', motionOf(`That ${inside} be told to nobody.`, 's1'));
  await court.done('bob', { type: 'SecondMotion', sitting: 's1', motion: 'm1' });
  await court.done('chair', { type: 'AdjournSitting', sitting: 's1', ground: 'emergency', reason: inside });
}

/** So that there is something to do again: the acts of chance adjourn every sitting sooner or later. */
async function sitAgain(court: Court, at: number): Promise<void> {
  const sitting = `f${at}`;
  const { state } = court.server.hall;
  if (state.phase !== 'founded') return;
  const [chair] = Object.values(state.bodies).map(({ offices }) => offices.chair ?? 'chair');
  const adjourn = {
    type: 'AdjournSitting',
    sitting: state.sittingOrder.at(-1),
    ground: 'emergency',
    reason: 'Late.',
  };
  for (const act of [adjourn, callOf(sitting), { type: 'OpenSitting', sitting }])
    await court.act(chair ?? 'chair', act, { key: `again-${sitting}-${JSON.stringify(act).length}` });
}

function toldOf(court: Court, words: Words): ToldServer {
  const { clock } = court;
  const token: Court['token'] = (...of) => court.token(...of);
  clock.now -= LINK_LIFETIME_MS + 1;
  const expired = token('chair');
  clock.now += LINK_LIFETIME_MS + 1;
  const members = ['chair', 'clerk', 'dora', 'ann', 'bob', 'adv', 'alt', 'gone', 'stranger'];
  return {
    url: court.server.url,
    words: [words.open, words.inside],
    inside: [words.inside],
    tokens: [
      ...members.map((name) => ({ name, token: token(name), isInside: true })),
      { name: 'display', token: token(null, 'display'), isInside: true },
      { name: 'gallery', token: token(null, 'gallery'), isInside: false },
      { name: 'expired', token: expired, isInside: false },
    ],
  };
}

const courts = await Promise.all(WORDS.map((words, at) => openAssembly(words, `town${at}`)));

async function answer(question: Question): Promise<Told> {
  switch (question.kind) {
    case 'servers':
      return {
        kind: 'servers',
        servers: courts.map((court, at) => toldOf(court, WORDS[at]!)),
        folders: [tmpdir() + '/tauride-court-', process.cwd()],
      };
    case 'sit-again':
      for (const court of courts) await sitAgain(court, question.at);
      return { kind: 'done' };
    default: {
      for (let turn = 0; turn < 3; turn += 1) {
        globalThis.gc!();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return {
        kind: 'state',
        heapBytes: process.memoryUsage().heapUsed,
        entries: courts.reduce((sum, { server }) => sum + server.hall.state.seq, 0),
        phases: courts.map(({ server }) => server.hall.phase),
        log: courts.flatMap(({ log }) => log),
      };
    }
  }
}

process.on('message', (question) => {
  void answer(question as Question).then((told) => process.send!(told));
});
process.on('disconnect', () => process.exit());
process.send!({ kind: 'done' } satisfies Told);

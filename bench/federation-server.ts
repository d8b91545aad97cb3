import { canonicalBytes } from '@tauride/kernel';
import {
  type Assembly,
  type Command,
  type Context,
  decide,
  type Entry,
  evolve,
  initialAssembly,
  type Instant,
  type MemberId,
  type Seq,
  type SittingId,
} from '@tauride/procedure';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';
import { answerParent } from './child.ts';
import type { Act } from './congress.ts';
import { bodies, bringing, federation, memberAt, motionId, opening } from './federation-acts.ts';

export type FederationQuestion =
  | { readonly kind: 'start'; readonly folder: string; readonly entries: number }
  /** One member of the congress leaves and comes back: the state is another, and twice. */
  | { readonly kind: 'move'; readonly round: number }
  | { readonly kind: 'freeze' };

export interface Started {
  readonly url: string;
  readonly replayMs: number;
  readonly link: string;
}

const SITTING = 'the-congress' as SittingId;
const ENTRIES_IN_A_WRITE = 1_000;
let server: Server;

const sealed: NonNullable<Context['sealed']> = {
  seal: { root: 'ab'.repeat(32), count: 8 },
  tally: { yes: 5, no: 2, abstain: 1 },
};

/** The entries of acts, each decided by the rules. */
function* entriesOf(script: Iterable<Act>, size: number): Generator<Entry> {
  let state: Assembly = initialAssembly;
  for (const { by, command } of script) {
    const now = (Date.UTC(2026, 0, 1) + state.seq * 7_000) as Instant;
    const decided = decide(state, command, { now, actor: actorOf(by), sealed });
    if (!decided.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decided.error)}`);
    for (const event of decided.value) {
      const entry: Entry = { v: 1, seq: state.seq as Seq, at: now, by, event };
      yield entry;
      if (entry.seq === size - 1) return;
      state = evolve(state, entry);
    }
  }
}

function actorOf(by: Act['by']): Context['actor'] {
  return by === 'operator' ? { kind: 'operator' } : { kind: 'member', member: by };
}

async function write(folder: string, size: number): Promise<void> {
  const store = openSqliteStore(folder);
  let [batch, written]: [Uint8Array[], number] = [[], 0];
  const flush = async (): Promise<void> => {
    const done = await store.append({ expectedSeq: written, entries: batch });
    if (!done.ok) throw new Error(`The store refused the entries: ${done.error}`);
    written += batch.length;
    batch = [];
  };
  for (const entry of entriesOf(federation(), size)) {
    batch.push(canonicalBytes(entry));
    if (batch.length === ENTRIES_IN_A_WRITE) await flush();
  }
  if (batch.length > 0) await flush();
  await store.close();
}

async function act(by: MemberId, command: Command): Promise<void> {
  const done = await server.hall.execute(command, { kind: 'member', member: by });
  if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.error)}`);
}

/** The journal of a federation whose congress of all members then sits, with a question before it. */
async function start(folder: string, entries: number): Promise<Started> {
  await write(folder, entries);
  const before = process.threadCpuUsage();
  server = await startServer({ dataDir: folder, port: 0, logger: createLog('error', process.stderr) });
  const used = process.threadCpuUsage(before);
  const replayMs = (used.user + used.system) / 1_000;
  const congress = bodies()[0]!;
  for (const { by, command } of opening(SITTING, congress, Date.UTC(2027, 0, 1) as Instant))
    await act(by as MemberId, command);
  const { state } = server.hall;
  const next = state.phase === 'founded' ? state.counters.motion + 1 : 1;
  for (const { by, command } of bringing(SITTING, congress, next)) await act(by as MemberId, command);
  const names = congress.members.map((member, at) => ({
    member,
    person: { name: `${['Anna', 'Boris', 'Chloé', 'Dénes'][at % 4]!} ${at.toString(36)}son ${at}` },
  }));
  await server.hall.names.change(names);
  return { url: server.url, replayMs, link: server.link(memberAt(0), 'chair') };
}

async function move(round: number): Promise<object> {
  const lists = [[memberAt(100 + round)], []] as const;
  const clerk = memberAt(1);
  await act(clerk, { type: 'RecordPresence', sitting: SITTING, arrived: lists[1], left: lists[0] });
  await act(clerk, { type: 'RecordPresence', sitting: SITTING, arrived: lists[0], left: lists[1] });
  return {};
}

/** Freezes the roll of ten thousand for a recorded vote, and takes the decision up: on the live state, which stays as it is. */
function freeze(): { readonly elapsedNs: number } {
  const { state } = server.hall;
  if (state.phase === 'unfounded') throw new Error('not founded');
  const now = Date.now() as Instant;
  const motion = motionId(state.counters.motion);
  const before = process.threadCpuUsage();
  const decided = decide(
    state,
    { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded' },
    { now, actor: actorOf(memberAt(0)) },
  );
  if (!decided.ok) throw new Error(`The question was not put: ${JSON.stringify(decided.error)}`);
  let next: Assembly = state;
  for (const event of decided.value)
    next = evolve(next, { v: 1, seq: next.seq as Seq, at: now, by: memberAt(0), event });
  const { user, system } = process.threadCpuUsage(before);
  return { elapsedNs: (user + system) * 1_000 };
}

answerParent<FederationQuestion>(async (question) => {
  switch (question.kind) {
    case 'start':
      return await start(question.folder, question.entries);
    case 'move':
      return await move(question.round);
    case 'freeze':
      return freeze();
  }
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Entry, MemberId, MotionId, PollId, PollMethod } from '@tauride/procedure';
import type { CommandAnswer, Problem, Room } from '@tauride/protocol';
import type { Limits } from '../http/limits.ts';
import { createLog } from '../log.ts';
import { type Server, startServer } from '../start-server.ts';
import type { WitnessPolicy } from '../record/witnessing.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';

/** A server of a small council with a sitting, for tests of what stands on it. */
export interface Court {
  readonly server: Server;
  /** Everything the server logged, one line each. */
  readonly log: readonly string[];
  readonly clock: { now: number };
  token(member: string | null, room?: Room): string;
  /** Sends a request; `as` is a member's id, or null for the public. */
  send(method: 'DELETE' | 'GET' | 'POST' | 'PUT', path: string, options?: SendOptions): Promise<Answer>;
  act(as: string, command: object, options?: SendOptions): Promise<Answer>;
  /** Does an act that must succeed. */
  done(as: string, command: object): Promise<readonly Entry[]>;
  /** Casts a ballot, from a device of its own where the ballot does not say which. */
  cast(as: string, poll: PollId, ballot: object): Promise<Answer>;
  close(): Promise<void>;
}

export interface SendOptions {
  readonly as?: string | null;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, taken to be of the kind that the caller expects. */
  json<T = Problem>(): T;
}

export const voters = ['ann', 'bob', 'carl', 'dora'] as const;

export interface CourtOptions {
  readonly store?: Store;
  readonly dataDir?: string;
  readonly logLevel?: string;
  readonly witnessPolicy?: WitnessPolicy;
  /** In place of the council's own acts. */
  readonly founding?: readonly object[];
  readonly limits?: Partial<Limits>;
}

/** Opens a court on a memory store, or on the one given. Nothing is founded when the store holds an assembly. */
export async function openCourt(options: CourtOptions = {}): Promise<Court> {
  const log: string[] = [];
  const clock = { now: Date.UTC(2026, 4, 4, 18) };
  const server = await startServer({
    dataDir: options.dataDir ?? '',
    port: 0,
    clock: () => clock.now,
    logger: createLog(options.logLevel ?? 'info', { write: (line) => void log.push(line) }),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.witnessPolicy ? { witnessPolicy: options.witnessPolicy } : {}),
    ...(options.dataDir === undefined ? { store: options.store ?? openMemoryStore() } : {}),
  });
  if (server.hall.state.phase === 'unfounded') await found(server, options.founding);
  return courtOf(server, { log, clock });
}

function courtOf(server: Server, { log, clock }: Pick<Court, 'log' | 'clock'>): Court {
  let keys = 0;
  const token = (member: string | null, room: Room = 'delegate'): string =>
    server.link(member as MemberId | null, room).split('#key=')[1]!;
  const send: Court['send'] = async (method, path, { as = null, body, headers = {}, key } = {}) => {
    const response = await fetch(server.url + path, {
      method,
      headers: {
        ...(as === null ? {} : { authorization: `Bearer ${token(as)}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  };
  const act: Court['act'] = (as, command, extra = {}) => {
    keys += 1;
    return send('POST', '/api/commands', { as, key: `request-${keys}`, body: { command }, ...extra });
  };
  return {
    server,
    log,
    clock,
    token,
    send,
    act,
    done: async (as, command) => {
      const answer = await act(as, command);
      if (answer.status !== 200) throw new Error(`${as} could not do it: ${answer.text}`);
      return answer.json<CommandAnswer>().entries;
    },
    cast: (as, poll, ballot) => {
      const revision = { device: randomBytes(16).toString('hex'), number: 1 };
      return send('POST', `/api/polls/${poll}/ballot`, { as, body: { revision, ...ballot } });
    },
    close: () => server.close(),
  };
}

/** The acts that found the council: the chair `chair`, the clerk `clerk` and four members. */
export const founding: readonly object[] = [
  {
    type: 'FoundAssembly',
    assembly: 'town',
    name: 'The Town',
    language: 'en',
    timeZone: 'Europe/London',
    calendar: 'gregorian',
  },
  { type: 'EstablishBody', body: 'council', name: 'Council', rulebook: 'ronr12', changes: {} },
  {
    type: 'SeatMembers',
    body: 'council',
    members: ['chair', 'clerk', ...voters].map((member) => ({
      member,
      label: `Member ${member}`,
      voting: 'full',
      weight: 1,
      group: null,
    })),
  },
  { type: 'AssignOffice', body: 'council', office: 'chair', member: 'chair' },
  { type: 'AssignOffice', body: 'council', office: 'clerk', member: 'clerk' },
];

async function found(server: Server, acts: readonly object[] = founding): Promise<void> {
  for (const command of acts) {
    const done = await server.hall.execute(command as Command, { kind: 'operator' });
    if (!done.ok) throw new Error(`not founded: ${JSON.stringify(done.error)}`);
  }
}

export function callOf(sitting: string, publicity = 'public'): object {
  return {
    type: 'CallSitting',
    sitting,
    bodies: ['council'],
    kind: 'regular',
    title: 'Sitting',
    place: 'Town hall',
    startsAt: 0,
    hoursRecorded: true,
    publicity,
    agenda: ['The bridge'],
  };
}

/** Calls a sitting and opens it. */
export async function openSitting(court: Court, sitting = 's1', publicity = 'public'): Promise<void> {
  await court.done('chair', callOf(sitting, publicity));
  await court.done('chair', { type: 'OpenSitting', sitting });
}

export function motionOf(text: string, sitting = 's1'): object {
  return {
    type: 'MakeMotion',
    sitting,
    kind: 'main',
    target: null,
    wording: { form: 'text', text },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  };
}

/** Brings a question before the house and puts it. */
export async function openPoll(court: Court, method: PollMethod, sitting = 's1'): Promise<PollId> {
  const motion = await stateMotion(court, sitting);
  const [put] = await court.done('chair', { type: 'PutQuestion', sitting, motion, method });
  if (put?.event.type !== 'PollOpened') throw new Error('no poll was opened');
  return put.event.poll;
}

/** Ann moves, Bob seconds, and the chair states the question. */
async function stateMotion(court: Court, sitting = 's1'): Promise<MotionId> {
  await court.done('ann', { type: 'RequestFloor', sitting, side: null, purpose: 'motion' });
  await court.done('chair', { type: 'GiveFloor', sitting, member: 'ann' });
  const [made] = await court.done('ann', motionOf('That the bridge be built.', sitting));
  if (made?.event.type !== 'MotionMade') throw new Error('no motion was made');
  const { motion } = made.event;
  await court.done('bob', { type: 'SecondMotion', sitting, motion });
  await court.done('chair', { type: 'StateQuestion', sitting, motion });
  return motion;
}

export function closeOf(poll: PollId, sitting = 's1'): object {
  return { type: 'ClosePoll', sitting, poll, ayesHaveIt: null };
}

export function announceOf(poll: PollId, sitting = 's1'): object {
  return { type: 'AnnounceResult', sitting, poll, chairVote: null };
}

/** A folder for a test's data, removed by `remove`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tauride-court-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberId } from '@tauride/procedure';
import type { BoxAnswer, Snapshot } from '@tauride/protocol';
import { type Audit, faultsOf } from './kill/audit.ts';
import { TAMPERINGS } from './kill/tamperings.ts';
import { type Announced, decideQuestion, type Desk, hesitate, type Register } from './kill/chair.ts';
import { createChance, sleep, until } from './kill/chance.ts';
import { follow, type Follower } from './kill/follower.ts';
import { killRepeatedly, type Trail } from './kill/killer.ts';
import { type Device, type Traffic, voteOn } from './kill/voter.ts';
import { type Answer, read, readJournal, type Wire } from './kill/wire.ts';
import { CLERK, delegate } from './scenes/federation.ts';
import { startServer, type TestServer } from './server.ts';

const PROGRAM = join(import.meta.dirname, 'fixtures/federation-server.ts');
const CLIENTS = 200;
const KILLS = 20;
/** Members who vote from two devices at once. */
const TWINS = 10;

const seed = Number(process.env['TAURIDE_SEED'] ?? Date.now() % 1_000_000);
const chance = createChance(seed);
const data = mkdtempSync(join(tmpdir(), 'tauride-kill-'));
// Below the ports that the system hands out: a client that reconnects to a port nobody listens on could get that very
// port for its own end, and the server could not come back.
const port = 20_000 + chance.integer(0, 9_999);

let server: TestServer;
let links: ReadonlyMap<string, string>;

const wireOf = (label: string): Wire => ({ url: server.url, token: links.get(label) ?? null });

beforeAll(async () => {
  server = await startServer({ data, port, program: [PROGRAM] });
  const printed = () => server.links().filter(({ url }) => url.includes('#key='));
  await until(() => printed().some(({ label }) => label === 'gallery'), 30_000);
  links = new Map(printed().map(({ label, url }) => [label, url.split('#key=')[1]!]));
});

afterAll(async () => {
  await server?.kill();
  rmSync(data, { recursive: true, force: true });
});

const traffic: Traffic = { ballots: 0, commands: 0 };
const register: Register = { acknowledged: [], refused: 0, retried: 0, copies: [] };
const trail: Trail = { kills: [], snapshots: [] };
const followers: Follower[] = [];
const devices: Device[] = [];
const announced: Announced[] = [];
let killed = false;
let over = false;

const newDevice = (member: MemberId): Device => ({ member, attempts: [], retried: 0, copies: [] });

/** Two hundred clients, each with a log and a device; some with a second device, some who have no vote. */
function startClients(): Promise<unknown> {
  const members = Array.from({ length: CLIENTS }, (_, place) => delegate(place + 1));
  const running = members.flatMap((member, place) => {
    const follower = follow(wireOf(member), chance);
    followers.push(follower);
    const own = place < TWINS ? [newDevice(member), newDevice(member)] : [newDevice(member)];
    devices.push(...own);
    return own.map((device) => vote(device, follower));
  });
  return Promise.all([...running, ...outsiders.map((device) => vote(device, followers[0]!))]);
}

/** The clerk has a seat without a vote, the last two delegates are absent, and nobody is not a member. */
const outsiders = [CLERK, delegate(CLIENTS + 1), delegate(CLIENTS + 2), 'nobody' as MemberId].map(newDevice);

function vote(device: Device, follower: Follower): Promise<void> {
  return voteOn(device, { wire: wireOf(device.member), follower, chance, traffic, isOver: () => over });
}

async function runSitting(desk: Desk): Promise<void> {
  for (let place = 1; !killed || place <= 4; place += 1) {
    const method = place % 2 === 0 ? 'recorded' : 'ballot';
    const hold = () => sleep(chance.integer(300, 2_500));
    announced.push(await decideQuestion(desk, { place, method, hold }));
  }
  over = true;
}

/** The answers to those copies that were not broken off on their way. */
async function arrivedOf(copies: Register['copies']): Promise<readonly Answer[]> {
  return (await Promise.all(copies)).filter((answer) => answer !== undefined);
}

async function dropConnections(): Promise<void> {
  while (!over) {
    for (let dropped = 0; dropped < 3; dropped += 1) chance.pick(followers).drop();
    await sleep(300);
  }
}

async function killServer(): Promise<void> {
  const hunt = { server, chance, traffic, witness: followers[0]!, reader: wireOf('gallery') };
  await killRepeatedly(hunt, KILLS, trail);
  killed = true;
}

describe(`a server killed at random while ${CLIENTS} clients vote (TAURIDE_SEED=${seed})`, () => {
  let lines: readonly string[];
  let founding: number;
  let boxes: readonly BoxAnswer[];
  let copies: readonly Answer[];
  let ballotCopies: readonly Answer[];

  beforeAll(async () => {
    founding = (await read<Snapshot>(wireOf('gallery'), '/api/snapshot')).seq;
    const desk: Desk = { wireOf, chance, traffic, register };
    const clients = startClients();
    const acting = [3, 4, 5].map((place) => hesitate(desk, delegate(place), () => over));
    await Promise.all([runSitting(desk), killServer(), dropConnections(), ...acting]);
    copies = await arrivedOf(register.copies);
    lines = await readJournal(wireOf('gallery'));
    await until(() => followers.every((follower) => follower.lines.length >= lines.length), 20_000);
    for (const follower of followers) follower.stop();
    await clients;
    ballotCopies = await arrivedOf(devices.flatMap((device) => device.copies));
    trail.snapshots.push(await read<Snapshot>(wireOf('gallery'), '/api/snapshot'));
    boxes = await Promise.all(
      announced.map(({ poll }) => read<BoxAnswer>(wireOf('gallery'), `/api/polls/${poll}/ballots`)),
    );
  }, 400_000);

  const audited = (): Audit => ({
    lines,
    snapshots: trail.snapshots,
    boxes,
    devices,
    acknowledged: register.acknowledged,
    founding,
  });

  test('did what it is about', () => {
    const acknowledged = devices
      .flatMap(({ attempts }) => attempts)
      .filter(({ end }) => end === 'acknowledged');
    const figures = {
      kills: trail.kills.length,
      killsAmongBallots: trail.kills.filter(({ ballots }) => ballots > 0).length,
      killsAmongCommands: trail.kills.filter(({ commands }) => commands > 0).length,
      polls: boxes.length,
      acknowledged: acknowledged.length,
      ballotsRetried: devices.reduce((sum, { retried }) => sum + retried, 0),
      commandsRetried: register.retried,
      copiesOfCommands: copies.length,
      copiesOfBallots: ballotCopies.length,
      ballotsTooLate: ballotCopies.filter(({ text }) => text.includes('"ballot-replaced"')).length,
      entries: lines.length,
      counted: boxes.reduce((sum, { count }) => sum + count, 0),
      resumed: followers.reduce((sum, { resumed }) => sum + resumed, 0),
    };
    expect(figures.kills).toBe(KILLS);
    expect(figures.killsAmongBallots).toBeGreaterThanOrEqual(5);
    expect(figures.killsAmongCommands).toBeGreaterThanOrEqual(3);
    expect(figures.polls).toBeGreaterThanOrEqual(4);
    expect(figures.acknowledged).toBeGreaterThan(5 * CLIENTS);
    expect(figures.ballotsRetried).toBeGreaterThan(20);
    expect(figures.commandsRetried).toBeGreaterThan(20);
    expect(figures.copiesOfCommands).toBeGreaterThan(10);
    expect(figures.copiesOfBallots).toBeGreaterThan(CLIENTS);
    expect(figures.ballotsTooLate).toBeGreaterThan(50);
    expect(figures.counted).toBeGreaterThan(3 * CLIENTS);
    expect(figures.resumed).toBeGreaterThan(CLIENTS * 10);
  });

  test('[I-1] [I-2] [I-3] [I-4] [P-34] keeps all that it acknowledged, once, and recounts to what it announced', () => {
    expect(faultsOf(audited())).toEqual([]);
  });

  test.each(Object.entries(TAMPERINGS))('would be caught %s', (_what, { tamper, fault }) => {
    expect(faultsOf(tamper(audited())).join('\n')).toMatch(fault);
  });

  test('[I-3] takes no ballot from who has no vote here, and changes no sealed box', async () => {
    const tried = outsiders.flatMap(({ attempts }) => attempts);
    expect(tried.length).toBeGreaterThan(outsiders.length);
    expect(tried.filter(({ end }) => end === 'acknowledged')).toEqual([]);
    const late = await arrivedOf(outsiders.flatMap((device) => device.copies));
    expect(late.filter(({ status }) => status === 200)).toEqual([]);
    expect(boxes).toEqual(announced.map(({ box }) => box));
  });

  test('[I-7] is followed by logs that never had anything but its own entries, and all of them', () => {
    expect(followers.flatMap(({ faults }) => faults)).toEqual([]);
    const others = followers.filter((follower) => follower.lines.join('\n') !== lines.join('\n'));
    expect(others).toHaveLength(0);
  });
});

import type { Snapshot } from '@tauride/protocol';
import type { TestServer } from '../server.ts';
import { type Chance, sleep, until } from './chance.ts';
import type { Follower } from './follower.ts';
import type { Traffic } from './voter.ts';
import { read, type Wire } from './wire.ts';

/** What was under way at the instant of each kill. */
export interface Kill extends Traffic {}

export interface Hunt {
  readonly server: TestServer;
  readonly chance: Chance;
  readonly traffic: Traffic;
  /** One client's view, to see when a poll opens. */
  readonly witness: Follower;
  /** Reads a snapshot after each restart. */
  readonly reader: Wire;
}

export interface Trail {
  readonly kills: Kill[];
  readonly snapshots: Snapshot[];
}

/** Kills the server so many times, and starts it again each time. */
export async function killRepeatedly(hunt: Hunt, times: number, trail: Trail): Promise<void> {
  const { server, chance, traffic } = hunt;
  for (let kill = 0; kill < times; kill += 1) {
    await AIMS[kill % AIMS.length]!(hunt);
    await sleep(chance.integer(0, 12));
    trail.kills.push({ ...traffic });
    await server.kill();
    await server.start();
    trail.snapshots.push(await read<Snapshot>(hunt.reader, '/api/snapshot'));
  }
}

const PATIENCE_MS = 2_000;

/** Random instants alone would miss the few milliseconds in which a crash could hurt. */
const AIMS: readonly ((hunt: Hunt) => Promise<unknown>)[] = [
  async ({ chance }) => await sleep(chance.integer(50, 900)),
  async ({ traffic }) => await until(() => traffic.ballots > 0, PATIENCE_MS),
  async ({ traffic }) => await until(() => traffic.commands > 0, PATIENCE_MS),
  // Every client votes when it hears that a poll is open.
  async ({ witness, traffic }) => {
    await until(() => witness.openPoll === null, PATIENCE_MS);
    await until(() => witness.openPoll !== null && traffic.ballots > 0, PATIENCE_MS);
  },
];

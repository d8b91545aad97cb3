import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { MemberId } from '@tauride/procedure';
import type { Room } from '@tauride/protocol';
import type { Logger } from 'pino';
import type { Accounts } from './accounts/accounts.ts';
import { accountsOf } from './accounts/accounts-of.ts';
import type { SignInFile } from './accounts/sign-in-file.ts';
import { actsIn } from './audit/audit-trail.ts';
import { attachedIn } from './attachments/attached.ts';
import { shelfFor } from './attachments/shelf-for.ts';
import manifest from '../package.json' with { type: 'json' };
import { type FoundingKey, foundingKeyIn } from './founding/founding-key.ts';
import { type Channels, createChannels } from './hall/channels.ts';
import { type Hall, type HallWatch, openHall } from './hall/hall.ts';
import { createHallCodes } from './hall/hall-codes.ts';
import { createRegisters } from './hall/registers.ts';
import { type AppOptions, buildApp } from './http/app.ts';
import type { Limits } from './http/limits.ts';
import type { Tls } from './http/listener.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { createLog } from './log.ts';
import { prepareLogKey } from './record/log-signer.ts';
import { undoIn, undoInMemory } from './members/undo-shelf.ts';
import { createRecordLog, type RecordLog } from './record/record-log.ts';
import { createWitnessing, noWitnessing, type WitnessPolicy, type Witnessing } from './record/witnessing.ts';
import { handOver, type Rotated } from './record/rotate-key.ts';
import { gatherEnrolments } from './sign-in/gather.ts';
import { createSignIn, type SignIn } from './sign-in/sign-in.ts';
import { createGate } from './sign-in/token.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';
import { lanAddress } from './tls/own-hosts.ts';

export interface ServerOptions {
  /** Folder of the assembly's data; made when there is none. */
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly logger?: Logger;
  /** Folder of the built web app. */
  readonly webDir?: string;
  /** Whom the record is shown to after each act, and how many must cosign it. */
  readonly witnessPolicy?: WitnessPolicy;
  /** OpenID providers, and the address under which browsers reach the server. */
  readonly signIn?: SignInFile;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** In place of the data folder's own store, for tests. */
  readonly store?: Store;
  /** Instead of the usual limits, for tests and measuring. */
  readonly limits?: Partial<Limits>;
  /** Serves by https in place of http. */
  readonly tls?: Tls;
  /** Adds routes of the caller's own, for measuring. */
  readonly routes?: (app: FastifyInstance) => void;
}

export interface Server {
  readonly url: string;
  readonly hall: Hall;
  readonly accounts: Accounts;
  /** Slips and devices; a slip that is made here stands in no record. */
  readonly signIn: SignIn;
  /** The sign-in link of a member's room, or of the hall display or the gallery with `null`. */
  link(member: MemberId | null, room: Room): string;
  /** Lets its holder found the assembly; null once there is one. */
  foundingLink(): string | null;
  /** Hands the record over to a new key, from its next entry on.
   *  @throws Fault */
  rotateLogKey(reason: string): Promise<Rotated>;
  /** Lets acts that are under way finish, ends the streams, and closes the store. */
  close(): Promise<void>;
}

/** Starts the server of one assembly.
 *  @throws Fault when the data folder can't be used, InvariantError when its journal doesn't replay */
export async function startServer(options: ServerOptions): Promise<Server> {
  const store = options.store ?? openSqliteStore(options.dataDir);
  try {
    return await serve(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts extends Pick<AppOptions, 'desk' | 'gate' | 'founding' | 'log'> {
  readonly closeFiles: () => void;
  /** Enters in the record which devices were signed in just now. */
  readonly enterEnrolments: () => Promise<void>;
}

function partsOf(store: Store, options: ServerOptions): Parts {
  const clock = options.clock ?? Date.now;
  prepareLogKey(store);
  const log = options.logger ?? createLog('info');
  const witnesses = (): ReturnType<typeof standingsIn> => standingsIn(witnessing, hall.state.seq);
  const metrics = createMetrics({ subscribers: () => channels.size, witnesses });
  const files = shelfFor(options);
  const hall: Hall = openHall({
    store,
    clock,
    log,
    watch: watchOf({ channels: () => channels, signIn: () => signIn }, metrics),
    fileOf: (sha256) => files.shelf.find(sha256),
  });
  const record = createRecordLog(hall, store, () => witnessing.cosigned());
  const witnessing = witnessingOf(options, { record, store, log });
  const channels: Channels = createChannels(hall, record.signedHead);
  const signIn = createSignIn({ store, clock, state: () => hall.state });
  const enterEnrolments = gatherEnrolments({ devices: signIn.devices, hall, log });
  hall.listen(channels.publish);
  hall.listen(({ head }) => void (head && signIn.endOfSittings().catch(() => undefined)));
  hall.listen(({ head }) => void (head && witnessing.wake()));
  const founding = foundingKeyIn(store);
  const gate = createGate({ store, clock, assembly: () => assemblyOf(hall) });
  // A store of the caller's own has no folder.
  const undo = options.store === undefined ? undoIn(options.dataDir) : undoInMemory();
  const attached = attachedIn(hall, files.shelf, clock);
  const [codes, registers] = [createHallCodes({ store, clock }), createRegisters(hall)];
  const desk = {
    hall,
    channels,
    record,
    witnessing,
    metrics,
    undo,
    attached,
    codes,
    registers,
    signIn,
    enterAct: actsIn(options.store === undefined ? options.dataDir : undefined, clock),
    accounts: accountsOf({
      store,
      hall,
      clock,
      log,
      devices: signIn.devices,
      signIn: options.signIn ?? null,
    }),
    clock,
    version: manifest.version,
  };
  return { desk, gate, founding, log, closeFiles: () => files.close(), enterEnrolments };
}

async function serve(store: Store, options: ServerOptions): Promise<Server> {
  const { desk, gate, founding, log, closeFiles, enterEnrolments } = partsOf(store, options);
  const { hall, channels, witnessing, signIn } = desk;
  const { webDir, limits, tls } = options;
  const app = await buildApp({ desk, gate, founding, log, webDir, limits, tls });
  options.routes?.(app);
  await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  witnessing.wake();
  const stopLoading = loadLater();
  const url = urlOf(app.server.address() as AddressInfo, tls !== undefined);
  return {
    url,
    hall,
    accounts: desk.accounts,
    signIn,
    link: (member, room) => `${url}/${room}#key=${gate.issue({ member, room })}`,
    foundingLink: () => foundingLinkFor(hall, url, founding),
    rotateLogKey: async (reason) => {
      desk.enterAct('rotate-key', 'begun');
      const rotated = await handOver({ hall, store }, reason);
      desk.enterAct('rotate-key', 'done');
      return rotated;
    },
    close: async () => {
      stopLoading();
      // No new requests first, then no streams: otherwise one that comes in between would never end.
      const closed = app.close();
      await channels.close();
      await closed;
      await enterEnrolments();
      await witnessing.close();
      await hall.close();
      await store.close();
      closeFiles();
    },
  };
}

const LOAD_AFTER_MS = 1_000;

/** The server starts without what prints minutes, which takes long to load; nobody's vote shall wait for it either. */
function loadLater(): () => void {
  const timer = setTimeout(
    () => void import('./minutes/render-minutes.ts').catch(() => undefined),
    LOAD_AFTER_MS,
  ).unref();
  return () => clearTimeout(timer);
}

interface Watchers {
  readonly channels: () => Channels;
  readonly signIn: () => SignIn;
}

/** Those who watch are made after the hall that tells them what it does. */
function watchOf({ channels, signIn }: Watchers, { appended }: Metrics): HallWatch {
  return {
    counters: (counters, clearance) => channels().counters(counters, clearance),
    names: (changes) => channels().names(changes),
    // The rows are gone from the store already: what fails here the next start makes good.
    erased: (people) =>
      void signIn()
        .readAgain(people)
        .catch(() => undefined),
    appended,
  };
}

function witnessingOf(
  { witnessPolicy }: ServerOptions,
  { record, store, log }: { readonly record: RecordLog; readonly store: Store; readonly log: Logger },
): Witnessing {
  if (!witnessPolicy) return noWitnessing;
  return createWitnessing({ ...witnessPolicy, ...record, kept: store.cosignatures, log });
}

function standingsIn(witnessing: Witnessing, entries: number) {
  return witnessing
    .standings()
    .map(({ name, size, problem }) => ({ name, lag: Math.max(0, entries - size), isWell: problem === null }));
}

function foundingLinkFor({ state }: Hall, url: string, { text }: FoundingKey): string | null {
  return state.phase === 'founded' ? null : `${url}/found#founding=${text}`;
}

function assemblyOf({ state }: Hall): string | undefined {
  return state.phase === 'founded' ? state.id : undefined;
}

/** Where a server listens on every address of the machine, links name the first by which others reach it. */
function urlOf({ address, family, port }: AddressInfo, isSecure: boolean): string {
  const isAll = address === '0.0.0.0' || address === '::';
  const host = isAll ? lanAddress() : family === 'IPv6' ? `[${address}]` : address;
  return `${isSecure ? 'https' : 'http'}://${host}:${port}`;
}

import type { Writable } from 'node:stream';
import { canonicalText } from '@tauride/kernel';
import type { Counters, DirectoryChange, Head, Viewer } from '@tauride/protocol';
import type { TreeHead } from '@tauride/record';
import { type Audience, mayRead } from '../doors/audience.ts';
import type { Clearance } from '../doors/clearance.ts';
import { createHub, type Hub } from '../live/hub.ts';
import { entryMessage, headMessage, refreshMessage } from '../live/message.ts';
import type { Published } from './follower.ts';
import type { Hall } from './hall.ts';

/** One hub for each audience: what it may not follow is never written to its streams. An entry is encoded once for those who may
 *  read it, and once for all others. */
export interface Channels {
  readonly of: (audience: Audience) => Hub;
  /** The hub of a reader, whose stream goes with them when they belong to another audience. */
  readonly follow: (viewer: Viewer | null) => Stream;
  /** Open streams of all audiences. */
  readonly size: number;
  readonly publish: (published: Published) => void;
  counters(counters: Counters, clearance: Clearance): void;
  names(changes: readonly DirectoryChange[]): void;
  close(): Promise<void>;
}

type Followed = Pick<Hall, 'state' | 'read' | 'audienceOf' | 'viewFor' | 'isRefreshed' | 'clearanceOf'>;

const NOTHING = Buffer.alloc(0);
/** Entries after which nothing is kept any more for readers who have all gone: as many as a hub keeps for whoever comes back. */
const IDLE_ENTRIES = 256;
const LASTING: readonly Audience[] = ['public', 'members'];

/** An entry that is not to be read and that is no commitment moves a stream on without a word. */
function sealedMessage(seq: number, sealed: Uint8Array | null, end: Buffer): Buffer {
  return sealed === null ? NOTHING : Buffer.concat([entryMessage(seq, sealed), end]);
}

type Stream = Pick<Hub, 'head' | 'size' | 'subscribe'>;

/** The hubs, and whose stream is in which. */
function createGroups(hall: Followed) {
  const hubs = new Map<Audience, Hub>();
  const streams = new Map<Writable, { readonly viewer: Viewer; audience: Audience }>();
  /** The number of entries published; the hall may be further. */
  let head = hall.state.seq;
  const of = (audience: Audience): Hub => {
    const known = hubs.get(audience);
    if (known) return known;
    const hub = createHub({ head, read: (from, to) => messages(hall, audience, from, to) });
    hubs.set(audience, hub);
    return hub;
  };
  const follow = (viewer: Viewer | null): Stream => {
    const audience = hall.audienceOf(viewer);
    const hub = of(audience);
    if (viewer === null || (viewer.member === null && viewer.guest === undefined)) return hub;
    const subscribe: Stream['subscribe'] = (socket, from) => {
      streams.set(socket, { viewer, audience });
      socket.once('close', () => streams.delete(socket));
      hub.subscribe(socket, from);
    };
    return { head: hub.head, size: hub.size, subscribe };
  };
  /** Rule DO-8: whoever may read more or less from this entry on is moved before it is sent. */
  const regroup = (seq: number, why: 'same' | 'other'): void => {
    for (const [socket, stream] of streams) {
      const audience = hall.audienceOf(stream.viewer);
      if (audience === stream.audience) continue;
      const from = of(stream.audience);
      stream.audience = audience;
      // Whoever is not up with the others comes back, and is told what they may know.
      if (!from.release(socket)) socket.destroy();
      else of(audience).adopt(socket);
      if (!socket.destroyed && why === 'other') socket.write(refreshMessage(seq));
    }
  };
  /** Since which entry nobody listens. */
  const idle = new Map<Audience, number>();
  const publishedUpTo = (seq: number): void => {
    head = seq;
    for (const [audience, hub] of hubs) {
      if (hub.size > 0 || LASTING.includes(audience)) idle.delete(audience);
      else if (!idle.has(audience)) idle.set(audience, seq);
      else if (seq - idle.get(audience)! >= IDLE_ENTRIES) drop(audience, hub);
    }
  };
  const drop = (audience: Audience, hub: Hub): void => {
    hubs.delete(audience);
    idle.delete(audience);
    void hub.close();
  };
  return { hubs, of, follow, regroup, publishedUpTo };
}

export function createChannels(hall: Followed, signed: (head: TreeHead) => Head): Channels {
  const { hubs, of, follow, regroup, publishedUpTo } = createGroups(hall);
  return {
    of,
    follow,
    get size() {
      return [...hubs.values()].reduce((sum, hub) => sum + hub.size, 0);
    },
    publish: ({ seq, bytes, sealed, clearance, regroups, erases, head }) => {
      if (erases) for (const hub of hubs.values()) hub.forget();
      if (regroups !== null) regroup(seq, regroups);
      const end = head === null ? NOTHING : headMessage(signed(head));
      const open = Buffer.concat([entryMessage(seq, bytes), end]);
      const shut = sealedMessage(seq, sealed, end);
      for (const [audience, hub] of hubs) {
        const message = mayRead(audience, clearance, seq) ? open : shut;
        const anew = hall.isRefreshed(audience, seq);
        hub.publish(seq, anew ? Buffer.concat([refreshMessage(seq), message]) : message);
      }
      publishedUpTo(seq + 1);
    },
    counters: (counters, clearance) => {
      for (const [audience, hub] of hubs)
        if (mayRead(audience, clearance)) hub.publishCounters({ ...counters });
    },
    names: (changes) => {
      for (let at = 0; at < changes.length; at += NAMES_AT_ONCE) {
        const message = directoryMessage(changes.slice(at, at + NAMES_AT_ONCE));
        for (const hub of hubs.values()) hub.announce(message);
      }
    },
    close: async () => {
      await Promise.all([...hubs.values()].map((hub) => hub.close()));
    },
  };
}

function* messages(hall: Followed, audience: Audience, from: number, to: number): Iterable<Buffer> {
  for (const { seq, bytes } of hall.read(audience, from, to)) {
    if (hall.isRefreshed(audience, seq)) yield refreshMessage(seq);
    yield entryMessage(seq, bytes);
  }
}

/** Names in one message: screens draw once for all of them. */
const NAMES_AT_ONCE = 2_000;

function directoryMessage(changes: readonly DirectoryChange[]): Buffer {
  const [only] = changes;
  const data =
    only !== undefined && changes.length === 1 ? { ...only } : changes.map((change) => ({ ...change }));
  return Buffer.from(`event: directory\ndata: ${canonicalText(data)}\n\n`);
}

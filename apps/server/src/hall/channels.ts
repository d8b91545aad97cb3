import { canonicalText } from '@tauride/kernel';
import type { Counters, DirectoryChange, Head } from '@tauride/protocol';
import type { TreeHead } from '@tauride/record';
import { createHub, type Hub } from '../live/hub.ts';
import { entryMessage, headMessage } from '../live/message.ts';
import type { Audience } from './audience.ts';
import type { Published } from './follower.ts';
import type { Hall } from './hall.ts';

/** One hub for each audience: what the public may not follow is never written to a public stream. */
export interface Channels {
  readonly of: { readonly [audience in Audience]: Hub };
  /** Open streams of all audiences. */
  readonly size: number;
  readonly publish: (published: Published) => void;
  counters(counters: Counters, audiences: readonly Audience[]): void;
  names(changes: readonly DirectoryChange[]): void;
  close(): Promise<void>;
}

const NOTHING = Buffer.alloc(0);

/** An entry that the public may not read and that is no commitment moves its stream on without a word. */
function sealedMessage(seq: number, sealed: Uint8Array | null, end: Buffer): Buffer {
  return sealed === null ? NOTHING : Buffer.concat([entryMessage(seq, sealed), end]);
}

export function createChannels(
  hall: Pick<Hall, 'state' | 'read'>,
  signed: (head: TreeHead) => Head,
): Channels {
  const open = (audience: Audience): Hub =>
    createHub({ head: hall.state.seq, read: (from, to) => messages(hall.read(audience, from, to)) });
  const of = { members: open('members'), public: open('public') };
  const all = Object.values(of);
  return {
    of,
    get size() {
      return all.reduce((sum, hub) => sum + hub.size, 0);
    },
    publish: ({ seq, bytes, sealed, hidden, erases, head }) => {
      if (erases) for (const hub of all) hub.forget();
      const end = head === null ? NOTHING : headMessage(signed(head));
      const message = Buffer.concat([entryMessage(seq, bytes), end]);
      of.members.publish(seq, message);
      of.public.publish(seq, hidden ? sealedMessage(seq, sealed, end) : message);
    },
    counters: (counters, audiences) => {
      for (const audience of audiences) of[audience].publishCounters({ ...counters });
    },
    names: (changes) => {
      for (let at = 0; at < changes.length; at += NAMES_AT_ONCE) {
        const message = directoryMessage(changes.slice(at, at + NAMES_AT_ONCE));
        for (const hub of all) hub.announce(message);
      }
    },
    close: async () => {
      await Promise.all(all.map((hub) => hub.close()));
    },
  };
}

function* messages(entries: ReturnType<Hall['read']>): Iterable<Buffer> {
  for (const { seq, bytes } of entries) yield entryMessage(seq, bytes);
}

/** Names in one message: screens draw once for all of them. */
const NAMES_AT_ONCE = 2_000;

function directoryMessage(changes: readonly DirectoryChange[]): Buffer {
  const [only] = changes;
  const data =
    only !== undefined && changes.length === 1 ? { ...only } : changes.map((change) => ({ ...change }));
  return Buffer.from(`event: directory\ndata: ${canonicalText(data)}\n\n`);
}

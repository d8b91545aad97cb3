import { randomBytes } from 'node:crypto';
import { tableGet } from '@tauride/kernel';
import type { Assembly, MemberId } from '@tauride/procedure';
import type { Store } from '../store/store.ts';
import { type Cookies, createCookies } from './cookie.ts';
import { createDevices, type Devices } from './devices.ts';
import { createGuesses, type Guesses } from './guesses.ts';
import { createKeptCounts } from './kept-counts.ts';
import { createLinkEnds, type LinkEnds } from './link-ends.ts';
import { createOpenStreams, type OpenStreams } from './open-streams.ts';
import { createSlips, type Slips } from './slips.ts';

/** How people sign in: devices, the slips that enrol them, and which links are taken. */
export interface SignIn {
  readonly devices: Devices;
  readonly slips: Slips;
  readonly links: LinkEnds;
  readonly streams: OpenStreams;
  readonly guesses: Guesses;
  readonly cookies: Cookies;
  /** Ends what was good for a sitting alone that is over. */
  readonly endOfSittings: () => Promise<void>;
  /** Drops what the store no longer holds of people who may have been erased. */
  readonly readAgain: (people: readonly string[]) => Promise<void>;
}

export interface SignInOptions {
  readonly store: Pick<Store, 'secret' | 'signIn'>;
  readonly clock: () => number;
  readonly state: () => Assembly;
}

export function createSignIn({ store, clock, state }: SignInOptions): SignIn {
  const tables = store.signIn;
  const isOver = (sitting: string): boolean => isAdjourned(state(), sitting);
  const streams = createOpenStreams();
  const devices = createDevices({ tables, clock, isOver });
  devices.onEnded(({ id }) => streams.end(passOf.device(id)));
  const linkEnds = createLinkEnds(tables, clock);
  const key = store.secret('slip-key', () => randomBytes(32));
  const slips = createSlips({ tables, devices, clock, key, isOver });
  return {
    devices,
    slips,
    streams,
    links: {
      ...linkEnds,
      end: async (members) => {
        const ending = linkEnds.end(members);
        for (const member of members) streams.end(passOf.links(member));
        await ending;
      },
    },
    cookies: createCookies(key),
    guesses: createGuesses(clock, createKeptCounts({ store, kind: 'slip' })),
    endOfSittings: async () => {
      if (!devices.all().some(({ sitting }) => sitting !== null && isOver(sitting))) return;
      await devices.end(({ sitting }) => sitting !== null && isOver(sitting));
    },
    readAgain: async (people) => {
      const isGone = goneFrom([...tables.devices(), ...tables.slips()], people);
      await Promise.all([devices.end(isGone), slips.drop(isGone)]);
    },
  };
}

/** What an open stream was let in by. */
export const passOf = {
  device: (id: string): string => `device ${id}`,
  links: (member: MemberId): string => `links ${member}`,
};

interface Row {
  readonly id: string;
  readonly member: string | null;
  readonly guest: string | null;
}

function goneFrom(rows: readonly Row[], people: readonly string[]): (row: Row) => boolean {
  const left = new Set(rows.map(({ id }) => id));
  return ({ id, member, guest }) => people.includes(member ?? guest!) && !left.has(id);
}

function isAdjourned(state: Assembly, id: string): boolean {
  const sitting = state.phase === 'founded' ? tableGet(state.sittings, id) : undefined;
  return sitting?.phase === 'adjourned';
}

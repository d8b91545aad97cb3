import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PinRow } from '../store/pin-table.ts';
import { createKeptCounts } from '../sign-in/kept-counts.ts';
import type { Store } from '../store/store.ts';
import { createDerive, type Derive, TAG_BYTES } from './derive.ts';
import { createGuesses } from './guesses.ts';

/** `quiet`: a code that its member has for those who force them. To whoever looks on it is as good as the own one. */
export type Code = 'own' | 'quiet';

/** Why a code does not do. */
export type NotConfirmed =
  | { readonly kind: 'not-set' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number };

export interface NewCodes {
  readonly pin: string;
  /** For those who force the member; none where it is left out. */
  readonly quiet?: string;
  /** The one so far, where there is one. */
  readonly current?: string;
}

/** The codes with which members confirm that it is they who vote. */
export interface Pins {
  isSet(member: string): boolean;
  /** Which of the member's codes it is. Both take the same time and the same steps. */
  check(member: string, code: string): Promise<Code | NotConfirmed>;
  /** @throws Fault */
  set(member: string, codes: NewCodes): Promise<NotConfirmed | null>;
  /** Does what drops a member's codes: before it no other code is chosen any more, and after it nobody waits for wrong ones. */
  dropping<T>(member: string, work: () => Promise<T>): Promise<T>;
}

export interface PinsOptions {
  readonly store: Pick<Store, 'pins' | 'secret' | 'signIn'>;
  readonly clock: () => number;
  readonly derive?: Derive;
}

/** The own code, then two that are quiet: one may be made by whoever forces the member, and one in the member's stead. */
const PLACES = 3;

export function createPins({ store, clock, derive: own }: PinsOptions): Pins {
  const { pins: table } = store;
  let pepper: Uint8Array | undefined;
  const derive = own ?? createDerive(() => (pepper ??= store.secret('pin-key', () => randomBytes(32))));
  const guesses = createGuesses(clock, createKeptCounts({ store, kind: 'pin' }));
  const turns = new Map<string, Promise<unknown>>();
  /** One after the other for each member: many guesses at once are no faster. */
  const inTurn = <T>(member: string, work: () => Promise<T>): Promise<T> => {
    const result = (turns.get(member) ?? Promise.resolve()).then(work, work);
    turns.set(member, result);
    const forget = (): void => void (turns.get(member) === result && turns.delete(member));
    result.then(forget, forget);
    return result;
  };
  const check = async (member: string, code: string): Promise<Code | NotConfirmed> => {
    const row = table.get(member);
    if (!row) return { kind: 'not-set' };
    const seconds = guesses.wait(member);
    if (seconds > 0) return { kind: 'wait', seconds };
    const found = whichOf(row, await derive(code, row));
    if (found === null) guesses.wrong(member);
    else guesses.forget(member);
    return found ?? { kind: 'wrong' };
  };
  const set = async (member: string, codes: NewCodes): Promise<NotConfirmed | null> => {
    const before = table.get(member);
    const code = before ? await check(member, codes.current ?? '') : 'own';
    if (typeof code !== 'string') return code;
    const salt = before?.salt ?? randomBytes(16);
    const made = await tagsOf({ member, salt, codes }, derive);
    // Whoever forces a member to choose another code gets one that is as quiet as the one they were given.
    const tags = code === 'own' || !before ? [...made, chance()] : [tagAt(before, 0), ...made];
    await table.put({ member, salt, tags: Buffer.concat(tags) });
    return null;
  };
  return {
    isSet: (member) => table.get(member) !== undefined,
    check: (member, code) => inTurn(member, () => check(member, code)),
    set: (member, codes) => inTurn(member, () => set(member, codes)),
    dropping: (member, work) =>
      inTurn(member, async () => {
        const done = await work();
        if (!table.get(member)) guesses.forget(member);
        return done;
      }),
  };
}

interface Making {
  readonly member: string;
  readonly salt: Uint8Array;
  readonly codes: NewCodes;
}

async function tagsOf({ member, salt, codes }: Making, derive: Derive): Promise<readonly Uint8Array[]> {
  const { pin, quiet } = codes;
  const own = await derive(pin, { member, salt });
  return [own, quiet === undefined ? chance() : await derive(quiet, { member, salt })];
}

function chance(): Uint8Array {
  return randomBytes(TAG_BYTES);
}

/** Looks at every place, whichever it is. */
function whichOf(row: PinRow, tag: Uint8Array): Code | null {
  const equal = Array.from({ length: PLACES }, (_, at) => timingSafeEqual(tagAt(row, at), tag));
  const [own, ...quiet] = equal;
  if (own === true) return 'own';
  return quiet.includes(true) ? 'quiet' : null;
}

function tagAt({ tags }: PinRow, at: number): Uint8Array {
  return tags.subarray(at * TAG_BYTES, (at + 1) * TAG_BYTES);
}

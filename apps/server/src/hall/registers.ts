import { setImmediate } from 'node:timers/promises';
import { tableGet, tableValues } from '@tauride/kernel';
import {
  type Assembly,
  type Entry,
  evolve,
  initialAssembly,
  type PollId,
  type Register,
  roundOf,
} from '@tauride/procedure';
import type { RegisterAnswer } from '@tauride/protocol';
import type { Hall } from './hall.ts';
import { entryOf } from './ledger.ts';

/** Registers whose lines are kept once the state has let them go. */
const KEPT = 16;

/** Entries that are replayed before the hall has its turn again. */
const AT_ONCE = 500;

/** Tells who could vote in a poll or a round, also long after it. */
export interface Registers {
  find(poll: PollId): Promise<RegisterAnswer | undefined>;
}

type Whole = Register & Required<Pick<Register, 'who'>>;

/** The lines of votes that are over follow from the journal: they are made again by replay, those of the latest votes are kept. */
export function createRegisters(hall: Pick<Hall, 'state' | 'read' | 'listen'>): Registers {
  const kept = new Map<PollId, Promise<Whole | undefined>>();
  const keep = (poll: PollId, register: Promise<Whole | undefined>): Promise<Whole | undefined> => {
    kept.set(poll, register);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return register;
  };
  let replaying: Promise<unknown> = Promise.resolve();
  // One replay at a time, whoever asks for how many; one that failed is tried again when somebody asks.
  const replay = (poll: PollId): Promise<Whole | undefined> => {
    const next = replaying.then(() => replayed(hall, poll));
    replaying = next.catch(() => kept.delete(poll));
    return keep(poll, next);
  };
  hall.listen(({ bytes }) => {
    const opened = pollOpenedBy(bytes);
    const register = opened && wholeIn(hall.state, opened);
    if (opened && register) void keep(opened, Promise.resolve(register));
  });
  return {
    find: async (poll) => {
      if (!registerIn(hall.state, poll)) return undefined;
      const now = wholeIn(hall.state, poll);
      const register = now ?? (await (kept.get(poll) ?? replay(poll)));
      return register && answerOf(poll, register);
    },
  };
}

function pollOpenedBy(bytes: Uint8Array): PollId | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.includes('"PollOpened"') && !text.includes('"RoundOpened"')) return undefined;
  return openedIn(entryOf(bytes));
}

function openedIn({ event }: Entry): PollId | undefined {
  return event.type === 'PollOpened' || event.type === 'RoundOpened' ? event.poll : undefined;
}

function registerIn(state: Assembly, poll: PollId): Register | undefined {
  if (state.phase === 'unfounded') return undefined;
  return (tableGet(state.polls, poll) ?? roundOf(state, poll)?.round)?.register;
}

function wholeIn(state: Assembly, poll: PollId): Whole | undefined {
  const register = registerIn(state, poll);
  return register?.who && { ...register, who: register.who };
}

/** The register as the entry made it that opened the vote. Others have their turns meanwhile. */
async function replayed(
  { read, state }: Pick<Hall, 'state' | 'read'>,
  poll: PollId,
): Promise<Whole | undefined> {
  let at: Assembly = initialAssembly;
  for (let from = 0; from < state.seq; from += AT_ONCE) {
    for (const { bytes } of read('all', from, Math.min(from + AT_ONCE, state.seq))) {
      const entry = entryOf(bytes);
      at = evolve(at, entry);
      if (openedIn(entry) === poll) return wholeIn(at, poll);
    }
    await setImmediate();
  }
  return undefined;
}

function answerOf(poll: PollId, { digest, lines, votes, who }: Whole): RegisterAnswer {
  return { poll, ...(digest === undefined ? {} : { digest }), lines, votes, who: tableValues(who) };
}

import { canonicalText, InvariantError, tableGet } from '@tauride/kernel';
import {
  type Assembly,
  type Entry,
  type Event,
  evolve,
  initialAssembly,
  isSealed,
  type Line,
  type Register,
  roundOf,
  sealOf,
} from '@tauride/procedure';

type Opening = Event & { readonly type: 'PollOpened' | 'RoundOpened' };

/** Rule RV-27: follows a journal from its first entry, and makes the register of each vote again. Where an entry is missing or
 *  doesn't follow, there is nothing more to compare with: what is wrong there is told once, by this or by whoever misses it. */
export function checkRegisters(): (bytes: Uint8Array, index: number) => string | null {
  let state: Assembly | null = initialAssembly;
  return (bytes, index) => {
    if (state === null || state.seq !== index) {
      state = null;
      return null;
    }
    const found = followed(state, bytes);
    if (typeof found === 'string') {
      state = null;
      return found;
    }
    // What follows may stand on what is sealed: there is nothing to compare with any more.
    if (found === SEALED) {
      state = null;
      return null;
    }
    state = found.state;
    return isOpening(found.entry.event) ? wrongRegister(state, found.entry.event) : null;
  };
}

const SEALED = Symbol('sealed');

function followed(
  state: Assembly,
  bytes: Uint8Array,
): { readonly state: Assembly; readonly entry: Entry } | typeof SEALED | string {
  try {
    const entry = JSON.parse(new TextDecoder().decode(bytes)) as Line;
    if (isSealed(entry)) return SEALED;
    return { state: evolve(state, entry), entry };
  } catch (error) {
    // Whatever bytes stand there, they are no entry that could follow.
    const why = error instanceof InvariantError ? `: ${error.message}` : '';
    return `the entry does not follow from those before it${why}`;
  }
}

function isOpening(event: Event): event is Opening {
  return event.type === 'PollOpened' || event.type === 'RoundOpened';
}

/** In a journal older than registers the entry names none. */
function wrongRegister(state: Assembly, { poll, register: told }: Opening): string | null {
  const register = told && registerIn(state, poll);
  if (!register?.who) return null;
  const made = sealOf({ who: register.who });
  return canonicalText({ ...made }) === canonicalText({ ...told! })
    ? null
    : `the register of ${poll} is not the one that follows from the entries before it`;
}

function registerIn(state: Assembly, poll: Opening['poll']): Register | undefined {
  if (state.phase === 'unfounded') return undefined;
  return (tableGet(state.polls, poll) ?? roundOf(state, poll)?.round)?.register;
}

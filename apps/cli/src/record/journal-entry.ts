import { hash } from 'node:crypto';
import type { LogFailure } from '@tauride/record/log';
import { checkRegisters } from './check-registers.ts';
import { createOpener, type Openings } from './opener.ts';

const END = /"seq":(\d+),"v":1\}$/;

/** How much of a journal could be read. */
export interface JournalRead {
  readonly failures: readonly LogFailure[];
  /** Entries of which only the commitment is known. */
  readonly sealed: number;
  /** Entries whose words were erased. */
  readonly erased: number;
  /** Those of them whose words stand in the openings all the same. */
  readonly kept: number;
}

export interface JournalCheck {
  readonly entry: (bytes: Uint8Array, index: number) => string | null;
  /** What can only be told once all entries were checked. */
  readonly rest: () => JournalRead;
}

/** Looks into the entries of an assembly's journal, where each says its number; a log of anything else is left alone. In canonical
 *  JSON the number is the last but one of an entry's fields. */
export function checkJournal(openings?: Openings): JournalCheck {
  const check = checkRegisters();
  const opener = createOpener(openings, (bytes) => hash('sha256', bytes, 'buffer'));
  let isJournal = false;
  return {
    entry: (bytes, index) => {
      const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
        'latin1',
        Math.max(0, bytes.length - 40),
      );
      const [, seq] = END.exec(end) ?? [];
      if (index === 0) isJournal = seq === '0';
      if (!isJournal) return null;
      const opened = opener.open(bytes, index);
      const wrong = opened.ok ? check(opened.value, index) : opened.error;
      if (seq === String(index)) return wrong;
      return seq === undefined ? 'the entry is none of a journal' : `the entry says that it is number ${seq}`;
    },
    rest: opener.rest,
  };
}

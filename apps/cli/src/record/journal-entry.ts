import { checkRegisters } from './check-registers.ts';

const END = /"seq":(\d+),"v":1\}$/;

/** Looks into the entries of an assembly's journal, where each says its number; a log of anything else is left alone. In canonical
 *  JSON the number is the last but one of an entry's fields. */
export function checkJournalEntry(): (bytes: Uint8Array, index: number) => string | null {
  const check = checkRegisters();
  let isJournal = false;
  return (bytes, index) => {
    const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
      'latin1',
      Math.max(0, bytes.length - 40),
    );
    const [, seq] = END.exec(end) ?? [];
    if (index === 0) isJournal = seq === '0';
    if (!isJournal) return null;
    const wrong = check(bytes, index);
    if (seq === String(index)) return wrong;
    return seq === undefined ? 'the entry is none of a journal' : `the entry says that it is number ${seq}`;
  };
}

import type { MemberId } from '@tauride/procedure';

/** An entry of the journal holds 65,535 bytes; what is left of them is for its other fields. */
const mostBytes = 60_000;
/** Quotation marks and a comma around each id; ids are ASCII. */
const around = 3;

/** Cuts a list of members into parts that each fit into one entry. */
export function intoEntries(members: readonly MemberId[]): readonly (readonly MemberId[])[] {
  const parts: MemberId[][] = [];
  let bytes = mostBytes;
  for (const member of members) {
    const size = member.length + around;
    if (bytes + size > mostBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(member);
    bytes += size;
  }
  return parts;
}

import type { Event, Line, MemberId } from '@tauride/procedure';
import { leafBytesOf, rootOf } from '@tauride/record';
import { parseProofFile, parseVerifierKey, verifyProofFile } from '@tauride/record/log';
import type { Witness } from '../live/record-check.ts';
import { keyFor } from '../live/record-keys.ts';
import { verifyEd25519 } from './ed25519.ts';
import { type OwnKind, ownKindOf } from './own-kinds.ts';

/** An entry that the member made, or that names them, or that holds the box in which their vote lies. */
export type OwnEntry = { readonly line: Extract<Line, { readonly event: Event }>; readonly kind: OwnKind };

/** Whose entries are looked for, and the polls in which this browser keeps a receipt of theirs. */
export type Owner = { readonly member: MemberId; readonly polls: ReadonlySet<string> };

export function ownEntry(line: Line, owner: Owner): OwnEntry | null {
  if (!('event' in line)) return null;
  const { event } = line;
  const isBox = 'poll' in event && owner.polls.has(String(event.poll)) && boxes.test(event.type);
  const isOwn = line.by === owner.member || names(event, owner.member);
  return isBox || isOwn ? { line, kind: isBox ? 'vote' : ownKindOf[event.type] } : null;
}

/** Entries that tell what lay in a box. */
const boxes = /^(?:PollClosed|ResultAnnounced|RoundClosed|RoundDeclared)$/u;

/** Whether a member's id stands anywhere in an event. */
function names(value: unknown, member: string): boolean {
  if (value === member) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === member || names(inner, member));
}

/** Checks a proof before it is given out: the log's key signed its checkpoint, the entry stands under it, and it is of the record
 *  that this browser knows. The error says in English what does not hold. */
export function proofProblem(line: Line, proof: Uint8Array, seen: Witness): string | null {
  const parsed = parseProofFile(proof);
  if (!parsed.ok) return parsed.error;
  if (parsed.value.index !== line.seq) return 'the proof is of another entry';
  const size = Number(new TextDecoder().decode(parsed.value.checkpoint).split('\n')[1]);
  const log = parseVerifierKey(keyFor(seen.keys, size) ?? '');
  if (!log.ok) return log.error;
  const found = verifyProofFile(proof, leafBytesOf(line), { log: log.value, verify: verifyEd25519 });
  if (!found.ok) return found.error;
  const isOther = size === seen.range.size && !isEqual(found.value.root, rootOf(seen.range));
  return isOther ? 'the proof leads to another record' : null;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, at) => byte === b[at]);
}

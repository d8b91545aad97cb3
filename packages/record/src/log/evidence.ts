import { err, ok, type Result } from '@tauride/kernel';
import { HASH_LENGTH } from '../hash.ts';
import { appendLeaf, emptyRange, rootOf } from '../range.ts';
import { bytesOfBase64 } from './base64.ts';
import { parseVerifierKey, type VerifierKey } from './note-key.ts';
import type { VerifyEd25519 } from './signed-note.ts';
import { type TrustedCheckpoint, trustedCheckpoint } from './trusted-checkpoint.ts';

export const EVIDENCE_FORM = 'tauride/evidence@v1';

/** What somebody keeps who was shown records that do not fit each other, to be checked by anybody without the log. */
export interface Evidence {
  readonly form: typeof EVIDENCE_FORM;
  /** Keys of the log, as `<name>+<id>+<base64>`: whoever checks has to compare them with one known from elsewhere. */
  readonly keys: readonly string[];
  /** Signed notes, in the order in which they were shown. */
  readonly checkpoints: readonly string[];
  /** The leaf hashes of the tree under one of the checkpoints, one after the other, in base64. */
  readonly hashes?: string;
}

/** What evidence shows.
 *  - `two-roots`: the log signed two trees of one size;
 *  - `not-extended`: the log signed a tree whose beginning is not the smaller tree that it signed;
 *  - `nothing`: the signatures hold, and the checkpoints could all be of one record. */
export type Judgement =
  | { readonly kind: 'two-roots'; readonly size: number }
  | { readonly kind: 'not-extended'; readonly from: number; readonly to: number }
  | { readonly kind: 'nothing'; readonly sizes: readonly number[] };

/** Judges evidence. The error says in English why it can't be judged. */
export function judgeEvidence(evidence: Evidence, verify: VerifyEd25519): Result<Judgement, string> {
  const checkpoints: TrustedCheckpoint[] = [];
  for (const note of evidence.checkpoints) {
    const found = signedByOne(note, evidence.keys, verify);
    if (!found.ok) return found;
    checkpoints.push(found.value);
  }
  for (const [at, { size, root }] of checkpoints.entries())
    if (checkpoints.slice(0, at).some((other) => other.size === size && !isEqual(other.root, root)))
      return ok({ kind: 'two-roots', size });
  return ok(
    notExtended(evidence, checkpoints) ?? { kind: 'nothing', sizes: checkpoints.map(({ size }) => size) },
  );
}

/** Reads what {@link Evidence} is written as; the error says in English what is wrong. */
export function parseEvidence(text: string): Result<Evidence, string> {
  const read = jsonOf(text);
  if (typeof read !== 'object' || read === null) return err('the evidence is no JSON object');
  const { form, keys, checkpoints, hashes } = read as Partial<Record<keyof Evidence, unknown>>;
  if (form !== EVIDENCE_FORM) return err(`the evidence is not of the form ${EVIDENCE_FORM}`);
  if (!isTexts(keys) || !isTexts(checkpoints)) return err('the evidence names no keys or no checkpoints');
  if (hashes === undefined) return ok({ form, keys, checkpoints });
  return typeof hashes === 'string'
    ? ok({ form, keys, checkpoints, hashes })
    : err('the hashes of the evidence are no text');
}

function signedByOne(
  note: string,
  keys: readonly string[],
  verify: VerifyEd25519,
): Result<TrustedCheckpoint, string> {
  const bytes = new TextEncoder().encode(note);
  let problem = 'the evidence names no key of a log';
  for (const text of keys) {
    const log: Result<VerifierKey, string> = parseVerifierKey(text);
    if (!log.ok) return log;
    const found = trustedCheckpoint(bytes, { log: log.value, verify });
    if (found.ok) return found;
    problem = found.error;
  }
  return err(problem);
}

/** The hashes lead to a signed root, and do not lead to that of a smaller tree on their way. */
function notExtended(
  { hashes }: Evidence,
  checkpoints: readonly TrustedCheckpoint[],
): Extract<Judgement, { readonly kind: 'not-extended' }> | null {
  const bytes = hashes === undefined ? null : bytesOfBase64(hashes);
  if (bytes === null || bytes.length % HASH_LENGTH !== 0) return null;
  const to = bytes.length / HASH_LENGTH;
  const sizes = new Set(checkpoints.map(({ size }) => size));
  const roots = new Map<number, Uint8Array>();
  let range = emptyRange;
  for (let at = 0; at <= to; at += 1) {
    if (sizes.has(at)) roots.set(at, rootOf(range));
    if (at < to) range = appendLeaf(range, bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH));
  }
  const isTree = checkpoints.some(({ size, root }) => size === to && isEqual(root, rootOf(range)));
  const from = checkpoints.find(
    ({ size, root }) => size > 0 && size < to && !isEqual(root, roots.get(size)!),
  )?.size;
  return isTree && from !== undefined ? { kind: 'not-extended', from, to } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

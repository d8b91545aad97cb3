import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalText, err, type Json, ok, type Result } from '@tauride/kernel';
import type { AssemblyId, CheckedExtract } from '@tauride/procedure';
import { leafBytesOf, leafHash, verifyInclusion } from '@tauride/record';
import {
  bytesOfBase64,
  parseNote,
  parseVerifierKey,
  type TrustedCheckpoint,
  trustedCheckpoint,
  type VerifierKey,
  type VerifyEd25519,
} from '@tauride/record/log';
import { claimsOf } from './claims.ts';
import { type Claims, type ExtractDocument, extractText, type Proven } from './document.ts';
import { extractedEntry, type ExtractedEntry, openedLine } from './events.ts';
import { type ExtractFault, fault } from './fault.ts';
import { readExtract } from './read.ts';
import { keysBefore } from './succession.ts';

export interface CheckOptions {
  readonly verify: VerifyEd25519;
}

/** An extract all of which was checked. */
export interface Verified {
  readonly extract: CheckedExtract;
  readonly document: ExtractDocument;
  /** What was signed. */
  readonly checkpoint: Pick<TrustedCheckpoint, 'origin' | 'size'> & { readonly root: string };
}

type Checked<T> = Result<T, ExtractFault>;

/** Rules RT-61 to RT-63: checks an extract to the last byte: its form, its key and the signature, that each entry stands in the signed
 *  record, and that what it says is what the entries say. The fault names the part that does not hold. Whether the key is to be
 *  trusted is another question. */
export function checkExtract(text: string, { verify }: CheckOptions): Checked<Verified> {
  const document = readExtract(text);
  if (!document.ok) return document;
  const key = keyIn(document.value);
  if (!key.ok) return key;
  const before = keysBefore(document.value.succession ?? [], key.value, verify);
  if (!before.ok) return before;
  const checkpoint = checkpointIn(document.value, key.value, verify);
  if (!checkpoint.ok) return checkpoint;
  const entries = entriesIn(document.value, checkpoint.value);
  if (!entries.ok) return entries;
  const claims = claimsOf(entries.value);
  if (!claims.ok) return err(fault('text', 'entries', claims.error));
  const differs =
    difference(document.value, claims.value, key.value) ?? lastByte(text, document.value, claims.value);
  if (differs) return err(differs);
  const { origin, size, root } = checkpoint.value;
  const signed = { origin, size, root: bytesToHex(root) };
  return ok({
    extract: {
      ...extractOf(document.value, claims.value, { ...signed, entries: entries.value }),
      ...(before.value.length > 0 ? { keysBefore: before.value } : {}),
    },
    document: document.value,
    checkpoint: signed,
  });
}

/** SHA-256 of a key's text, as people compare it. */
export function fingerprintOf(key: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(key)));
}

function keyIn({ key }: ExtractDocument): Checked<VerifierKey> {
  const parsed = parseVerifierKey(key);
  if (!parsed.ok) return err(fault('key', 'key', parsed.error));
  return parsed.value.use === 'log'
    ? ok(parsed.value)
    : err(fault('key', 'key', 'it is not the key of a log'));
}

function checkpointIn(
  { checkpoint }: ExtractDocument,
  log: VerifierKey,
  verify: VerifyEd25519,
): Checked<TrustedCheckpoint> {
  const bytes = new TextEncoder().encode(checkpoint);
  const note = parseNote(bytes);
  if (!note.ok) return err(fault('checkpoint', 'checkpoint', `it is no signed note (${note.error})`));
  // A line by nobody known would be passed over, and could be anything.
  if (note.value.signatures.length !== 1)
    return err(fault('signature', 'checkpoint', 'it has not one signature alone'));
  const trusted = trustedCheckpoint(bytes, { log, verify });
  return trusted.ok ? trusted : err(fault('signature', 'checkpoint', trusted.error));
}

function entriesIn(
  { entries }: ExtractDocument,
  checkpoint: TrustedCheckpoint,
): Checked<readonly ExtractedEntry[]> {
  const found: ExtractedEntry[] = [];
  for (const [at, each] of entries.entries()) {
    const entry = entryIn(each, checkpoint);
    if (!entry.ok) return entry;
    if (at > 0 && entries[at - 1]!.index >= each.index)
      return err(fault('entry', each.index, 'the entries are not in the order of the record'));
    found.push(entry.value);
  }
  return ok(found);
}

/** The proof first: only what stands in the signed record is read. */
function entryIn(
  { index, entry, proof }: Proven,
  { size, root }: TrustedCheckpoint,
): Checked<ExtractedEntry> {
  const hashes = proof.map(bytesOfBase64);
  if (hashes.includes(null)) return err(fault('proof', index, 'a hash is not in base64'));
  const leaf = leafHash(recordedOf(entry));
  const holds = verifyInclusion({ index, size, root, leaf, proof: hashes as Uint8Array[] });
  if (!holds)
    return err(fault('proof', index, `the entry does not stand there under the checkpoint of size ${size}`));
  const read = extractedEntry.safeParse(parsed(entry));
  if (!read.success) return err(fault('entry', index, 'it is not of a kind that extracts have'));
  return read.data.seq === index ? ok(read.data) : err(fault('entry', index, 'it has another number'));
}

/** What stands in the record for an entry: of an opened one, written as such lines are, its commitment; of any other its very bytes.
 *  An erased one has no proof here: it would say nothing of what is left of it. */
function recordedOf(entry: string): Uint8Array {
  const line = openedLine.safeParse(parsed(entry));
  return line.success && isCanonical(entry) ? leafBytesOf(line.data) : new TextEncoder().encode(entry);
}

function isCanonical(entry: string): boolean {
  try {
    return canonicalText(JSON.parse(entry) as Json) === entry;
  } catch {
    return false;
  }
}

function parsed(entry: string): unknown {
  try {
    return JSON.parse(entry);
  } catch {
    return undefined;
  }
}

const parts: { readonly [field: string]: ExtractFault['part'] } = {
  assembly: 'assembly',
  body: 'assembly',
  before: 'chain',
};

/** The first field that says something else than the entries. */
function difference(document: ExtractDocument, claims: Claims, key: VerifierKey): ExtractFault | null {
  const origin = `/${encodeURIComponent(claims.assembly.id)}`;
  if (!key.name.endsWith(origin))
    return fault('assembly', 'assembly', `the record is of ${key.name}, not of ${claims.assembly.id}`);
  for (const [field, value] of Object.entries(claims)) {
    const shown = JSON.stringify(document[field as keyof ExtractDocument]);
    if (shown !== JSON.stringify(value))
      return fault(parts[field] ?? 'text', field, 'it differs from what the entries say');
  }
  return null;
}

/** The same parts always make the same bytes: what else is in the text was put there. */
function lastByte(text: string, document: ExtractDocument, claims: Claims): ExtractFault | null {
  const own = extractText(claims, document);
  if (own === text) return null;
  let at = 0;
  while (own[at] === text[at]) at += 1;
  const byte = new TextEncoder().encode(text.slice(0, at)).length;
  return fault('form', `byte ${byte}`, 'it is not written as an extract is');
}

interface Source {
  readonly size: number;
  readonly root: string;
  readonly entries: readonly ExtractedEntry[];
}

function extractOf({ key }: ExtractDocument, claims: Claims, source: Source): CheckedExtract {
  const { assembly, body, transmittal, text } = claims;
  const entry = source.entries.at(-1)!.seq;
  const signed = { key, fingerprint: fingerprintOf(key) };
  if (claims.kind === 'answer') {
    const { answer, to } = claims;
    return {
      ...signed,
      kind: 'answer',
      transmittal: to.transmittal,
      to: to.assembly as AssemblyId,
      sentAs: to.entry,
      assembly: assembly.id as AssemblyId,
      assemblyName: assembly.name,
      answer,
      text,
      entry,
    };
  }
  const { form, title, to, before } = claims;
  const adoption = source.entries.find(({ event }) => event.type === 'ResolutionRegistered')?.seq ?? null;
  const { size, root } = source;
  const place = { assembly: assembly.id as AssemblyId, assemblyName: assembly.name, body, transmittal };
  const origin = { ...place, entry, adoption, size, root, key, before };
  return {
    ...signed,
    kind: 'transmittal',
    to: { ...to, assembly: to.assembly as AssemblyId | null },
    form,
    title,
    text,
    origin,
  };
}

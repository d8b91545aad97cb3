import { canonicalBytes } from '@tauride/kernel';
import { agreedOf, type PaperText, type Round } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { appendLeaf, batchDigest, emptyRange, leafHash, type Range, rootHex } from '@tauride/record';
import { bytesOf } from '../live/hex.ts';

export type DeclaredRound = Extract<Round, { readonly phase: 'declared' }>;

/** Why papers are not those that the record names. */
export type BoxFault =
  | { readonly kind: 'root'; readonly own: string; readonly sealed: string }
  | { readonly kind: 'count'; readonly found: number; readonly sealed: number }
  | { readonly kind: 'batch'; readonly batch: string; readonly found: number; readonly sealed: number };

export type BoxCheck = { readonly root: string; readonly fault: BoxFault | null };

/** How many leaves are hashed before the page hears of it again. */
const step = 500;

/** Holds the published papers against the seal in the journal, and those of each batch against what two tellers entered alike.
 *  @param onLeaves called with how many were hashed so far */
export function checkRoundBox(
  box: RoundBoxAnswer,
  round: DeclaredRound,
  onLeaves: (done: number) => void = () => undefined,
): BoxCheck {
  const found = box.leaves.length;
  const root = rootOfLeaves(found, (at) => leafHash(canonicalBytes(box.leaves[at]!)), onLeaves);
  const fault = sealFault(box, round, { root, found });
  return { root, fault: fault ?? batchFault(box, round) };
}

/** Rule PR-24: of a box that is published as the hashes of its papers nothing but the seal can be held against them. */
export function checkHashes(
  box: RoundBoxAnswer,
  round: DeclaredRound,
  onLeaves: (done: number) => void = () => undefined,
): BoxCheck {
  const { hashes = [] } = box;
  const root = rootOfLeaves(hashes.length, (at) => bytesOf(hashes[at]!), onLeaves);
  return { root, fault: sealFault(box, round, { root, found: hashes.length }) };
}

function sealFault(
  box: RoundBoxAnswer,
  { box: { seal } }: DeclaredRound,
  { root, found }: { readonly root: string; readonly found: number },
): BoxFault | null {
  if (found !== seal.count || found !== box.count) return { kind: 'count', found, sealed: seal.count };
  return root === seal.root ? null : { kind: 'root', own: root, sealed: seal.root };
}

function rootOfLeaves(
  count: number,
  hashAt: (at: number) => Uint8Array,
  onLeaves: (done: number) => void,
): string {
  let range: Range = emptyRange;
  for (let at = 0; at < count; at += 1) {
    range = appendLeaf(range, hashAt(at));
    if ((at + 1) % step === 0) onLeaves(at + 1);
  }
  onLeaves(count);
  return rootHex(range);
}

type Found = { readonly papers: Map<PaperText, number>; total: number };

function batchFault(box: RoundBoxAnswer, round: DeclaredRound): BoxFault | null {
  const found = batchesIn(box);
  for (const { name, entries } of round.batches) {
    const agreed = agreedOf(entries);
    const own = found.get(name);
    const total = own?.total ?? 0;
    const sealed = agreed?.papers ?? 0;
    if (total !== sealed) return { kind: 'batch', batch: name, found: total, sealed };
    if (agreed !== undefined && digestOf(box, name, own) !== agreed.digest)
      return { kind: 'batch', batch: name, found: total, sealed };
    found.delete(name);
  }
  const [stray] = found;
  return stray === undefined ? null : { kind: 'batch', batch: stray[0], found: stray[1].total, sealed: 0 };
}

function batchesIn({ leaves }: RoundBoxAnswer): Map<string, Found> {
  const batches = new Map<string, Found>();
  for (const { batch, choice, weight = 1 } of leaves) {
    if (batch === undefined) continue;
    const found = batches.get(batch) ?? { papers: new Map<PaperText, number>(), total: 0 };
    found.papers.set(choice, (found.papers.get(choice) ?? 0) + weight);
    found.total += weight;
    batches.set(batch, found);
  }
  return batches;
}

function digestOf({ poll, salt = '' }: RoundBoxAnswer, batch: string, found: Found | undefined): string {
  const papers = [...(found?.papers ?? [])].map(([paper, count]) => ({ paper, count }));
  return batchDigest({ poll, batch, papers }, salt);
}

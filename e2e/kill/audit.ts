import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Count, isCarried, type Tally } from '@tauride/count';
import { canonicalText, tableGet } from '@tauride/kernel';
import { type Assembly, type Entry, evolve, initialAssembly, type Poll } from '@tauride/procedure';
import type { BoxAnswer, BoxLeaf, Receipt, Snapshot } from '@tauride/protocol';
import {
  appendLeaf,
  ballotLeaf,
  emptyRange,
  leafHash,
  rootHex,
  sealBox,
  signedBytesOf,
} from '@tauride/record';
import type { Attempt, Device } from './voter.ts';

/** Finds what is wrong between what clients were told and what the server has in the end: one line for each fault. */
export interface Audit {
  readonly lines: readonly string[];
  readonly snapshots: readonly Snapshot[];
  readonly boxes: readonly BoxAnswer[];
  readonly devices: readonly Device[];
  readonly acknowledged: readonly Entry[];
  /** Entries of the founding, which no client asked for. */
  readonly founding: number;
}

export function faultsOf(audit: Audit): readonly string[] {
  const last = audit.snapshots.at(-1)!;
  return [
    ...snapshotFaults(audit),
    ...commandFaults(audit),
    ...audit.boxes.flatMap((box) => [...boxFaults(box, last), ...ballotFaults(box, audit.devices)]),
    ...receiptFaults(audit, last),
  ];
}

/** Invariant I-1: each snapshot is what a client makes of the journal up to it, and its head is the journal's. */
function snapshotFaults({ lines, snapshots }: Audit): string[] {
  const faults: string[] = [];
  let state: Assembly = initialAssembly;
  let range = emptyRange;
  for (let seq = 0; seq <= lines.length; seq += 1) {
    for (const snapshot of snapshots.filter((one) => one.seq === seq)) {
      if (canonicalText(snapshot.state) !== canonicalText(state))
        faults.push(`the snapshot at ${seq} is not the replay`);
      if (snapshot.head.root !== rootHex(range)) faults.push(`the head at ${seq} is not the journal's`);
    }
    if (seq === lines.length) break;
    state = evolve(state, JSON.parse(lines[seq]!) as Entry);
    range = appendLeaf(range, leafHash(Buffer.from(lines[seq]!)));
  }
  return faults;
}

/** The journal is the founding and then the entries of each acknowledged act, each of them once. */
function commandFaults({ lines, acknowledged, founding }: Audit): string[] {
  const told = acknowledged.toSorted((a, b) => a.seq - b.seq).map((entry) => canonicalText(entry));
  const kept = lines.slice(founding);
  const faults = told.flatMap((line, at) =>
    line === kept[at]
      ? []
      : [`entry ${at + founding} is ${kept[at] ?? 'missing'}, but acknowledged was ${line}`],
  );
  return kept.length === told.length ? faults : [...faults, `${kept.length} entries for ${told.length}`];
}

/** Invariant I-4: root, count, tally and outcome follow from the sealed ballots and the recorded threshold. */
function boxFaults(box: BoxAnswer, { state }: Snapshot): string[] {
  const poll = state.phase === 'founded' ? tableGet(state.polls, box.poll) : undefined;
  if (poll?.phase !== 'announced' || poll.finding.kind !== 'counted') return [`${box.poll} is not counted`];
  const voters = new Set(box.leaves.map(({ voter }, at) => voter ?? at));
  if (voters.size < box.leaves.length) return [`${box.poll} holds two ballots of one voter`];
  const again = sealBox(box.leaves.map(ballotOf), { secret: box.secret });
  const tally: Tally = { yes: 0, no: 0, abstain: 0, ...again.weights };
  const seal = { root: again.root, count: again.count };
  const found = canonicalText({
    seal: poll.finding.seal,
    tally: poll.finding.tally,
    carried: isAdopted(poll),
  });
  const recounted = canonicalText({ seal, tally, carried: isCarried(poll.threshold, countOf(poll, tally)) });
  const same = found === recounted && box.root === again.root && box.count === box.leaves.length;
  return same ? [] : [`${box.poll} was found ${found} and is recounted ${recounted}`];
}

const ballotOf = (leaf: BoxLeaf, at: number) => ({ voter: `unknown-${at}`, ...leaf });

function isAdopted(poll: Poll): boolean {
  return poll.phase === 'announced' && poll.outcome === 'adopted';
}

function countOf({ membership, present }: Poll, tally: Tally): Count {
  return {
    tally,
    electorate: { membership, entitled: membership, ...(present === null ? {} : { present }) },
  };
}

/** Invariants I-2 and I-3: each voter's last acknowledged choice, or a later one whose answer was lost, once, and no other. */
function ballotFaults(box: BoxAnswer, devices: readonly Device[]): string[] {
  const left = new Set(box.leaves.map((leaf) => canonicalText(leaf)));
  const faults = left.size === box.leaves.length ? [] : [`${box.poll} holds a ballot twice`];
  for (const [member, own] of Map.groupBy(devices, (device) => device.member)) {
    const counted = own
      .flatMap((device) => device.attempts)
      .filter((one) => left.has(leafText(one, member, box)));
    const ballots = new Set(counted.map((one) => leafText(one, member, box)));
    for (const ballot of ballots) left.delete(ballot);
    const mine = own.map((device) => device.attempts.filter(({ poll }) => poll.id === box.poll));
    const standing = new Set(mine.flatMap(standingOf).map((one) => leafText(one, member, box)));
    if (ballots.size > 1) faults.push(`${member} is counted ${ballots.size} times in ${box.poll}`);
    if (mine.flat().some(isAcknowledged) && ballots.size === 0)
      faults.push(`the ballot of ${member} in ${box.poll} was acknowledged and is lost`);
    if ([...ballots].some((ballot) => !standing.has(ballot)))
      faults.push(`${member} is counted in ${box.poll} with a ballot that was replaced`);
  }
  return [...faults, ...[...left].map((leaf) => `nobody cast ${leaf} in ${box.poll}`)];
}

/** The attempts of one device whose ballot may lie in the box in the end. */
function standingOf(attempts: readonly Attempt[]): readonly Attempt[] {
  const last = attempts.findLastIndex(isAcknowledged);
  return attempts.filter((one, at) => at === last || (at > last && one.end === 'lost'));
}

function isAcknowledged({ end }: Attempt): boolean {
  return end === 'acknowledged';
}

function leafText({ choice, nonce }: Attempt, voter: string, { secret }: BoxAnswer): string {
  return canonicalText(secret ? { choice, nonce } : { choice, voter });
}

/** Every receipt is signed, names its own ballot, and names the voter in a named poll alone. */
function receiptFaults({ devices }: Audit, { receiptKey }: Snapshot): string[] {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: receiptKey }, format: 'jwk' });
  return devices.flatMap(({ member, attempts }) =>
    attempts
      .filter((attempt) => isAcknowledged(attempt) && !isGenuine(attempt, member, key))
      .map((attempt) => `${member} holds a receipt in ${attempt.poll.id} that does not verify`),
  );
}

function isGenuine({ poll, choice, nonce, receipt }: Attempt, voter: string, key: KeyObject): boolean {
  if (!receipt) return false;
  const secret = poll.method === 'ballot';
  const leaf = leafHash(ballotLeaf({ voter, choice, nonce }, { secret }));
  const claim = { assembly: receipt.claim.assembly, poll: poll.id, leaf: Buffer.from(leaf).toString('hex') };
  const expected = secret ? claim : { ...claim, voter };
  return canonicalText(receipt.claim) === canonicalText(expected) && isSigned(receipt, key);
}

const signed = new WeakMap<Receipt, boolean>();

/** Remembered by receipt: there are thousands, and an audit may look at each many times. */
function isSigned(receipt: Receipt, key: KeyObject): boolean {
  const known = signed.get(receipt);
  if (known !== undefined) return known;
  const signature = Buffer.from(receipt.signature, 'base64url');
  const bytes = signedBytesOf(receipt);
  const genuine = bytes !== null && verify(null, bytes, key, signature);
  signed.set(receipt, genuine);
  return genuine;
}

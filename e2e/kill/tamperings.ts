import { canonicalBytes } from '@tauride/kernel';
import type { BoxAnswer, BoxLeaf } from '@tauride/protocol';
import { rangeOf, rootHex } from '@tauride/record';
import type { Audit } from './audit.ts';

/** What a server could have done wrong, each with what the audit says of it: an audit that finds nothing must be able to. */
export const TAMPERINGS: {
  readonly [what: string]: { readonly tamper: (audit: Audit) => Audit; readonly fault: RegExp };
} = {
  'losing an acknowledged ballot': {
    tamper: (audit) => withLeaves(audit, (leaves) => leaves.slice(1)),
    fault: /was acknowledged and is lost/,
  },
  'counting a voter twice': {
    tamper: (audit) =>
      withLeaves(audit, ([first, ...rest]) => [{ ...first!, choice: other(first!) }, first!, ...rest]),
    fault: /is counted 2 times|nobody cast/,
  },
  'changing a choice': {
    tamper: (audit) => withLeaves(audit, (leaves, poll) => withOtherChoice(leaves, certainOf(audit, poll))),
    fault: /is counted in p\d+ with a ballot that was replaced|was acknowledged and is lost/,
  },
  'counting somebody who is not on the roll': {
    tamper: (audit) =>
      withLeaves(audit, (leaves) => [
        ...leaves,
        { choice: 'yes', voter: 'nobody' as NonNullable<BoxLeaf['voter']> },
      ]),
    fault: /nobody cast .*"voter":"nobody"/,
  },
  'announcing what the box does not hold': {
    tamper: (audit) => withLeaves(audit, (leaves) => leaves.slice(2)),
    fault: /p\d+ was found .* and is recounted/,
  },
  'losing an act': {
    tamper: (audit) => ({ ...audit, lines: audit.lines.toSpliced(-1, 1) }),
    fault: /but acknowledged was/,
  },
  'carrying out an act twice': {
    tamper: (audit) => ({ ...audit, acknowledged: audit.acknowledged.toSpliced(5, 1) }),
    fault: /entries for/,
  },
  'showing another state than the journal gives': {
    tamper: (audit) => ({
      ...audit,
      snapshots: audit.snapshots.map((one, at) => (at === 3 ? { ...one, seq: one.seq - 1 } : one)),
    }),
    fault: /the snapshot at \d+ is not the replay/,
  },
  'signing a receipt for another ballot': {
    tamper: withSwappedReceipts,
    fault: /a receipt in p\d+ that does not verify/,
  },
};

/** Changes the leaves of the named polls and hashes them again, as a server that lies would. */
function withLeaves(
  audit: Audit,
  change: (leaves: readonly BoxLeaf[], poll: string) => readonly BoxLeaf[],
): Audit {
  const boxes = audit.boxes.map((box): BoxAnswer => {
    if (box.secret) return box;
    const leaves = change(box.leaves, box.poll);
    return {
      ...box,
      leaves,
      root: rootHex(rangeOf(leaves.map((leaf) => canonicalBytes(leaf)))),
      count: leaves.length,
    };
  });
  return { ...audit, boxes };
}

/** Those of whom only one ballot can lie in the box: no second device of theirs, and no answer that was lost. */
function certainOf({ devices }: Audit, poll: string): ReadonlySet<string> {
  const certain = [...Map.groupBy(devices, ({ member }) => member)].filter(
    ([, own]) =>
      own.length === 1 &&
      !own[0]!.attempts.some((attempt) => attempt.poll.id === poll && attempt.end === 'lost'),
  );
  return new Set(certain.map(([member]) => member));
}

function withOtherChoice(leaves: readonly BoxLeaf[], voters: ReadonlySet<string>): readonly BoxLeaf[] {
  const changed = leaves.findIndex(({ voter }) => voter !== undefined && voters.has(voter));
  return leaves.map((leaf, at) => (at === changed ? { ...leaf, choice: other(leaf) } : leaf));
}

function other({ choice }: BoxLeaf): BoxLeaf['choice'] {
  return choice === 'yes' ? 'no' : 'yes';
}

/** The first two devices may be one member's, whose receipts for one choice are alike: the second is another member's. */
function withSwappedReceipts(audit: Audit): Audit {
  const [first, ...others] = audit.devices.flatMap(({ member, attempts }) =>
    attempts.flatMap((attempt) => (attempt.receipt ? [{ member, attempt, receipt: attempt.receipt }] : [])),
  );
  const strange = others.find(({ member }) => member !== first?.member)!.receipt;
  const devices = audit.devices.map((device) => ({
    ...device,
    attempts: device.attempts.map((one) => (one === first?.attempt ? { ...one, receipt: strange } : one)),
  }));
  return { ...audit, devices };
}

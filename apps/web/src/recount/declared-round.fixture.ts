import { seedCommitment } from '@tauride/count/elections';
import {
  type CandidateId,
  type Election,
  electedIn,
  type ElectionRules,
  type Instant,
  type MemberId,
  type PaperText,
  type Round,
} from '@tauride/procedure';
import { countRound } from '@tauride/procedure/count-round';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { batchDigest, sealBox } from '@tauride/record';
import type { DeclaredRound } from './check-box.ts';
import type { RecountInput } from './recount.ts';

const salt = 'ab'.repeat(32);
const order = ['c1', 'c2', 'c3', 'c4'] as CandidateId[];
const [clerk, teller] = ['m1', 'm2'] as [MemberId, MemberId];

const rules: ElectionRules = {
  seats: 2,
  method: { kind: 'people', by: 'scottish-stv' },
  paper: { kind: 'ranks', equal: false },
  needs: 'method',
  majorityOf: 'valid',
  nextRound: 'all',
  ties: 'round',
  acceptance: 'unless-declined',
  secret: true,
  quotas: [{ group: 'Lakes', atLeast: 1 }],
  lots: 'seed',
};

/** Papers cast on screens, by what they say. */
const cast: readonly (readonly [PaperText, number])[] = [
  ['c1>c2', 9],
  ['c2>c1', 6],
  ['c3>c4', 4],
  ['c4', 4],
  ['', 1],
];
/** Papers that two tellers counted. */
const counted: readonly { readonly paper: PaperText; readonly count: number }[] = [
  { paper: 'c1>c3', count: 2 },
  { paper: 'invalid', count: 1 },
];

/** A declared round of an election of two, with a quota that decides who is second, and what its sealed box answers. */
export function declaredRound(change: Partial<ElectionRules> = {}): RecountInput {
  const round: Round = {
    phase: 'open',
    poll: 'p1' as Round['poll'],
    number: 1,
    order,
    seats: 2,
    membership: 40,
    present: null,
    commitment: seedCommitment('the seed'),
    batches: [{ name: 'A', phase: 'agreed', entries: [clerk, teller].map((by) => entry(by)) }],
    openedAt: 1 as Instant,
  };
  const election: Election = {
    id: 'e1' as Election['id'],
    sitting: 's1' as Election['sitting'],
    bodies: [],
    office: 'Auditors',
    rules: { ...rules, ...change },
    citation: '',
    calledAt: 0 as Instant,
    candidates: order.map((id, at) => ({
      id,
      member: null,
      name: `Candidate ${at + 1}`,
      groups: at >= 2 ? ['Lakes'] : [],
      nominatedBy: clerk,
      source: 'committee',
      statement: null,
      phase: 'accepted',
    })),
    rounds: [],
    phase: 'counting',
    elected: [],
  };
  return declaredOf(election, round);
}

function entry(by: MemberId) {
  const digest = batchDigest({ poll: 'p1', batch: 'A', papers: counted }, salt);
  return { by, papers: 3, digest };
}

function declaredOf(election: Election, open: Round): RecountInput {
  const ballots = cast
    .flatMap(([choice, count]) => Array.from({ length: count }, () => choice))
    .map((choice, at) => ({ voter: `v${at}`, choice, nonce: at.toString(16).padStart(32, '0') }));
  const papers = counted.map(({ paper, count }) => ({ batch: 'A', choice: paper, weight: count }));
  const sealed = sealBox(ballots, { secret: true, papers });
  const leaves = sealed.leaves.map((leaf) => JSON.parse(new TextDecoder().decode(leaf)));
  const boxPapers = leaves.map(({ choice, weight = 1 }) => ({ paper: choice as PaperText, weight }));
  const { root, count } = sealed;
  const seed = 'the seed';
  const box = { ...countRound(election, open, boxPapers, { lots: [], seed }), seal: { root, count } };
  const closed = { ...open, phase: 'closed', closedAt: 2 as Instant, box, lots: [], seed } as const;
  const elected = electedIn(closed);
  const round: DeclaredRound = { ...closed, phase: 'declared', elected };
  const answer: RoundBoxAnswer = { poll: open.poll, secret: true, root, count, leaves, salt };
  return { election: { ...election, phase: 'declared', elected, rounds: [round] }, round, box: answer };
}

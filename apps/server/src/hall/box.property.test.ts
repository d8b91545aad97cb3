import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCarried, type Tally } from '@tauride/count';
import { canonicalBytes, canonicalText, tableGet } from '@tauride/kernel';
import type { Choice, Command, MandateId, MemberId, PollId } from '@tauride/procedure';
import type { BoxAnswer, BoxLeaf } from '@tauride/protocol';
import { rangeOf, rootHex, sealBox } from '@tauride/record';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import { callOf, founding, motionOf } from '../testing/court.ts';
import { type Hall, openHall } from './hall.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const unwatched = { counters: () => {}, names: () => {}, appended: () => {} };
const at = { sitting: 's1' };
/** May vote, among them one whose vote weighs three. */
const ROLL = ['ann', 'bob', 'carl', 'heavy'];
/** Is in the hall without a vote, has no seat, and is not in the hall. */
const OFF_ROLL = ['guest', 'nobody', 'dora'];

interface Casting {
  readonly voter: string;
  readonly choice: Choice;
  readonly nonce: string;
  readonly fault: FaultForm | undefined;
}

const castings = fc.array(
  fc.record<Casting>({
    voter: fc.constantFrom(...ROLL, ...ROLL, ...OFF_ROLL),
    choice: fc.constantFrom('yes', 'no', 'abstain'),
    nonce: fc.uuid().map((id) => id.replaceAll('-', '')),
    fault: fc.constantFrom(undefined, undefined, undefined, 'not-persisted', 'error-but-persisted'),
  }),
  { minLength: 8, maxLength: 25 },
);

interface Poll {
  readonly hall: Hall;
  readonly id: PollId;
  readonly fail: (form: FaultForm | undefined) => void;
}

async function done(hall: Hall, as: string, command: object): Promise<void> {
  const author =
    as === 'operator'
      ? ({ kind: 'operator' } as const)
      : ({ kind: 'member', member: as as MemberId } as const);
  const result = await hall.execute(command as Command, author);
  expect(result).toMatchObject({ ok: true });
}

/** A hall in which a question is put. Votes that weigh differently are not taken in secret. */
async function openPoll(method: 'recorded' | 'ballot'): Promise<Poll> {
  let fault: FaultForm | undefined;
  const store = faulty(openMemoryStore(), () => fault);
  const hall = openHall({ store, clock: () => 1_000, log: silent, watch: unwatched });
  for (const command of founding) await done(hall, 'operator', command);
  const seat = { label: 'Seat', group: null };
  const members = [
    { member: 'guest', voting: 'advisory', weight: 1, ...seat },
    { member: 'heavy', voting: 'full', weight: method === 'recorded' ? 3 : 1, ...seat },
  ];
  await done(hall, 'operator', { type: 'SeatMembers', body: 'council', members });
  await done(hall, 'chair', callOf('s1'));
  await done(hall, 'chair', { type: 'OpenSitting', ...at });
  const arrived = ['chair', 'guest', ...ROLL];
  await done(hall, 'clerk', { type: 'RecordPresence', ...at, arrived, left: [] });
  await done(hall, 'ann', motionOf('That the bridge be built.'));
  await done(hall, 'bob', { type: 'SecondMotion', ...at, motion: 'm1' });
  await done(hall, 'chair', { type: 'StateQuestion', ...at, motion: 'm1' });
  await done(hall, 'chair', { type: 'PutQuestion', ...at, motion: 'm1', method });
  return { hall, id: 'p1' as PollId, fail: (form) => (fault = form) };
}

async function cast({ hall, id, fail }: Poll, casting: Casting): Promise<'taken' | 'refused' | 'unknown'> {
  const { voter, choice, nonce } = casting;
  fail(casting.fault);
  try {
    const author = { kind: 'member', member: voter as MemberId } as const;
    return (await hall.cast({ poll: id, choice, nonce, author })).ok ? 'taken' : 'refused';
  } catch {
    return 'unknown';
  } finally {
    fail(undefined);
  }
}

/** What the box must hold: for each voter the last ballot that was taken, or that came through though it failed. */
async function fill(poll: Poll, all: readonly Casting[]): Promise<ReadonlyMap<string, Casting>> {
  const standing = new Map<string, Casting>();
  for (const casting of all) {
    const outcome = await cast(poll, casting);
    const isOnRoll = ROLL.includes(casting.voter);
    expect(outcome).toBe(!isOnRoll ? 'refused' : casting.fault ? 'unknown' : 'taken');
    if (isOnRoll && casting.fault !== 'not-persisted') standing.set(casting.voter, casting);
  }
  return standing;
}

function leafOf({ voter, choice, nonce }: Casting, secret: boolean): BoxLeaf {
  if (secret) return { choice, nonce };
  return { choice, voter: voter as MandateId, ...(voter === 'heavy' ? { weight: 3 } : {}) };
}

const textsOf = (leaves: readonly BoxLeaf[]): string[] => leaves.map((leaf) => canonicalText(leaf)).sort();

/** The result as the journal has it, and as anyone works it out from the box and the threshold in the journal. */
function expectRecount({ hall, id }: Poll, box: BoxAnswer): void {
  const poll = hall.state.phase === 'founded' ? tableGet(hall.state.polls, id) : undefined;
  if (poll?.phase !== 'announced') throw new Error('the result is not announced');
  const ballots = box.leaves.map((leaf, place) => ({ voter: `unknown-${place}`, ...leaf }));
  const { weights } = sealBox(ballots, { secret: box.secret });
  const tally: Tally = { yes: 0, no: 0, abstain: 0, ...weights };
  const root = rootHex(rangeOf(box.leaves.map((leaf) => canonicalBytes(leaf))));
  expect(poll.finding).toEqual({ kind: 'counted', tally, seal: { root, count: box.leaves.length } });
  const electorate = { membership: poll.membership, entitled: poll.membership, present: poll.present! };
  expect(poll.outcome === 'adopted').toBe(isCarried(poll.threshold, { tally, electorate }));
}

test.each(['recorded', 'ballot'] as const)(
  '[I-2] [I-3] [I-4] a %s poll counts what it took, each voter once, nobody off the roll, and what was sealed alone',
  async (method) => {
    const secret = method === 'ballot';
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(castings, fc.boolean(), async (all, closeFails) => {
        const poll = await openPoll(method);
        const standing = await fill(poll, all);
        const close = { type: 'ClosePoll', ...at, poll: poll.id, ayesHaveIt: null };
        poll.fail(closeFails ? 'not-persisted' : undefined);
        if (closeFails) await expect(done(poll.hall, 'chair', close)).rejects.toThrow('injected');
        poll.fail(undefined);
        await done(poll.hall, 'chair', close);
        expect(
          await cast(poll, { voter: 'ann', choice: 'no', nonce: 'f'.repeat(32), fault: undefined }),
        ).toBe('refused');
        await done(poll.hall, 'chair', { type: 'AnnounceResult', ...at, poll: poll.id, chairVote: null });
        const box = poll.hall.boxOf(poll.id)!;
        expect(textsOf(box.leaves)).toEqual(
          textsOf([...standing.values()].map((one) => leafOf(one, secret))),
        );
        expectRecount(poll, box);
        expect(
          await cast(poll, { voter: 'bob', choice: 'no', nonce: 'e'.repeat(32), fault: undefined }),
        ).toBe('refused');
        expect(poll.hall.boxOf(poll.id)).toEqual(box);
        counted += box.count;
        await poll.hall.close();
      }),
      { numRuns: 20, seed: 1917, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(50);
  },
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalBytes, canonicalText } from '@tauride/kernel';
import {
  type BoxPaper,
  type Command,
  type ElectionId,
  type MandateId,
  type MemberId,
  type PaperText,
  type PollId,
  roundOf,
  type RoundOfElection,
} from '@tauride/procedure';
import { countRound } from '@tauride/procedure/count-round';
import type { BoxLeaf, CountedPaper, RoundBoxAnswer } from '@tauride/protocol';
import { appendLeaf, batchDigest, emptyRange, leafHash, rangeOf, rootHex } from '@tauride/record';
import { type Hall, openHall } from '../hall/hall.ts';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import { callOf, founding } from '../testing/court.ts';
import { together } from './papers.ts';
import { papersIn } from './seal-round.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const unwatched = { counters: () => {}, names: () => {}, appended: () => {} };
const at = { sitting: 's1' };
const id = { election: 'e1' as ElectionId, poll: 'p1' as PollId };
/** May vote; who hands in papers is not among those who vote on screen. */
const ROLL = ['ann', 'bob', 'carl', 'dora'];
const ON_PAPER = Array.from({ length: 12 }, (_, place) => `paper-${place}`);
const OFF_ROLL = ['guest', 'nobody'];
const PAPERS: readonly PaperText[] = ['c1>c2>c3', 'c2>c1', 'c3', 'c3>c2', 'c1', '', 'c2>c3>c1'];

interface Casting {
  readonly voter: string;
  readonly paper: PaperText;
  readonly nonce: string;
  readonly fault: FaultForm | undefined;
  /** Cast with the second code, where codes are asked for. */
  readonly forced: boolean;
}

const codes = { pin: '4711', quiet: '9260' } as const;

const aFault = fc.constantFrom<FaultForm | undefined>(
  undefined,
  undefined,
  undefined,
  'not-persisted',
  'error-but-persisted',
);

const castings = fc.array(
  fc.record<Casting>({
    voter: fc.constantFrom(...ROLL, ...ROLL, ...OFF_ROLL),
    paper: fc.constantFrom(...PAPERS, 'c9', 'c1=c2', 'invalid'),
    nonce: fc.uuid().map((text) => text.replaceAll('-', '')),
    fault: aFault,
    forced: fc.boolean(),
  }),
  { minLength: 5, maxLength: 20 },
);

const batches = fc.uniqueArray(
  fc.record({
    batch: fc.constantFrom('A', 'B', 'Table 3'),
    papers: fc.array(
      fc.record<CountedPaper>({
        paper: fc.constantFrom(...PAPERS, 'invalid'),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    fault: aFault,
    /** What the second teller takes it for at first. */
    mistaken: fc.boolean(),
  }),
  { selector: ({ batch }) => batch, maxLength: 3 },
);

interface Setting {
  readonly hall: Hall;
  /** Whether the round asks for codes. */
  readonly confirmed: boolean;
  readonly fail: (form: FaultForm | undefined) => void;
}

async function done(hall: Hall, as: string, command: object): Promise<void> {
  const author =
    as === 'operator'
      ? ({ kind: 'operator' } as const)
      : ({ kind: 'member', member: as as MemberId } as const);
  expect(await hall.execute(command as Command, author)).toMatchObject({ ok: true });
}

async function openRound(secret: boolean, confirmed = false): Promise<Setting> {
  let fault: FaultForm | undefined;
  const store = faulty(openMemoryStore(), () => fault);
  const hall = openHall({ store, clock: () => 1_000, log: silent, watch: unwatched });
  for (const command of founding) await done(hall, 'operator', command);
  const seat = { label: 'Seat', group: null, weight: 1 };
  const members = [
    ...ON_PAPER.map((member) => ({ member, voting: 'full', ...seat })),
    { member: 'guest', voting: 'advisory', ...seat },
  ];
  await done(hall, 'operator', { type: 'SeatMembers', body: 'council', members });
  for (const member of ['chair', 'clerk'])
    await done(hall, 'operator', { type: 'AssignOffice', body: 'council', office: 'teller', member });
  await done(hall, 'chair', { ...callOf('s1'), ...(confirmed ? { confirm: 'secret' } : {}) });
  if (confirmed) for (const member of ROLL) await hall.pins.set(member, codes);
  await done(hall, 'chair', { type: 'OpenSitting', ...at });
  const method = { kind: 'people', by: 'scottish-stv' };
  const rules = { seats: 2, method, secret, lots: 'hand' };
  await done(hall, 'chair', { type: 'CallElection', ...at, office: 'Board', rules });
  for (const name of ['Xenia', 'Yusuf', 'Zoë']) {
    const candidate = { member: null, name, groups: [] };
    await done(hall, 'chair', { type: 'Nominate', ...at, election: 'e1', candidate, source: 'committee' });
  }
  await done(hall, 'chair', { type: 'CloseNominations', ...at, election: 'e1' });
  await done(hall, 'chair', { type: 'OpenRound', ...at, election: 'e1' });
  return { hall, confirmed, fail: (form) => (fault = form) };
}

async function cast(
  { hall, fail, confirmed }: Setting,
  casting: Casting,
): Promise<'taken' | 'refused' | 'unknown'> {
  const { voter, paper, nonce, forced } = casting;
  const confirmation = confirmed ? { confirmation: forced ? codes.quiet : codes.pin } : {};
  fail(casting.fault);
  try {
    const author = { kind: 'member', member: voter as MemberId } as const;
    return (await hall.cast({ poll: id.poll, paper, nonce, author, ...confirmation })).ok
      ? 'taken'
      : 'refused';
  } catch {
    return 'unknown';
  } finally {
    fail(undefined);
  }
}

const isCastable = ({ voter, paper }: Casting): boolean => ROLL.includes(voter) && PAPERS.includes(paper);

/** For each voter the last ballot that was taken, or that came through though it failed. */
async function fill(setting: Setting, all: readonly Casting[]): Promise<readonly Casting[]> {
  const last = new Map<string, Casting>();
  for (const casting of all) {
    const outcome = await cast(setting, casting);
    expect(outcome).toBe(!isCastable(casting) ? 'refused' : casting.fault ? 'unknown' : 'taken');
    if (isCastable(casting) && casting.fault !== 'not-persisted') last.set(casting.voter, casting);
  }
  return [...last.values()];
}

type Batch = (typeof batches extends fc.Arbitrary<infer All> ? All : never)[number];

/** Enters a batch by both tellers; what fails is sent again, and a mistake corrected. */
async function enter({ hall, fail }: Setting, { batch, papers, fault, mistaken }: Batch): Promise<void> {
  const send = async (by: string, found: readonly CountedPaper[]) =>
    hall.enterPapers({ ...id, batch, papers: found, by: by as MemberId });
  fail(fault);
  if (fault) await expect(send('chair', papers)).rejects.toThrow('injected');
  fail(undefined);
  const first = await send('chair', papers);
  // What was entered though it failed is entered already.
  expect(first.ok || first.error).toMatchObject(first.ok ? {} : { refusal: { code: 'already-so' } });
  if (mistaken) await send('clerk', [{ paper: 'c1>c3', count: 1 }]);
  expect(await send('clerk', papers.toReversed())).toMatchObject({ ok: true, value: { phase: 'agreed' } });
}

function leavesOf(cast_: readonly Casting[], counted: readonly Batch[], secret: boolean): BoxLeaf<string>[] {
  const weighed = (count: number) => (count === 1 ? {} : { weight: count });
  return [
    ...cast_.map(({ voter, paper, nonce }): BoxLeaf<string> =>
      secret ? { choice: paper, nonce } : { choice: paper, voter: voter as MandateId },
    ),
    ...counted.flatMap(({ batch, papers }) =>
      together(papers).map(({ paper, count }) => ({ batch, choice: paper, ...weighed(count) })),
    ),
  ];
}

const textsOf = (leaves: readonly BoxLeaf<string>[]): string[] =>
  leaves.map((leaf) => canonicalText(leaf)).sort();

function found({ state }: Hall): RoundOfElection {
  const round = state.phase === 'founded' ? roundOf(state, id.poll) : undefined;
  if (!round) throw new Error('no round');
  return round;
}

/** Draws by hand until the count is complete, and declares it. */
async function declare(hall: Hall): Promise<void> {
  for (;;) {
    const { round } = found(hall);
    const counted = round.phase === 'closed' ? round.box.counted : undefined;
    if (counted?.kind !== 'lot-needed') break;
    const chosen = round.order[counted.request.among.at(-1)!];
    await done(hall, 'chair', { type: 'DrawLot', ...at, ...id, chosen });
  }
  await done(hall, 'chair', { type: 'DeclareRound', ...at, ...id });
}

/** The result as the journal has it, and as anyone works it out from the box, the lots and the rules in the journal. */
function expectRecount(hall: Hall, box: RoundBoxAnswer): void {
  const { election, round } = found(hall);
  if (round.phase !== 'declared') throw new Error('the result is not declared');
  const { lots } = round;
  const { seal, ...counted } = round.box;
  const papers = papersIn(box).toReversed();
  expect({ ...countRound(election, round, papers, { lots }) }).toEqual(counted);
  expect(seal).toEqual({
    root: rootHex(rangeOf(box.leaves.map((leaf) => canonicalBytes(leaf)))),
    count: box.leaves.length,
  });
  for (const { name, entries } of round.batches) {
    const leaves = box.leaves.filter(({ batch }) => batch === name);
    const content = leaves.map(({ choice, weight = 1 }) => ({ paper: choice, count: weight }));
    const digest = batchDigest({ poll: id.poll, batch: name, papers: content }, box.salt!);
    expect(entries.map((entry) => entry.digest)).toEqual([digest, digest]);
  }
}

test.each([
  ['named', false],
  ['secret', true],
] as const)(
  '[I-2] [I-3] [I-4] [P-38] [P-39] a %s round counts what it took, each voter once, the agreed papers, and what was sealed alone',
  async (_name, secret) => {
    let [counted, onPaper, lots] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(castings, batches, fc.boolean(), async (all, entered, closeFails) => {
        const setting = await openRound(secret);
        const { hall, fail } = setting;
        const standing = await fill(setting, all);
        for (const batch of entered) await enter(setting, batch);
        const close = { type: 'CloseRound', ...at, ...id };
        fail(closeFails ? 'not-persisted' : undefined);
        if (closeFails) await expect(done(hall, 'chair', close)).rejects.toThrow('injected');
        fail(undefined);
        await done(hall, 'chair', close);
        const late = { voter: 'ann', paper: 'c1', nonce: 'f'.repeat(32), fault: undefined, forced: false };
        expect(await cast(setting, late)).toBe('refused');
        await declare(hall);
        const box = hall.roundBoxOf(id.poll);
        expect(textsOf(box.leaves)).toEqual(textsOf(leavesOf(standing, entered, secret)));
        expectRecount(hall, box);
        expect(await cast(setting, { ...late, voter: 'bob' })).toBe('refused');
        expect(hall.roundBoxOf(id.poll)).toEqual(box);
        const { round } = found(hall);
        counted += standing.length;
        onPaper += round.batches.length;
        lots += round.phase === 'declared' ? round.lots.length : 0;
        await hall.close();
      }),
      { numRuns: 20, seed: 1917, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(20);
    expect(onPaper).toBeGreaterThan(10);
    expect(lots).toBeGreaterThan(2);
  },
);

/** What is counted of a round that is confirmed: who was forced has a blank paper. */
function countedOf(cast_: readonly Casting[], counted: readonly Batch[]): readonly BoxPaper[] {
  const free = cast_.map((casting) => (casting.forced ? { ...casting, paper: '' } : casting));
  return leavesOf(free, counted, true).map(({ choice, weight = 1 }) => ({ paper: choice, weight }));
}

test('[PR-24] [PR-25] [I-4] a confirmed round seals what was cast, counts forced papers as blank, and tells hashes alone', async () => {
  let [forced, lots] = [0, 0];
  await fc.assert(
    fc.asyncProperty(castings, batches, async (all, entered) => {
      const setting = await openRound(true, true);
      const { hall } = setting;
      const standing = await fill(setting, all);
      for (const batch of entered) await enter(setting, batch);
      await done(hall, 'chair', { type: 'CloseRound', ...at, ...id });
      await declare(hall);
      const { leaves, hashes = [], salt, root, count } = hall.roundBoxOf(id.poll);
      expect([leaves, salt, hashes.length]).toEqual([[], undefined, count]);
      const cast_ = leavesOf(standing, [], true).map((leaf) => hex(leafHash(canonicalBytes(leaf))));
      expect(cast_.filter((hash) => !hashes.includes(hash))).toEqual([]);
      const range = hashes.reduce((before, hash) => appendLeaf(before, Buffer.from(hash, 'hex')), emptyRange);
      const { election, round } = found(hall);
      if (round.phase !== 'declared') throw new Error('the result is not declared');
      const { seal, ...counted } = round.box;
      expect([seal, rootHex(range)]).toEqual([{ root, count }, root]);
      const papers = countedOf(standing, entered);
      expect({ ...countRound(election, round, papers, { lots: round.lots }) }).toEqual(counted);
      forced += standing.filter((casting) => casting.forced).length;
      lots += round.lots.length;
      await hall.close();
    }),
    { numRuns: 8, seed: 1917, endOnFailure: true },
  );
  expect(forced).toBeGreaterThan(4);
  expect(lots).toBeGreaterThan(0);
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

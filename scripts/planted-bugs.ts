/** One bug in one line, and the tests that must find it. */
export interface PlantedBug {
  /** The invariant that the bug breaks. */
  readonly invariant: string;
  readonly what: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly tests: string;
  /** Begins the titles of the tests to run. */
  readonly rule: string;
}

const STORE = 'apps/server/src/store';
const PROCEDURE = 'packages/procedure/src';

/** For each invariant at least one bug that breaks it, the ones that would do the most harm first. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    invariant: 'I-1',
    what: 'a replay that leaves out an event',
    file: `${PROCEDURE}/evolve.ts`,
    find: 'const after = by(',
    replace: "const after = event.type === 'FloorEnded' ? state : by(",
    tests: `${PROCEDURE}/floor/floor.test.ts`,
    rule: 'RF-',
  },
  {
    invariant: 'I-1',
    what: 'a state that holds what the journal does not say',
    file: `${PROCEDURE}/evolve.ts`,
    find: 'return { ...state, seq: entry.seq + 1 };',
    replace: 'return { ...state, seq: entry.seq + 1, ...{ madeAt: performance.now() } };',
    tests: `${PROCEDURE}/evolve.property.test.ts`,
    rule: 'I-1',
  },
  {
    invariant: 'I-2',
    what: 'an acknowledgement before the commit',
    file: `${STORE}/commit-queue.ts`,
    find: 'for (const job of jobs) values.push(job.work());',
    replace: 'for (const job of jobs) job.resolve(job.work() as never);',
    tests: `${STORE}/sqlite-store.test.ts`,
    rule: 'S-18',
  },
  {
    invariant: 'I-2',
    what: 'a receipt for a ballot that is still on its way to the disk',
    file: 'apps/server/src/hall/ballots.ts',
    find: 'const outcome = await tools.store.box.put(',
    replace: "const outcome = 'stored' as string; void Promise.try(tools.store.box.put, ",
    tests: 'apps/server/src/hall/box.property.test.ts',
    rule: 'I-2',
  },
  {
    invariant: 'I-2',
    what: 'a ballot that takes the place of a later one because it was held up on its way',
    file: 'apps/server/src/hall/ballots.ts',
    find: "return err({ kind: 'replaced' });",
    replace: '{ /* It is taken nonetheless. */ }',
    tests: 'apps/server/src/http/ballots.test.ts',
    rule: 'P-34',
  },
  {
    invariant: 'I-3',
    what: 'a box with room for a second ballot of the same voter',
    file: `${STORE}/schema.ts`,
    find: 'payload TEXT NOT NULL, PRIMARY KEY (poll, voter)',
    replace: 'payload TEXT NOT NULL, PRIMARY KEY (poll, voter, payload)',
    tests: `${STORE}/sqlite-store.test.ts`,
    rule: 'S-8',
  },
  {
    invariant: 'I-3',
    what: 'a ballot from a seat without a vote',
    file: `${PROCEDURE}/poll/votes-of.ts`,
    find: "seats.filter(({ body, voting }) => voting === 'full' && sitting.bodies.includes(body))",
    replace: 'seats.filter(({ body }) => sitting.bodies.includes(body))',
    tests: 'apps/server/src/hall/box.property.test.ts',
    rule: 'I-2',
  },
  {
    invariant: 'I-3',
    what: 'a closed box that takes one more',
    file: `${STORE}/sqlite-box.ts`,
    find: "closed.has(ballot.poll) ? 'sealed' : ",
    replace: '',
    tests: `${STORE}/sqlite-store.test.ts`,
    rule: 'S-10',
  },
  {
    invariant: 'I-4',
    what: 'a tally in which abstentions are votes against',
    file: `${PROCEDURE}/poll/tally.ts`,
    find: 'tally[choice] += sumOfVotes(votes, by);',
    replace: "tally[choice === 'abstain' ? 'no' : choice] += sumOfVotes(votes, by);",
    tests: 'apps/server/src/hall/box.property.test.ts',
    rule: 'I-2',
  },
  {
    invariant: 'I-4',
    what: 'a majority that a tie reaches',
    file: 'packages/count/src/threshold/is-met.ts',
    find: "return fraction.compare === 'gt' ? left > right : left >= right;",
    replace: 'return left >= right;',
    tests: 'packages/count/src/threshold/is-met.test.ts',
    rule: 'V-',
  },
  {
    invariant: 'I-5',
    what: 'motions without their order of precedence',
    file: `${PROCEDURE}/motion/check.ts`,
    find: "  checkGuards('qualified'),\n  precedence,",
    replace: "  checkGuards('qualified'),",
    tests: `${PROCEDURE}/order.property.test.ts`,
    rule: 'I-5',
  },
  {
    invariant: 'I-5',
    what: "the chair's acts in anybody's hands",
    file: `${PROCEDURE}/authority.ts`,
    find: "return isChair(acting) ? null : refusal('not-entitled', null, { act: 'chair' });",
    replace: 'return null;',
    tests: `${PROCEDURE}/anything.property.test.ts`,
    rule: 'I-5',
  },
  {
    invariant: 'I-5',
    what: 'a demand that divides a motion to adjourn',
    file: `${PROCEDURE}/demand/decide.ts`,
    find: ' && saysSomething',
    replace: '',
    tests: `${PROCEDURE}/motion/commands.test.ts`,
    rule: 'RM-75',
  },
  {
    invariant: 'I-5',
    what: 'motions that wait for the chair of a sitting that is over',
    file: `${PROCEDURE}/motion/decision.ts`,
    find: '[...stack, ...offered]',
    replace: '[...stack, ...offered.slice(offered.length)]',
    tests: `${PROCEDURE}/sitting/undecided.test.ts`,
    rule: 'RS-6',
  },
  {
    invariant: 'I-5',
    what: 'an order for a method in which the question can never be put',
    file: `${PROCEDURE}/poll/put.ts`,
    find: 'return ordered && canShow({ ...input, method: ordered.method }) ? ordered : undefined;',
    replace: 'return ordered;',
    tests: `${PROCEDURE}/poll/put.test.ts`,
    rule: 'RP-22',
  },
  {
    invariant: 'I-7',
    what: 'a stream that resumes one entry too early',
    file: 'apps/server/src/live/event-stream.ts',
    find: 'hub.subscribe(socket, last + 1);',
    replace: 'hub.subscribe(socket, Math.max(0, last));',
    tests: 'apps/server/src/live/event-stream.test.ts',
    rule: 'L-2',
  },
  {
    invariant: 'I-7',
    what: 'a resumption from memory that skips its first entry',
    file: 'apps/server/src/live/recent.ts',
    find: 'seq >= from && seq < to',
    replace: 'seq > from && seq < to',
    tests: 'apps/server/src/live/hub.test.ts',
    rule: 'L-3',
  },
  {
    invariant: 'I-8',
    what: 'a voter in the leaf of a secret ballot',
    file: 'packages/record/src/seal.ts',
    find: '{ ...common, nonce: nonceOf(ballot) }',
    replace: '{ ...common, nonce: nonceOf(ballot), voter: ballot.voter }',
    tests: 'packages/record/src/seal.test.ts',
    rule: 'R-9',
  },
  {
    invariant: 'I-8',
    what: 'choices that stay beside the voters when a secret box is sealed',
    file: `${STORE}/sqlite-box.ts`,
    find: 'iif(?, NULL, payload)',
    replace: 'iif(?, payload, payload)',
    tests: `${STORE}/sqlite-store.test.ts`,
    rule: 'S-12',
  },
  {
    invariant: 'I-9',
    what: 'a data folder without a lock',
    file: `${STORE}/database.ts`,
    find: "lock.exec('BEGIN EXCLUSIVE');",
    replace: '',
    tests: `${STORE}/fencing.test.ts`,
    rule: 'I-9',
  },
  {
    invariant: 'I-9',
    what: 'an append that does not look where the journal ends',
    file: `${STORE}/refusal.ts`,
    find: "if (batch.expectedSeq !== present.tail) return 'sequence-conflict';",
    replace: '',
    tests: `${STORE}/fencing.test.ts`,
    rule: 'I-9',
  },
];

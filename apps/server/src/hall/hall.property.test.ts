import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, evolve, initialAssembly, type Assembly, type MemberId } from '@tauride/procedure';
import { leafBytesOf, rangeOf, treeHead } from '@tauride/record';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { callOf, founding, motionOf } from '../testing/court.ts';
import type { Published } from './follower.ts';
import { type Hall, openHall } from './hall.ts';
import { entryOf } from './ledger.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const unwatched = { counters: () => {}, names: () => {}, appended: () => {} };

interface Step {
  readonly as: string;
  readonly act: number;
  readonly fault: FaultForm | undefined;
}

const at = { sitting: 's1' };
const acts: readonly object[] = [
  { type: 'OpenSitting', ...at },
  { type: 'RequestFloor', ...at, side: null, purpose: 'motion' },
  { type: 'GiveFloor', ...at, member: 'ann' },
  { type: 'YieldFloor', ...at },
  motionOf('That the bridge be built.'),
  { type: 'SecondMotion', ...at, motion: 'm1' },
  { type: 'StateQuestion', ...at, motion: 'm1' },
  { type: 'PutQuestion', ...at, motion: 'm1', method: 'recorded' },
  { type: 'ClosePoll', ...at, poll: 'p1', ayesHaveIt: null },
  { type: 'AnnounceResult', ...at, poll: 'p1', chairVote: null },
  { type: 'AddAgendaItem', ...at, title: 'More' },
  { type: 'CorrectEntry', ...at, entry: 3, text: 'It was said otherwise.', reason: '' },
];

const step: fc.Arbitrary<Step> = fc.record({
  as: fc.constantFrom('chair', 'chair', 'ann', 'bob'),
  act: fc.nat({ max: acts.length - 1 }),
  fault: fc.constantFrom(undefined, undefined, undefined, undefined, 'not-persisted', 'error-but-persisted'),
});

function replayOf(store: Store): { readonly state: Assembly; readonly head: Hall['head'] } {
  const lines = [...store.read(0)].map(({ bytes }) => entryOf(bytes));
  const range = rangeOf(lines.map((line) => leafBytesOf(line)));
  return { state: lines.reduce<Assembly>(evolve, initialAssembly), head: treeHead(range) };
}

/** The usual way of a question, with the steps of `noise` strewn in between. */
function scriptOf(noise: readonly Step[]): Step[] {
  const way: readonly [string, number][] = [
    ['chair', 0],
    ['ann', 4],
    ['bob', 5],
    ['chair', 6],
    ['chair', 7],
    ['chair', 8],
    ['chair', 9],
  ];
  return way.flatMap(([as, act], place) => [
    ...noise.filter((_, index) => index % way.length === place),
    { as, act, fault: undefined },
  ]);
}

test('[P-10] whatever acts come and whichever writes fail, the hall is what its journal replays to', async () => {
  const seen = { done: 0, refused: 0, failed: 0, announced: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (noise) => {
      let fault: FaultForm | undefined;
      const store = openMemoryStore();
      const watch = unwatched;
      const hall = openHall({ store: faulty(store, () => fault), clock: () => 1_000, log: silent, watch });
      const published: Published[] = [];
      hall.listen((entry) => published.push(entry));
      for (const command of founding) await hall.execute(command as Command, { kind: 'operator' });
      await hall.execute(callOf('s1') as Command, { kind: 'member', member: 'chair' as MemberId });
      for (const { as, act, fault: next } of scriptOf(noise)) {
        fault = next;
        const before = store.tail();
        const author = { kind: 'member', member: as as MemberId } as const;
        const result = await hall.execute(acts[act] as Command, author).catch(() => 'failed' as const);
        fault = undefined;
        if (result === 'failed') seen.failed += 1;
        else seen[result.ok ? 'done' : 'refused'] += 1;
        if (result !== 'failed' && !result.ok) expect(store.tail()).toBe(before);
        if (result !== 'failed' && result.ok && acts[act] === acts[9]) seen.announced += 1;
      }
      const replay = replayOf(store);
      expect(hall.state).toEqual(replay.state);
      expect(hall.head).toEqual(replay.head);
      expect(published.map(({ seq }) => seq)).toEqual(Array.from({ length: store.tail() }, (_, seq) => seq));
      await hall.close();
    }),
    { numRuns: 60 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
});

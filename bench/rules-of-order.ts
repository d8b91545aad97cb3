import { available, type FoundedAssembly, type MotionId } from '@tauride/procedure';
import { type Act, CHAIR, delegate } from './congress.ts';
import { type Benchmark, type Measurement, median, verdict } from './measure.ts';
import { carryOut, moving, NOW, SITTING, sixPending } from './pending.ts';

const BATCHES = 1_001;
/** Short enough that most batches are not interrupted by what else the machine does. */
const IN_A_BATCH = 7;
const DECISION_NS = 20_000;
const AVAILABLE_NS = 200_000;

/** Acts of many kinds, all in order while six questions are pending. */
function actsInOrder(): readonly Act[] {
  const motion = 'm6' as MotionId;
  return [
    { by: delegate(9), command: moving('adjourn', { form: 'bare' }) },
    {
      by: delegate(9),
      command: moving('amend', { form: 'amendment', amendment: { op: 'substitute', by: '20' } }),
    },
    {
      by: delegate(9),
      command: {
        type: 'RaisePoint',
        sitting: SITTING,
        kind: 'point-of-order',
        text: 'The windows are shut.',
      },
    },
    { by: delegate(9), command: { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'motion' } },
    { by: CHAIR, command: { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } } },
    { by: CHAIR, command: { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded' } },
    { by: CHAIR, command: { type: 'AddAgendaItem', sitting: SITTING, title: 'Any other business' } },
  ];
}

/** Nanoseconds of one of so many, by the median of many batches. */
function timeOf(each: number, work: () => void): number {
  for (let at = 0; at < BATCHES; at += 1) work();
  const batches = Array.from({ length: BATCHES }, () => {
    const before = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - before) / each;
  });
  return median(batches);
}

function timesOf<T>(items: readonly T[], of: (item: T) => unknown): number {
  const rounds = Math.ceil(IN_A_BATCH / items.length);
  return timeOf(rounds * items.length, () => {
    for (let round = 0; round < rounds; round += 1) for (const item of items) of(item);
  });
}

/** Deciding an act and taking up what was decided, in a house of a thousand with six questions pending. */
export const decision: Benchmark = {
  name: 'decision',
  run: () => {
    const state = sixPending();
    const acts = actsInOrder();
    const decided = timesOf(acts, (act) => carryOut(state, act));
    const copied = timesOf(acts, (act) => structuredClone(act));
    return Promise.resolve([
      measurement(
        'an act decided and taken up, 1,000 members, 6 pending',
        { took: decided, copied },
        DECISION_NS,
      ),
    ]);
  },
};

/** All that is in order for one of a thousand members with six questions pending: what a screen is drawn from. */
export const offered: Benchmark = {
  name: 'available',
  run: () => {
    const state = sixPending();
    const took = timesOf([delegate(20), delegate(6)], (member) => listed(state, member));
    const copied = timesOf(actsInOrder(), (act) => structuredClone(act));
    return Promise.resolve([
      measurement('all that is in order for one of 1,000 members, 6 pending', { took, copied }, AVAILABLE_NS),
    ]);
  },
};

function listed(state: FoundedAssembly, member: ReturnType<typeof delegate>): void {
  const { acts, motions } = available(state, SITTING, { member, now: NOW });
  if (acts.length === 0 || motions.inOrder.length === 0) throw new Error('Nothing is in order.');
}

function measurement(
  name: string,
  { took, copied }: { readonly took: number; readonly copied: number },
  budget: number,
): Measurement {
  const times = (took / copied).toFixed(1);
  return {
    name,
    measured: microseconds(took),
    baseline: `${microseconds(copied)} to copy an act, ${times} times that; ${microseconds(budget)} allowed`,
    ...verdict(took / budget, { atMost: 1 }),
  };
}

function microseconds(nanoseconds: number): string {
  return `${(nanoseconds / 1_000).toFixed(1)} µs`;
}

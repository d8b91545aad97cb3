import { invariant } from '@tauride/kernel';
import type { Change, MotionId } from '@tauride/procedure';
import type { FactOf } from '../schema/given.ts';
import { type SuiteMotion, suiteMotions } from '../schema/closed-lists.ts';
import type { MotionInstance } from '../schema/motion-instance.ts';
import type { Hall } from '../hall/hall.ts';
import { change, stipulate } from '../hall/stipulate.ts';
import { announcePoll, closePoll, openPoll, rememberBallots } from './poll-facts.ts';

/** Questions stated one upon the other. */
export function pending(hall: Hall, { stack }: FactOf<'pending'>): void {
  for (const instance of stack) hall.stacked.add(stipulate(hall, instance, 'top'));
}

/** Questions that are open together: each comes after what it is applied to, and takes the place that the rules give it. */
export function queue(hall: Hall, { items }: FactOf<'queue'>): void {
  for (const instance of targetsFirst(items)) stipulate(hall, instance, 'its-place');
}

function targetsFirst(items: readonly MotionInstance[]): readonly MotionInstance[] {
  const waiting = [...items];
  const ordered: MotionInstance[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ target }) => !waiting.some(({ ref }) => ref === target));
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

const COUNTED = { adopted: { yes: 40, no: 10 }, rejected: { yes: 10, no: 40 } } as const;

/** Decided earlier: the decision itself is a fact, and nothing else follows from it. */
export function decided(hall: Hall, fact: FactOf<'decided'>): void {
  const before = hall.inSession.stack;
  const { result, ballots = [], ...instance } = fact;
  const { yes, no, abstain = 0, session: _session, day: _day, do: _do, ...motion } = instance;
  const on = stipulate(hall, motion, 'top');
  const poll = openPoll(hall, on, ballots.length > 0 ? 'recorded' : 'hands');
  rememberBallots(hall, poll, ballots);
  const counted = COUNTED[result];
  closePoll(hall, poll, { yes: yes ?? counted.yes, no: no ?? counted.no, abstain });
  const changes = [disposed(on, result), { change: 'pending', stack: before }] as const;
  announcePoll(hall, { poll, on, outcome: result }, [...changes, ...limitMade(hall, fact, before)]);
}

/** A limit of debate that was adopted is in force on what is pending, whatever it says of speeches. */
function limitMade(
  hall: Hall,
  { ref, motion, result, target }: FactOf<'decided'>,
  pending: readonly MotionId[],
): readonly Change[] {
  const on = target === undefined ? pending : [hall.idOf(target)];
  if (motion !== 'limit-extend-debate' || result === 'rejected' || on.length === 0) return [];
  const said = { speechSeconds: null, speeches: null, by: hall.idOf(ref), citation: '' };
  return [{ change: 'order-made', order: { kind: 'limit', on, ...said } }];
}

function disposed(motion: MotionId, as: 'adopted' | 'rejected') {
  return { change: 'disposed', motion, as } as const;
}

/** Laid aside earlier, with nothing that adhered to it. */
export function laidAside(hall: Hall, { ref, how, committeeBegun }: FactOf<'disposed'>): void {
  const before = hall.inSession.stack;
  const begun = committeeBegun === undefined ? {} : { committeeBegun };
  const id = stipulate(hall, { ref, motion: mainKind(hall), ...begun }, 'top');
  const taking = how === 'withdrawn' ? {} : { taking: [id] };
  const { sitting } = hall;
  const changes = [
    { change: 'disposed', motion: id, as: how, ...taking },
    { change: 'pending', stack: before },
  ] as const;
  if (how === 'withdrawn')
    hall.record(hall.chair, { type: 'MotionWithdrawn', sitting, motion: id, changes, citation: '' });
  else change(hall, id, changes);
}

/** The kind of main motion that the rulebook knows. */
export function mainKind({ rulebook }: Hall): SuiteMotion {
  const kind = suiteMotions.find((each) => rulebook.motions[each]?.class === 'main');
  invariant(kind !== undefined, `the rulebook ${rulebook.id} has no main motion`);
  return kind;
}

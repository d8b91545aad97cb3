import { invariant } from '@tauride/kernel';
import { recordOpening, recordPresent } from '../hall/attendance.ts';
import { type Constitution, constitutionOf } from '../hall/constitution.ts';
import { adjournSitting, found, openSitting, votersOf } from '../hall/found.ts';
import { Hall } from '../hall/hall.ts';
import { CHAIR, isFiller, ordinaryMembers } from '../hall/people.ts';
import { change } from '../hall/stipulate.ts';
import type { GivenStep, SuiteCase } from '../schema/suite.ts';
import type { Fact, FactOf } from '../schema/given.ts';
import * as inHall from './hall-facts.ts';
import { decided, laidAside, pending, queue } from './motion-facts.ts';
import { type Day, type Stage, stagesOf } from './stages.ts';

type RealAct = Exclude<GivenStep, Fact>;

/** Builds the assembly of a case and brings it to where the case begins.
 *  @param act carries out what a case gives as a real act
 *  @throws InvariantError when the engine has no such state */
export function assemblyOf(suiteCase: SuiteCase, act: (hall: Hall, step: RealAct) => void): Hall {
  const hall = new Hall();
  const named = ordinaryMembers(suiteCase);
  const constitution = constitutionOf(suiteCase, named.length);
  found(hall, suiteCase.rulebook, { constitution, named });
  const voters = votersOf(constitution, { body: constitution.bodies[0]!, named, at: 0 });
  hall.bench = voters
    .filter((id) => id !== CHAIR)
    .toSorted((a, b) => Number(isFiller(b)) - Number(isFiller(a)));
  const [first, ...later] = stagesOf(suiteCase.given);
  earlierSittings(hall, suiteCase.given, { constitution, now: first! });
  openSitting(hall, constitution, first!);
  recordOpening(hall, constitution, named);
  const run = (stage: Stage): void => {
    for (const segment of segmentsOf(stage.steps.filter((step) => !isEarlier(step, first!)))) {
      if (isFact(segment[0]!)) applyFacts(hall, segment as readonly Fact[], voters);
      else act(hall, segment[0] as RealAct);
    }
  };
  run(first!);
  for (const stage of later) {
    carryOver(hall, () => openSitting(hall, constitution, stage));
    recordOpening(hall, constitution, named);
    run(stage);
  }
  return hall;
}

/** The next sitting finds before the house what was pending when the last one ended. */
function carryOver(hall: Hall, open: () => void): void {
  const stack = hall.session?.stack ?? [];
  if (hall.session) adjournSitting(hall);
  open();
  if (stack.length > 0) change(hall, stack[0]!, [{ change: 'pending', stack }]);
}

function isFact(step: GivenStep): step is Fact {
  return step.do !== 'move' && step.do !== 'vote';
}

/** Runs of facts, and between them the real acts one by one. */
function segmentsOf(steps: readonly GivenStep[]): readonly (readonly GivenStep[])[] {
  const segments: GivenStep[][] = [];
  for (const step of steps) {
    const last = segments.at(-1);
    if (last && isFact(step) && isFact(last[0]!)) last.push(step);
    else segments.push([step]);
  }
  return segments;
}

/** Facts are brought about in this order, those of one kind in the order of the case: a fresh ruling comes last. */
const order = [
  'pending',
  'queue',
  'decided',
  'disposed',
  'progress',
  'spoke',
  'order',
  'due',
  'speakers-list',
  'assembly',
  'voting',
  'floor',
  'ruling',
  'quorum-challenge',
] as const satisfies readonly Fact['do'][];

const questions: ReadonlySet<Fact['do']> = new Set(['pending', 'queue', 'decided', 'disposed']);

function applyFacts(hall: Hall, facts: readonly Fact[], voters: readonly string[]): void {
  for (const fact of dependentsLast(facts.filter((each) => questions.has(each.do))))
    apply(hall, fact, voters);
  for (const what of order) {
    if (questions.has(what)) continue;
    for (const fact of facts) if (fact.do === what) apply(hall, fact, voters);
  }
}

/** What a fact is about comes before it. */
function dependentsLast(facts: readonly Fact[]): readonly Fact[] {
  const waiting = [...facts];
  const ordered: Fact[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((fact) =>
      targetsIn(fact).every((ref) => !waiting.some((other) => other !== fact && refsIn(other).includes(ref))),
    );
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

function instancesIn(fact: Fact): readonly { readonly ref: string; readonly target?: string }[] {
  switch (fact.do) {
    case 'pending':
      return fact.stack;
    case 'queue':
      return fact.items;
    case 'decided':
    case 'disposed':
      return [fact];
    default:
      return [];
  }
}

function refsIn(fact: Fact): readonly string[] {
  return instancesIn(fact).map(({ ref }) => ref);
}

function targetsIn(fact: Fact): readonly string[] {
  return instancesIn(fact).flatMap(({ target }) => target ?? []);
}

function apply(hall: Hall, fact: Fact, voters: readonly string[]): void {
  switch (fact.do) {
    case 'pending':
      return pending(hall, fact);
    case 'queue':
      return queue(hall, fact);
    case 'decided':
      return decided(hall, fact);
    case 'disposed':
      return laidAside(hall, fact);
    case 'assembly':
      if (fact.present !== undefined && hall.inSession.bodies.length === 1)
        recordPresent(hall, fact.present, voters);
      return undefined;
    default:
      return applyInHall(hall, fact);
  }
}

function applyInHall(
  hall: Hall,
  fact: Exclude<Fact, { do: 'pending' | 'queue' | 'decided' | 'disposed' | 'assembly' }>,
): void {
  switch (fact.do) {
    case 'progress':
      return inHall.progress(hall, fact);
    case 'order':
      return inHall.order(hall, fact);
    case 'floor':
      return inHall.floor(hall, fact);
    case 'spoke':
      return inHall.spoke(hall, fact);
    case 'voting':
      return inHall.voting(hall, fact);
    case 'ruling':
      return inHall.ruling(hall, fact);
    case 'due':
      return inHall.due(hall, fact);
    case 'speakers-list':
      return inHall.speakersList(hall, fact);
    case 'quorum-challenge':
      return inHall.quorumChallenge(hall);
    // What the assembly is made of was known when it was founded.
    case 'bodies':
    case 'person':
    case 'clock':
    case 'set-threshold':
      return undefined;
  }
}

type Earlier = FactOf<'decided'> | FactOf<'disposed'>;

/** Session and day of a decision; a question was laid aside on the first day where nothing else is said. */
function dayOf(fact: Earlier): Day {
  return { session: fact.session ?? 1, day: fact.do === 'decided' ? (fact.day ?? 1) : 1 };
}

function isEarlier(step: GivenStep, now: Day): step is Earlier {
  if (step.do !== 'decided' && step.do !== 'disposed') return false;
  const then = dayOf(step);
  const order = then.session - now.session || then.day - now.day;
  invariant(order <= 0, `${step.ref} was decided later than now`);
  return order < 0;
}

/** Each day on which something was decided before has a sitting of its own. */
function earlierSittings(
  hall: Hall,
  given: readonly GivenStep[],
  { constitution, now }: { readonly constitution: Constitution; readonly now: Day },
): void {
  const earlier = given.filter((step): step is Earlier => isEarlier(step, now));
  const days = earlier.map(dayOf).toSorted((a, b) => a.session - b.session || a.day - b.day);
  const seen = new Set<string>();
  for (const then of days) {
    const key = `${then.session}-${then.day}`;
    if (seen.has(key)) continue;
    seen.add(key);
    openSitting(hall, constitution, then);
    const here = earlier.filter(
      (step) => dayOf(step).session === then.session && dayOf(step).day === then.day,
    );
    applyFacts(hall, here, []);
    adjournSitting(hall);
  }
}

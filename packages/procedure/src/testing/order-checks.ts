import { tableGet, tableValues } from '@tauride/kernel';
import { findInSession, motionOf, pollOf, rulebookOf, seatIn } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { MotionId, SittingId } from '../ids.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Motion, MotionPhase } from '../motion/state.ts';
import { votingOrder } from '../motion/voting-order.ts';
import { isRehearsal } from '../rehearsal/rehearsing.ts';
import { quorumOf } from '../sitting/quorum.ts';
import { electionFaults } from './election-checks.ts';
import { jointFaults } from './joint-checks.ts';
import type { Done } from './world.ts';

interface Step extends Done {
  readonly before: FoundedAssembly;
  readonly after: FoundedAssembly;
  readonly sitting: SittingId;
  /** The chair has let something stand in this sitting that is out of order. */
  readonly excused: boolean;
}

/** What the rules of order never allow, found from the states before and after an act and from its events alone. */
export function faultsOf(step: Step): readonly string[] {
  return [
    ...fateFaults(step),
    ...placeFaults(step),
    ...eventFaults(step),
    ...rowFaults(step),
    ...electionFaults(step),
  ];
}

/** Ways from one standing of a motion to another: a question that is not pending has one fate, and only these bring it back. */
const comesTo: { readonly [phase in MotionPhase]?: readonly MotionPhase[] } = {
  moved: [
    'seconded',
    'pending',
    'died-no-second',
    'ruled-out',
    'withdrawn',
    'adopted',
    'rejected',
    'undecided',
    'dropped',
    'not-put',
  ],
  'on-hold': ['pending', 'withdrawn', 'undecided', 'dropped', 'ruled-out', 'died-no-second'],
  // What another decision excludes is not put even when it comes back.
  postponed: ['pending', 'not-put'],
  committed: ['pending', 'not-put'],
  tabled: ['pending', 'not-put'],
  adopted: ['pending', 'rescinded', 'expunged', 'void'],
  rejected: ['pending'],
  'killed-for-session': ['pending'],
  // An appeal against the ruling.
  'ruled-out': ['moved', 'seconded', 'pending'],
  divided: [],
};

/** What a decision puts back as it was: a vote that is divided, a ruling that is reversed. */
function undoes(event: Event): boolean {
  if (event.type === 'DivisionDemanded') return true;
  return event.type === 'ResultAnnounced' && event.changes.some(({ change }) => change === 'ruling-reversed');
}

function fateFaults({ before, after, events }: Step): string[] {
  if (events.some(undoes)) return [];
  return tableValues(before.motions).flatMap((then) => {
    const now = tableGet(after.motions, then.id);
    if (!now) return isRehearsal(after, then.sitting) ? [] : [`${then.kind} is gone`];
    if (then.phase === now.phase || then.phase === 'pending') return [];
    const from = then.phase === 'seconded' ? 'moved' : then.phase;
    return comesTo[from]?.includes(now.phase)
      ? []
      : [`${then.kind} came from ${then.phase} to ${now.phase} by ${events.map(({ type }) => type).join()}`];
  });
}

/** A motion is pending, or waits for the chair, exactly where its sitting says so. */
function placeFaults({ after, sitting }: Step): string[] {
  const now = findInSession(after, sitting);
  const row = new Set<MotionId>(now?.stack);
  const offered = new Set<MotionId>(now?.offered);
  const twice = [...(now?.stack ?? []), ...(now?.offered ?? [])];
  return [
    ...(new Set(twice).size < twice.length ? ['a motion stands twice in the row'] : []),
    ...tableValues(after.motions).flatMap((motion) => misplaced(motion, { row, offered })),
  ];
}

function misplaced(
  { id, kind, phase }: Motion,
  { row, offered }: { readonly row: ReadonlySet<MotionId>; readonly offered: ReadonlySet<MotionId> },
): string[] {
  const waits = phase === 'moved' || phase === 'seconded';
  return [
    ...((phase === 'pending') === row.has(id)
      ? []
      : [`${kind} is ${phase} and ${row.has(id) ? '' : 'not '}in the row`]),
    ...(waits === offered.has(id)
      ? []
      : [`${kind} is ${phase} and ${offered.has(id) ? '' : 'not '}before the chair`]),
  ];
}

const OF_THE_CHAIR: ReadonlySet<Event['type']> = new Set([
  'QuestionStated',
  'MotionDied',
  'MotionRuledOut',
  'MotionJudged',
  'MotionGranted',
  'OppositionRecorded',
  'PollOpened',
  'PollClosed',
  'ResultAnnounced',
  'RulingMade',
  'ConsentGiven',
  'FloorGiven',
  'ElectionCalled',
  'NominationsClosed',
  'NominationsReopened',
  'ElectedUnopposed',
  'RoundOpened',
  'RoundAbandoned',
  'RoundClosed',
  'LotDrawn',
  'RoundDeclared',
  'ElectionAbandoned',
]);

function eventFaults(step: Step): string[] {
  if (step.events.some(({ type }) => type === 'ChairRuledOtherwise')) return [];
  return step.events.flatMap((event) => {
    const gives = step.command.type === 'YieldFloor';
    const presiding = findInSession(step.before, step.sitting)?.presiding;
    const faults =
      OF_THE_CHAIR.has(event.type) && step.by !== presiding && !gives ? [`${event.type} by ${step.by}`] : [];
    switch (event.type) {
      case 'MotionMade':
        return [...faults, ...makingFaults(step, event)];
      case 'PollOpened':
        return [...faults, ...openingFaults(step, event.on)];
      case 'ResultAnnounced':
        return [...faults, ...decidingFaults(step, event)];
      default:
        return faults;
    }
  });
}

function makingFaults(
  { before, sitting, by }: Step,
  { kind, onHold }: Event & { readonly type: 'MotionMade' },
): string[] {
  const then = findInSession(before, sitting);
  // A point that was submitted to the house becomes a question by the chair's ruling.
  const submitted = kind === 'point-of-order' || kind === 'raise-question-of-privilege';
  const votes = then && by !== 'operator' && seatIn(before, then, by)?.voting === 'full';
  return [
    // Reconsideration may be moved at any time; it then waits. Source: RONR (12th ed.) 37:9.
    ...((then?.poll ?? null) !== null && !onHold ? [`${kind} during a vote`] : []),
    ...(votes || submitted ? [] : [`${kind} of one without a vote`]),
  ];
}

function openingFaults({ before, sitting }: Step, on: MotionId): string[] {
  const then = findInSession(before, sitting);
  return then?.stack.at(-1) === on ? [] : ['a poll on a question that is not immediately pending'];
}

/** Without the quorum nothing is decided but what needs none; where it is presumed, while nobody doubts it. */
function decidingFaults(
  { before, sitting: id }: Step,
  event: Event & { readonly type: 'ResultAnnounced' },
): string[] {
  const { on, outcome } = event;
  const sitting = findInSession(before, id)!;
  const book = rulebookOf(before, sitting);
  const rule = ruleOf(book, motionOf(before, on));
  const decides = outcome === 'adopted';
  const counted = 'countedFrom' in book.quorum;
  const quorum = quorumOf(before, sitting, 'decision', pollOf(before, event.poll).of);
  const joint = jointFaults({ before, sitting }, event);
  // Where nobody recorded who is there, the vote itself shows it.
  const shown = counted || quorum.counted === null;
  if (!decides || shown || rule.withoutQuorum || quorum.holds) return joint;
  return [...joint, `${rule.kind} adopted without a quorum`];
}

function rowFaults(step: Step): string[] {
  const sitting = findInSession(step.after, step.sitting);
  if (!sitting) return [];
  const { after } = step;
  const row = sitting.stack.map((id) => motionOf(after, id));
  const third = row
    .filter((motion) => depthOf(after, motion) > 2)
    .map(() => 'an amendment of the third degree');
  const poll = sitting.poll === null ? null : pollOf(after, sitting.poll);
  const voted = poll && row.at(-1)?.id !== poll.on ? ['a vote on what is not immediately pending'] : [];
  const order =
    rulebookOf(after, sitting).model === 'queue'
      ? votingFaults(after, sitting)
      : step.excused
        ? []
        : rankFaults(after, { row, sitting });
  return [...third, ...voted, ...order];
}

function depthOf(state: FoundedAssembly, motion: Motion): number {
  if (motion.kind !== 'amend') return 0;
  return 1 + (motion.target === null ? 0 : depthOf(state, motionOf(state, motion.target)));
}

type Sitting = Parameters<typeof rulebookOf>[1] & { readonly phase: 'open' | 'recessed' };

function votingFaults(state: FoundedAssembly, sitting: Sitting): string[] {
  const order = votingOrder(state, sitting, sitting.stack).toReversed();
  return order.join() === sitting.stack.join() ? [] : ['the row is not in the order of voting'];
}

/** Each question in a stack outranks what is under it, or is one that is applied to it. */
function rankFaults(
  state: FoundedAssembly,
  { row, sitting }: { readonly row: readonly Motion[]; readonly sitting: Sitting },
): string[] {
  const book = rulebookOf(state, sitting);
  return row.flatMap((motion, at) => {
    const under = row[at - 1];
    if (!under) return [];
    const [over, rule] = [ruleOf(book, motion), ruleOf(book, under)];
    const together = motion.kind === under.kind && ['grant-privilege', 'fill-blank'].includes(over.onAdopt);
    const parts = motion.kind === under.kind && areParts(motion, under);
    const lifted = over.liftOverTarget === true && motion.target === under.id;
    const fits =
      over.rank === null || rule.rank === null || over.rank > rule.rank || together || parts || lifted;
    return fits ? [] : [`${motion.kind} over ${under.kind}`];
  });
}

/** Whether both are parts of one question that was divided. */
function areParts(one: Motion, other: Motion): boolean {
  const [a, b] = [one.label.split('.'), other.label.split('.')];
  return a.length > 1 && b.length > 1 && a[0] === b[0];
}

import { asksWeight, rowsOf, type Tally } from '@tauride/count';
import { tableValues } from '@tauride/kernel';
import {
  type BodyId,
  type BodyResult,
  bodyResults,
  type FoundedAssembly,
  type JointMode,
  modeOf,
  type Motion,
  motionOf,
  type Poll,
  pollOf,
  type Sitting,
} from '@tauride/procedure';
import { type Whole, wholeOf } from './whole.ts';

/** Where a body stands in a vote that bodies take apart. */
export type BodyStage =
  /** It votes once those before it have agreed. */
  | 'waits'
  | 'votes'
  /** Its officers have entered what was counted in its room. */
  | 'reported'
  | 'counted'
  /** The question was lost before its turn came. */
  | 'not-asked';

/** One body's part in a vote. */
export type BodyPart = {
  readonly body: BodyId;
  readonly name: string;
  readonly stage: BodyStage;
  /** What it came to has been announced. */
  readonly announced: boolean;
  /** Null while nothing is known of its votes. */
  readonly result: BodyResult | null;
  readonly tally: Tally | null;
  /** Whether it reached what is asked of it; null while that is open, or where nothing is asked of it alone. */
  readonly agreed: boolean | null;
  /** What the body as a whole weighs, where it does, and on which side it fell. */
  readonly weight: number | null;
  readonly side: 'yes' | 'no' | null;
};

/** A vote in which each body of a joint sitting is counted for itself. */
export type JointVote = {
  readonly mode: JointMode;
  readonly poll: Poll;
  readonly parts: readonly BodyPart[];
  /** What all together must reach too. */
  readonly whole: Whole | null;
};

type Ground = { readonly assembly: FoundedAssembly; readonly sitting: Sitting | null };

/** How the bodies stand in a poll; null where all its votes are one count. */
export function jointVote({ assembly, sitting }: Ground, poll: Poll | null): JointVote | null {
  if (poll === null || sitting === null || sitting.bodies.length < 2) return null;
  const blocs = blocsOf(sitting, poll);
  const rows = rowsOf(poll.threshold);
  if (rows.length === 0 && blocs === null) return null;
  const motion = motionOf(assembly, poll.on);
  const polls = poll.of === undefined ? [poll] : pollsOn(assembly, motion, poll);
  const asked = new Set(rows.map(({ body }) => body));
  const bodies = sitting.bodies.filter((body) => poll.of !== undefined || blocs !== null || asked.has(body));
  return {
    mode: modeOf(sitting),
    poll,
    parts: bodies.map((body) => partOf(assembly, { body, poll, polls, blocs })),
    whole: poll.of === undefined ? wholeOf(poll) : null,
  };
}

type Blocs = ReadonlyMap<BodyId, number>;

/** The bodies that weigh as a whole, on a question that is decided by weight. */
function blocsOf({ call }: Sitting, { threshold }: Poll): Blocs | null {
  const blocs = call.joint?.blocs;
  if (blocs === undefined || call.mode !== 'weighted' || !asksWeight(threshold)) return null;
  return new Map(blocs.map(({ body, weight }) => [body, weight]));
}

/** The votes of one body after the other on the same question, as far as they led to this one. */
function pollsOn({ polls }: FoundedAssembly, { id, carriedIn = [] }: Motion, last: Poll): readonly Poll[] {
  const before = tableValues(polls).filter(
    (poll) =>
      poll.on === id &&
      poll.phase === 'announced' &&
      poll.outcome === 'carried-so-far' &&
      poll.openedAt <= last.openedAt &&
      (poll.of ?? []).some((body) => carriedIn.includes(body)),
  );
  return [...before.filter((poll) => poll.id !== last.id), last];
}

type Asked = {
  readonly body: BodyId;
  readonly poll: Poll;
  readonly polls: readonly Poll[];
  readonly blocs: Blocs | null;
};

function partOf(assembly: FoundedAssembly, { body, poll, polls, blocs }: Asked): BodyPart {
  const own = polls.findLast(({ of }) => of === undefined || of.includes(body));
  const result = own === undefined ? null : (bodyResults(own).find((each) => each.body === body) ?? null);
  const known = result?.tally ?? null;
  const closed = own !== undefined && own.phase !== 'open';
  const agreed = closed ? (result?.carried ?? null) : null;
  return {
    body,
    name: assembly.bodies[body]?.name ?? body,
    stage: stageOf(own, poll, known !== null),
    announced: own?.phase === 'announced',
    result,
    tally: known,
    agreed,
    weight: blocs?.get(body) ?? null,
    side: blocs === null || !closed || known === null ? null : sideOf(known),
  };
}

function stageOf(own: Poll | undefined, last: Poll, known: boolean): BodyStage {
  if (own === undefined)
    return last.phase === 'announced' && last.outcome !== 'carried-so-far' ? 'not-asked' : 'waits';
  if (own.phase !== 'open') return 'counted';
  return known ? 'reported' : 'votes';
}

/** A body that ties falls on neither side. */
function sideOf({ yes, no }: Tally): 'yes' | 'no' | null {
  if (yes === no) return null;
  return yes > no ? 'yes' : 'no';
}

/** The vote that the next body goes on with, where one body after the other decides; null while none of them has agreed yet. */
export function votedSoFar(
  { assembly, sitting }: Ground,
  motion: Pick<Motion, 'poll' | 'carriedIn' | 'phase'> | null,
): JointVote | null {
  if (motion === null || motion.phase !== 'pending' || motion.poll === null) return null;
  if ((motion.carriedIn ?? []).length === 0) return null;
  return jointVote({ assembly, sitting }, pollOf(assembly, motion.poll));
}

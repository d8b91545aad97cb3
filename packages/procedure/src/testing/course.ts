import { available } from '../available/available.ts';
import { type ChairTurn, chairTurn } from '../available/chair-turn.ts';
import { motionOf, pollOf } from '../assembly/access.ts';
import type { Command, SittingAct } from '../command.ts';
import type { SealedBox } from '../context.ts';
import type { BodyId, MemberId, MotionId } from '../ids.ts';
import { decide } from '../decide.ts';
import { electionOf, electionsUnderVote } from '../election/access.ts';
import { pollMethods } from '../rulebook/house-rules.ts';
import { answersTo } from '../ruling/answers.ts';
import { anotherName, electionSteps } from './any-election.ts';
import { CLERK } from './hall.ts';
import { chairOf, type Done, sittingIn, tries, wait, type World } from './world.ts';

export interface Votes {
  readonly yes: number;
  readonly no: number;
}

/** A sealed box with so many votes in each body. */
export function boxOf(world: World, { yes, no }: Votes): SealedBox {
  const sitting = sittingIn(world);
  const open = sitting?.poll ? pollOf(world.hall.founded(), sitting.poll) : undefined;
  const bodies = open?.of ?? sitting?.bodies ?? [];
  const tally = { yes: yes * bodies.length, no: no * bodies.length, abstain: 0 };
  return {
    seal: { root: '00', count: tally.yes + tally.no },
    tally,
    bodies: bodies.map((body) => ({ body, tally: { yes, no, abstain: 0 }, present: null })),
    weight: { tally, total: tally.yes + tally.no },
  };
}

/** Votes that the smallest body of the sitting can give. */
export function votesOf(world: World, yes: number, no: number): Votes {
  const most = votersIn(world);
  const ayes = yes % (most + 1);
  return { yes: ayes, no: no % (most - ayes + 1) };
}

function allOf(world: World, side: 'yes' | 'no'): Votes {
  return { yes: 0, no: 0, [side]: votersIn(world) };
}

/** Of the smallest body, without whoever presides. */
function votersIn(world: World): number {
  const state = world.hall.founded();
  const seats = (sittingIn(world)?.bodies ?? []).map((body) => state.bodies[body]!.votingSeats);
  return Math.min(...seats) - 1;
}

export interface Settling {
  readonly votes: Votes;
  /** Whoever wants to speak is heard first. */
  readonly hears: boolean;
}

/** The next step of the chair, or of those for whom the chair waits, in the usual course; `null` where there is none. */
export function usualStep(world: World, { votes, hears }: Settling): Done | null {
  for (const { by, command } of usualActs(world, { votes, hears })) {
    const done = tries(world, by, command, { sealed: boxOf(world, votes) });
    if (done) return done;
  }
  return null;
}

interface Usual {
  readonly by: MemberId;
  readonly command: Command;
}

function usualActs(world: World, { votes, hears }: Settling): readonly Usual[] {
  const turn = chairTurn(world.hall.founded(), world.sitting);
  const first = turn.act ? [{ by: chairOf(world), command: turn.act }] : [];
  switch (turn.say) {
    case 'is-there-a-second':
      return seconding(world, turn.motion!);
    case 'answer-point':
      return answering(world);
    case 'take-voices':
      return voices(world, votes);
    case 'take-count':
      return turn.act ? first : counting(world, votes);
    case 'decide-motion':
      return granting(world, turn.motion!, votes);
    case 'next-speaker':
      return hears ? first : [...putting(world), ...first];
    case 'listen':
    case 'caucus':
      return stopping(world);
    case 'take-nominations':
      return [...naming(world, turn), ...first, ...electing(world, turn)];
    case 'open-round':
    case 'close-round':
    case 'draw-lot':
      return [...first, ...electing(world, turn)];
    case 'next-item':
    case 'any-business':
    case 'adjourned':
      return [];
    default:
      return first;
  }
}

function naming(world: World, { election }: ChairTurn): readonly Usual[] {
  const found = electionOf(world.hall.founded(), election!);
  return anotherName(found, sittingIn(world)!).map((command) => ({ by: chairOf(world), command }));
}

function electing(world: World, { election }: ChairTurn): readonly Usual[] {
  const steps = electionSteps(world.hall.founded(), sittingIn(world)!, election!);
  return steps.map((command) => ({ by: chairOf(world), command }));
}

function seconding(world: World, motion: MotionId): readonly Usual[] {
  const { sitting, members } = world;
  const by = members.findLast((member) => member !== motionOf(world.hall.founded(), motion).by)!;
  return [
    { by, command: { type: 'SecondMotion', sitting, motion } },
    { by: chairOf(world), command: { type: 'DeclareNoSecond', sitting, motion } },
  ];
}

function answering(world: World): readonly Usual[] {
  const { sitting } = world;
  const { id, kind } = sittingIn(world)!.point!;
  return answersTo(kind).map((answer) => ({
    by: chairOf(world),
    command: { type: 'Rule', sitting, point: id, answer, reason: 'So ruled.' },
  }));
}

function voices(world: World, { yes, no }: Votes): readonly Usual[] {
  const { sitting } = world;
  const poll = sittingIn(world)!.poll!;
  return [{ by: chairOf(world), command: { type: 'ClosePoll', sitting, poll, ayesHaveIt: yes > no } }];
}

/** Each body is counted apart where the question asks for it. */
function counting(world: World, { yes, no }: Votes): readonly Usual[] {
  const { sitting } = world;
  const poll = pollOf(world.hall.founded(), sittingIn(world)!.poll!);
  const command = { type: 'EnterCount', sitting, poll: poll.id, place: 'all' } as const;
  // Where hardly anybody is left, only a count of nobody is possible.
  const tallies = [
    { yes, no, abstain: 0 },
    { yes: 0, no: 0, abstain: 0 },
  ];
  const parts = poll.phase === 'open' ? poll.parts : [];
  const bodies = (poll.bodies ?? []).filter(({ body }) => !parts.some((part) => part.body === body));
  const each: readonly (typeof command & { readonly body?: BodyId })[] = [
    command,
    ...bodies.map(({ body }) => ({ ...command, body })),
  ];
  return tallies.flatMap((tally) =>
    each.flatMap((one) =>
      counters(world, one.body ?? null).flatMap((by) => [
        { by, command: { ...one, tally } },
        { by, command: { ...one, tally, weight: tally } },
      ]),
    ),
  );
}

/** The desk, and the tellers of a body for themselves. */
function counters({ hall }: World, body: BodyId | null): readonly MemberId[] {
  return [CLERK, ...(body === null ? [] : hall.founded().bodies[body]!.offices.tellers)];
}

function granting(world: World, motion: MotionId, { yes, no }: Votes): readonly Usual[] {
  const { sitting } = world;
  const reason = 'So it appears.';
  return [
    { by: chairOf(world), command: { type: 'GrantMotion', sitting, motion, granted: yes > no, reason } },
    { by: chairOf(world), command: { type: 'GrantMotion', sitting, motion, granted: yes <= no, reason } },
    { by: chairOf(world), command: { type: 'StateQuestion', sitting, motion } },
  ];
}

function putting(world: World): readonly Usual[] {
  return ofChair(world, 'PutQuestion');
}

function stopping(world: World): readonly Usual[] {
  return [...ofChair(world, 'EndSpeech'), ...ofChair(world, 'EndCaucus')];
}

function ofChair(world: World, type: SittingAct['type']): readonly Usual[] {
  const { acts } = available(world.hall.founded(), world.sitting, {
    member: chairOf(world),
    now: world.hall.now,
  });
  return acts.filter((act) => act.type === type).map((command) => ({ by: chairOf(world), command }));
}

/** Brings what is under way to its end with acts of the chair and a second: within so many steps nothing is pending, or the
 *  sitting is over. Tells what is still there. */
export function settled(world: World, within: number): string | null {
  for (let at = 0; at < within; at += 1) {
    wait(world, 1);
    if (isAtRest(world)) return null;
    const votes = at % 2 === 0 ? allOf(world, 'yes') : allOf(world, 'no');
    const done = usualStep(world, { votes, hears: false });
    if (!done && !resolvedOtherwise(world)) return stuck(world);
  }
  return stuck(world);
}

/** What a chair does when the usual course has no step: rule it out, adjourn for want of a quorum. */
function resolvedOtherwise(world: World): boolean {
  const { sitting } = world;
  const reason = 'It cannot go on.';
  const offer = sittingIn(world)!.offered.at(-1);
  const ruledOut =
    offer !== undefined &&
    tries(world, chairOf(world), { type: 'RuleOutOfOrder', sitting, motion: offer, reason });
  return Boolean(
    ruledOut ||
    tries(world, chairOf(world), { type: 'DeclareConsent', sitting }) ||
    tries(world, chairOf(world), { type: 'AdjournSitting', sitting, ground: 'no-quorum', reason }),
  );
}

function isAtRest(world: World): boolean {
  const sitting = sittingIn(world);
  if (!sitting) return true;
  const { stack, offered, poll, point, phase } = sitting;
  const counting = electionsUnderVote(world.hall.founded(), world.sitting).length > 0;
  return (
    phase === 'open' && stack.length + offered.length === 0 && poll === null && point === null && !counting
  );
}

/** Why the immediately pending question cannot be put. */
function refusals(world: World): readonly string[] {
  const { hall, sitting } = world;
  const motion = sittingIn(world)?.stack.at(-1);
  const member = chairOf(world);
  if (motion === undefined) return [];
  return pollMethods.map((method) => {
    const put = { type: 'PutQuestion', sitting, motion, method } as const;
    const decided = decide(hall.state, put, { now: hall.now, actor: { kind: 'member', member } });
    return decided.ok ? method : decided.error.code;
  });
}

function stuck(world: World): string {
  const { say, motion } = chairTurn(world.hall.founded(), world.sitting);
  const about = motion === null ? 'nothing' : motionOf(world.hall.founded(), motion).kind;
  return `the chair cannot get on: ${say} about ${about}; ${refusals(world).join()}`;
}

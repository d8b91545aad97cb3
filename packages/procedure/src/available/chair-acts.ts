import { immediatelyPending, motionOf, pollOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import type { AskedMatter } from '../consent/commands.ts';
import { speakersInOrder } from '../floor/queue.ts';
import { chairsOf } from '../joint/presides.ts';
import { decidedByOf } from '../motion/decided-by.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import { answersTo } from '../ruling/answers.ts';
import type { Sitting } from '../sitting/state.ts';
import { orderlyActs } from './admission-acts.ts';
import { type Asked, openMotions, waitingMotions, WORDS } from './candidates.ts';
import { chairElectionActs } from './election-acts.ts';
import { houseMinutesActs } from './minutes-acts.ts';

/** Acts of whoever presides. */
export function chairActs(asked: Asked): readonly SittingAct[] {
  return [
    ...floorActs(asked),
    ...offerActs(asked),
    ...openMotions(asked).flatMap((motion) => judgingActs(asked, motion)),
    ...committeeActs(asked),
    ...pollActs(asked),
    ...rulingActs(asked),
    ...consentActs(asked),
    ...houseMinutesActs(asked),
    ...chairElectionActs(asked),
    ...orderlyActs(asked),
    ...doorActs(asked.state, asked.sitting),
    ...adjournActs(asked),
  ];
}

/** Whom the chair may be left to. */
export function handingActs({ state, sitting, at }: Asked): readonly SittingAct[] {
  return chairsOf(state, sitting).map((to): SittingAct => ({ type: 'HandOverChair', ...at, to }));
}

function floorActs({ state, sitting, at }: Asked): readonly SittingAct[] {
  const next = speakersInOrder(state, sitting);
  return [
    ...next.map(({ member }): SittingAct => ({ type: 'GiveFloor', ...at, member })),
    { type: 'EndSpeech', ...at },
    { type: 'CloseSpeakersList', ...at },
    { type: 'ReopenSpeakersList', ...at },
  ];
}

function offerActs(asked: Asked): readonly SittingAct[] {
  const { sitting, at } = asked;
  return [
    ...sitting.offered.flatMap((motion): SittingAct[] => [
      { type: 'StateQuestion', ...at, motion },
      { type: 'DeclareNoSecond', ...at, motion },
      { type: 'RuleOutOfOrder', ...at, motion, reason: WORDS },
    ]),
    ...waitingMotions(asked, 'postponed').map((motion): SittingAct => ({
      type: 'TakeUpPostponed',
      ...at,
      motion,
    })),
  ];
}

/** A judgement is offered with the one that changes nothing; which it is to be, the chair says. */
function judgingActs({ state, sitting, at }: Asked, motion: Motion): readonly SittingAct[] {
  const rule = ruleOf(rulebookOf(state, sitting), motion);
  const acts: SittingAct[] = [
    { type: 'JudgeMotion', ...at, motion: motion.id, judged: { recognized: true }, reason: WORDS },
  ];
  if (decidedByOf(state, sitting, motion) !== 'assembly')
    for (const granted of [true, false])
      acts.push({ type: 'GrantMotion', ...at, motion: motion.id, granted, reason: WORDS });
  if (rule.opposition)
    acts.push({ type: 'RecordOpposition', ...at, motion: motion.id, objectors: 0, counterSpeeches: [] });
  return acts;
}

/** Once the committee has begun, the reference can no longer be reconsidered. */
function committeeActs(asked: Asked): readonly SittingAct[] {
  const judged = { committeeBegun: true };
  return waitingMotions(asked, 'committed')
    .filter((id) => motionOf(asked.state, id).particulars.committeeBegun !== true)
    .map((motion): SittingAct => ({ type: 'JudgeMotion', ...asked.at, motion, judged, reason: WORDS }));
}

function pollActs({ state, sitting, at }: Asked): readonly SittingAct[] {
  const top = immediatelyPending(sitting);
  const { poll } = sitting;
  if (poll === null) {
    const { methods } = rulebookOf(state, sitting).voting;
    return top === null
      ? []
      : methods.map((method): SittingAct => ({ type: 'PutQuestion', ...at, motion: top, method }));
  }
  if (pollOf(state, poll).phase === 'open') return [{ type: 'ClosePoll', ...at, poll, ayesHaveIt: true }];
  return (['yes', 'no', null] as const).map((chairVote): SittingAct => ({
    type: 'AnnounceResult',
    ...at,
    poll,
    chairVote,
  }));
}

function rulingActs({ sitting, at }: Asked): readonly SittingAct[] {
  const { point } = sitting;
  if (point === null) return [];
  return answersTo(point.kind).map((answer): SittingAct => ({
    type: 'Rule',
    ...at,
    point: point.id,
    answer,
    reason: WORDS,
  }));
}

function consentActs({ sitting, at }: Asked): readonly SittingAct[] {
  const top = immediatelyPending(sitting);
  const onTop: readonly AskedMatter[] = top === null ? [] : [{ kind: 'adopt', motion: top }];
  const matters: readonly AskedMatter[] = [
    ...onTop,
    ...sitting.stack.map((motion) => ({ kind: 'withdraw', motion }) as const),
    { kind: 'extend-speech', seconds: 60 },
    { kind: 'recess', minutes: 10 },
    { kind: 'adjourn' },
  ];
  return [
    ...matters.map((matter): SittingAct => ({ type: 'AskConsent', ...at, matter })),
    { type: 'DeclareConsent', ...at },
  ];
}

/** By the chair, and as the house has decided last. */
export function doorActs(
  state: FoundedAssembly,
  sitting: Sitting,
): readonly (SittingAct & { readonly type: 'SetDoors' })[] {
  const adopted = ('motions' in sitting ? sitting.motions : []).findLast(
    (id) => motionOf(state, id).phase === 'adopted',
  );
  return PUBLICITIES.flatMap((publicity) => {
    const act = { type: 'SetDoors', sitting: sitting.id, publicity, reason: WORDS } as const;
    return adopted === undefined ? [act] : [act, { ...act, motion: adopted }];
  });
}

const PUBLICITIES = ['public', 'members', 'closed'] as const;

function adjournActs({ at }: Asked): readonly SittingAct[] {
  return [
    { type: 'EndCaucus', ...at },
    { type: 'AdjournSitting', ...at, ground: 'agenda-done', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'hour-fixed', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'no-quorum', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'emergency', reason: WORDS },
    { type: 'RecessSitting', ...at, reason: WORDS },
    { type: 'MoveSitting', ...at, place: WORDS, reason: WORDS },
  ];
}

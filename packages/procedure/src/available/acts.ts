import { tableGet } from '@tauride/kernel';
import { immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import { speakersInOrder } from '../floor/queue.ts';
import type { MemberId, SittingId } from '../ids.ts';
import type { ConsentMatter } from '../consent/state.ts';
import { answersTo } from '../ruling/decide.ts';
import type { Sitting, SittingInSession } from '../sitting/state.ts';

/** Stands where the person still has to give words, a reason or numbers. */
const WORDS = '…';

/** Every act but making motions and casting ballots that this member may do now, ready to be sent once its words are filled in.
 *  Found by asking `decide`, so that the list and the answer never differ. */
export function actsOf(
  state: FoundedAssembly,
  sitting: SittingId,
  { member, now }: { member: MemberId; now: Context['now'] },
): readonly SittingAct[] {
  const found = tableGet(state.sittings, sitting);
  if (!found) return [];
  const seal = { root: '', count: 0 };
  const context: Context = {
    now,
    actor: { kind: 'member', member },
    sealed: { seal, tally: { yes: 0, no: 0, abstain: 0 } },
  };
  return candidates(state, found, member).filter((command) => decide(state, command, context).ok);
}

function candidates(state: FoundedAssembly, sitting: Sitting, member: MemberId): readonly SittingAct[] {
  const { id } = sitting;
  switch (sitting.phase) {
    case 'called':
      return [{ type: 'OpenSitting', sitting: id }];
    case 'adjourned':
      return [];
    case 'recessed':
      return [{ type: 'ResumeSitting', sitting: id }];
    case 'open':
      return [
        ...floorActs(state, sitting),
        ...motionActs(state, sitting),
        ...pollActs(state, sitting),
        ...pointActs(state, sitting),
        ...consentActs(sitting),
        ...sittingActs(sitting, member),
      ];
  }
}

function floorActs(state: FoundedAssembly, sitting: SittingInSession): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  const next = speakersInOrder(state, sitting);
  return [
    { type: 'RequestFloor', ...at, side: null, purpose: 'debate' },
    { type: 'RequestFloor', ...at, side: null, purpose: 'motion' },
    { type: 'WithdrawRequest', ...at },
    ...next.map(({ member }): SittingAct => ({ type: 'GiveFloor', ...at, member })),
    { type: 'YieldFloor', ...at },
    { type: 'EndSpeech', ...at },
    { type: 'CloseSpeakersList', ...at },
    { type: 'ReopenSpeakersList', ...at },
  ];
}

function motionActs(state: FoundedAssembly, sitting: SittingInSession): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  const waiting = sitting.motions.filter((id) =>
    ['postponed', 'on-hold'].includes(motionOf(state, id).phase),
  );
  return [
    ...sitting.offered.flatMap((motion): SittingAct[] => [
      { type: 'SecondMotion', ...at, motion },
      { type: 'StateQuestion', ...at, motion },
      { type: 'DeclareNoSecond', ...at, motion },
      { type: 'RuleOutOfOrder', ...at, motion, reason: WORDS },
      { type: 'WithdrawMotion', ...at, motion },
    ]),
    ...waiting.flatMap((motion): SittingAct[] => [
      { type: 'SecondMotion', ...at, motion },
      { type: 'TakeUpPostponed', ...at, motion },
      { type: 'CallUpReconsideration', ...at, motion },
    ]),
  ];
}

function pollActs(state: FoundedAssembly, sitting: SittingInSession): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  const top = immediatelyPending(sitting);
  const { poll } = sitting;
  if (poll === null) {
    const { methods } = rulebookOf(state, sitting).voting;
    return top === null
      ? []
      : methods.map((method): SittingAct => ({ type: 'PutQuestion', ...at, motion: top, method }));
  }
  return [
    { type: 'EnterCount', ...at, poll, place: WORDS, tally: { yes: 0, no: 0, abstain: 0 } },
    { type: 'ClosePoll', ...at, poll, ayesHaveIt: true },
    { type: 'DemandDivision', ...at, poll },
    ...(['yes', 'no', null] as const).map((chairVote): SittingAct => ({
      type: 'AnnounceResult',
      ...at,
      poll,
      chairVote,
    })),
  ];
}

function pointActs(state: FoundedAssembly, sitting: SittingInSession): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  const { point } = sitting;
  const kinds = Object.values(rulebookOf(state, sitting).points);
  const answers = point === null ? [] : answersTo(point.kind);
  return [
    ...kinds.map(({ kind }): SittingAct => ({ type: 'RaisePoint', ...at, kind, text: WORDS })),
    ...answers.map((answer): SittingAct => ({
      type: 'Rule',
      ...at,
      point: point!.id,
      answer,
      reason: WORDS,
    })),
  ];
}

function consentActs(sitting: SittingInSession): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  const top = immediatelyPending(sitting);
  const onTop: readonly ConsentMatter[] = top === null ? [] : [{ kind: 'adopt', motion: top }];
  const matters: readonly ConsentMatter[] = [
    ...onTop,
    ...sitting.stack.map((motion) => ({ kind: 'withdraw', motion }) as const),
    { kind: 'extend-speech', seconds: 60 },
    { kind: 'recess', minutes: 10 },
    { kind: 'adjourn' },
  ];
  return [
    ...matters.map((matter): SittingAct => ({ type: 'AskConsent', ...at, matter })),
    { type: 'Object', ...at },
    { type: 'DeclareConsent', ...at },
  ];
}

function sittingActs(sitting: SittingInSession, member: MemberId): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  const items = sitting.agenda.filter(({ phase }) => phase !== 'now');
  return [
    { type: 'RecordPresence', ...at, arrived: [member], left: [] },
    { type: 'RecordPresence', ...at, arrived: [], left: [member] },
    { type: 'AddAgendaItem', ...at, title: WORDS },
    ...items.map(({ id }): SittingAct => ({ type: 'TakeUpItem', ...at, item: id })),
    { type: 'AdjournSitting', ...at, ground: 'agenda-done', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'no-quorum', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'emergency', reason: WORDS },
    {
      type: 'EnterStatement',
      ...at,
      kind: 'note',
      who: { named: WORDS },
      capacity: '',
      text: WORDS,
      how: 'witnessed',
      source: '',
      about: '',
      answers: null,
    },
  ];
}

import { rulebookOf } from '../assembly/access.ts';
import type { MemberAct } from '../command.ts';
import { type Asked, openMotions, waitingMotions, WORDS } from './candidates.ts';
import { memberElectionActs } from './own-election-acts.ts';

/** Acts of anybody who has a seat. */
export function memberActs(asked: Asked): readonly MemberAct[] {
  return [
    ...floorActs(asked),
    ...motionActs(asked),
    ...pointActs(asked),
    ...hallActs(asked),
    ...memberElectionActs(asked),
  ];
}

function floorActs({ state, sitting, at }: Asked): readonly MemberAct[] {
  const { lists = [] } = rulebookOf(state, sitting).floor;
  return [
    { type: 'RequestFloor', ...at, side: null, purpose: 'debate' },
    ...lists.map((list): MemberAct => ({
      type: 'RequestFloor',
      ...at,
      side: null,
      purpose: 'debate',
      list,
    })),
    { type: 'RequestFloor', ...at, side: null, purpose: 'motion' },
    { type: 'RequestFloor', ...at, side: null, purpose: 'reply' },
    { type: 'RequestFloor', ...at, side: null, purpose: 'explanation' },
    { type: 'WithdrawRequest', ...at },
    { type: 'YieldFloor', ...at },
  ];
}

function motionActs(asked: Asked): readonly MemberAct[] {
  const { sitting, member, at } = asked;
  const onHold = waitingMotions(asked, 'on-hold');
  const open = openMotions(asked);
  return [
    ...[...sitting.offered, ...onHold].map((motion): MemberAct => ({ type: 'SecondMotion', ...at, motion })),
    ...onHold.map((motion): MemberAct => ({ type: 'CallUpReconsideration', ...at, motion })),
    ...open
      .filter(({ by }) => by === member)
      .flatMap(({ id, wording }): MemberAct[] => [
        { type: 'WithdrawMotion', ...at, motion: id },
        { type: 'ModifyMotion', ...at, motion: id, wording },
      ]),
    ...sitting.stack.flatMap((motion): MemberAct[] => [
      { type: 'Demand', ...at, what: 'division-of-question', motion },
      { type: 'Demand', ...at, what: 'secret-ballot', motion },
    ]),
  ];
}

function pointActs({ state, sitting, at }: Asked): readonly MemberAct[] {
  const points = Object.values(rulebookOf(state, sitting).points);
  return points.map(({ kind }): MemberAct => ({ type: 'RaisePoint', ...at, kind, text: WORDS }));
}

function hallActs({ sitting, member, at }: Asked): readonly MemberAct[] {
  const poll = sitting.poll ?? sitting.undo?.poll ?? null;
  return [
    ...(poll === null ? [] : [{ type: 'DemandDivision', ...at, poll } as const]),
    { type: 'Object', ...at },
    { type: 'RecordPresence', ...at, arrived: [member], left: [] },
    { type: 'RecordPresence', ...at, arrived: [], left: [member] },
    { type: 'ChallengeQuorum', ...at },
  ];
}

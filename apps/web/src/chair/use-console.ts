import {
  type Available,
  available,
  type ChairTurn,
  chairTurn,
  findInSession,
  type FoundedAssembly,
  type Instant,
  type MemberId,
  type MotionChoices,
  motionChoices,
  type PollMethod,
  rulebookOf,
  type Sitting,
  type SittingAct,
} from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { useMemo, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import type { Dialog, OtherwiseAct, Step } from './steps.ts';

/** An act that the hall refused, kept with its reason until the next one. */
export type Refused = {
  readonly command: SittingAct;
  readonly member: MemberId | null;
  readonly problem: Problem;
};

export type Console = {
  readonly available: Available;
  /** What whoever gets the floor may move. */
  readonly motions: MotionChoices;
  /** Something may be moved or raised, so that help has something to tell. */
  readonly helps: boolean;
  readonly turn: ChairTurn;
  readonly now: Instant;
  /** Null where the rules offer no way to vote now. */
  readonly method: PollMethod | null;
  readonly methods: readonly PollMethod[];
  readonly chooseMethod: (method: PollMethod) => void;
  readonly dialog: Dialog | null;
  readonly open: (dialog: Dialog) => void;
  readonly close: () => void;
  readonly refused: Refused | null;
  readonly take: (step: Step) => void;
  /** Sends an act, for a member without a device where one is named. Resolves to whether the hall took it or keeps it. */
  readonly send: (command: SittingAct, member?: MemberId | null) => Promise<boolean>;
  readonly ruleOtherwise: (act: OtherwiseAct, member: MemberId, reason: string) => Promise<boolean>;
};

const nothing: Available = { motions: { inOrder: [], notInOrder: [] }, acts: [], ballot: null };

/** The ways to vote on what is immediately pending; before it can be put, all that the rulebook has. */
function methodsOf(
  acts: readonly SittingAct[],
  assembly: FoundedAssembly,
  sitting: Sitting | null,
): readonly PollMethod[] {
  const now = acts.flatMap((one) => (one.type === 'PutQuestion' ? [one.method] : []));
  if (now.length > 0 || sitting === null) return now;
  return rulebookOf(assembly, sitting).voting.methods;
}

/** A ruling is asked for only while its point waits: somebody else may have ruled since the dialog was opened. */
function stillAsked(dialog: Dialog | null, sitting: Sitting | null): Dialog | null {
  const waits = sitting?.phase === 'open' && sitting.point !== null;
  return dialog?.kind === 'rule' && !waits ? null : dialog;
}

/** Everything the chair's console knows and can do. */
export function useConsole(): Console {
  const hall = useHall();
  const { assembly, sitting, me, act } = hall;
  const member = me.member;
  const found = useMemo(() => {
    const now = hall.now();
    if (sitting === null || member === null) return { available: nothing, now };
    return { available: available(assembly, sitting.id, { member, now }), now };
    // oxlint-disable-next-line react/exhaustive-deps -- asked again when the state changes, not with every tick of the clock
  }, [assembly, sitting, member]);
  const turn = useMemo<ChairTurn>(
    () =>
      sitting === null ? { say: 'adjourned', motion: null, act: null } : chairTurn(assembly, sitting.id),
    [assembly, sitting],
  );
  const motions = useMemo<MotionChoices>(() => {
    const open = sitting === null ? undefined : findInSession(assembly, sitting.id);
    return open?.phase === 'open' ? motionChoices(assembly, open, { member: null }) : nothing.motions;
  }, [assembly, sitting]);
  const [chosen, chooseMethod] = useState<PollMethod>('recorded');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const methods = methodsOf(found.available.acts, assembly, sitting);
  const settle = async (command: SittingAct, whom: MemberId | null, sent: ReturnType<typeof act>) => {
    const result = await sent;
    setRefused(result.kind === 'refused' ? { command, member: whom, problem: result.problem } : null);
    return result.kind !== 'refused';
  };
  const send = (command: SittingAct, whom: MemberId | null = null) =>
    settle(command, whom, act(command, whom === null ? {} : { for: whom }));
  const open = (next: Dialog) => {
    setRefused(null);
    setDialog(next);
  };
  return {
    ...found,
    motions,
    helps: sitting?.phase === 'open',
    turn,
    method: methods.find((one) => one === chosen) ?? methods[0] ?? null,
    methods,
    chooseMethod,
    dialog: stillAsked(dialog, sitting),
    open,
    close: () => setDialog(null),
    refused,
    send,
    take: (step) => (step.kind === 'dialog' ? open(step.dialog) : void send(step.command)),
    ruleOtherwise: (inner, whom, reason) =>
      settle(
        inner,
        whom,
        act({ type: 'RuleOtherwise', sitting: inner.sitting, member: whom, act: inner, reason }),
      ),
  };
}

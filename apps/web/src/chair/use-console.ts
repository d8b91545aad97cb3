import { tableGet } from '@tauride/kernel';
import {
  type Available,
  available,
  type ChairTurn,
  chairTurn,
  type Election,
  findInSession,
  type FoundedAssembly,
  type Instant,
  mayActFor,
  type MemberId,
  type MotionChoices,
  motionChoices,
  type PollMethod,
  type RollOrder,
  rulebookOf,
  type Sitting,
  type SittingAct,
} from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import type { Dialog, OtherwiseAct, Step } from './steps.ts';

/** An act that the hall refused, kept with its reason until the next one. */
export type Refused = {
  readonly command: SittingAct;
  readonly member: MemberId | null;
  readonly problem: Problem;
  /** The election it was about, as it was then. */
  readonly election: Election | undefined;
};

export type Console = {
  readonly available: Available;
  /** What whoever gets the floor may move. */
  readonly motions: MotionChoices;
  /** Whether what members do may be entered here: whoever presides does, and the clerk. */
  readonly enters: boolean;
  /** Something may be moved or raised, so that help has something to tell. */
  readonly helps: boolean;
  readonly turn: ChairTurn;
  readonly now: Instant;
  /** Null where the rules offer no way to vote now. */
  readonly method: PollMethod | null;
  readonly methods: readonly PollMethod[];
  /** In which order the roll is called, where it is and somebody said so. */
  readonly roll: RollOrder | null;
  /** The next vote is important: those who vote confirm it with their codes. */
  readonly confirm: boolean;
  readonly chooseMethod: (method: PollMethod, roll: RollOrder, confirm: boolean) => void;
  readonly dialog: Dialog | null;
  readonly open: (dialog: Dialog) => void;
  readonly close: () => void;
  readonly refused: Refused | null;
  readonly take: (step: Step) => void;
  /** Sends an act, for a member without a device where one is named. Resolves to whether the hall took it or keeps it. */
  readonly send: (command: SittingAct, member?: MemberId | null) => Promise<boolean>;
  readonly ruleOtherwise: (act: OtherwiseAct, member: MemberId, reason: string) => Promise<boolean>;
};

const nothing: Available = { motions: { inOrder: [], notInOrder: [] }, acts: [], ballot: null, minutes: [] };

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

/** The election that an act is about. */
function electionIn({ elections }: FoundedAssembly, command: SittingAct): Election | undefined {
  return 'election' in command ? tableGet(elections, command.election) : undefined;
}

/** A refusal goes once its election has gone on: it was about how that stood then. */
function stillStands(refused: Refused | null, assembly: FoundedAssembly): Refused | null {
  if (refused?.election === undefined) return refused;
  return electionIn(assembly, refused.command) === refused.election ? refused : null;
}

function useLatest<T>(value: T): { readonly current: T } {
  const kept = useRef(value);
  useEffect(() => {
    kept.current = value;
  }, [value]);
  return kept;
}

/** A second click while the hall has not answered the first one asks for nothing new. */
function useOnce(): (key: string, start: () => Promise<boolean>) => Promise<boolean> {
  const running = useRef(new Map<string, Promise<boolean>>());
  return (key, start) => {
    const before = running.current.get(key);
    if (before !== undefined) return before;
    const started = start().finally(() => running.current.delete(key));
    running.current.set(key, started);
    return started;
  };
}

/** Sends acts, and keeps the refusal of the last one. */
function useSending({ assembly, act }: ReturnType<typeof useHall>) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const latest = useLatest(assembly);
  const once = useOnce();
  const settle = async (command: SittingAct, whom: MemberId | null, sent: ReturnType<typeof act>) => {
    const result = await sent;
    const election = electionIn(latest.current, command);
    setRefused(
      result.kind === 'refused' ? { command, member: whom, problem: result.problem, election } : null,
    );
    return result.kind !== 'refused';
  };
  const send = (command: SittingAct, whom: MemberId | null = null) =>
    once(JSON.stringify([command, whom]), () =>
      settle(command, whom, act(command, whom === null ? {} : { for: whom, why: { kind: 'spoken' } })),
    );
  return { refused: stillStands(refused, assembly), clear: () => setRefused(null), send, settle };
}

type Chosen = {
  readonly chosen: PollMethod;
  readonly order: RollOrder | null;
  readonly confirm: boolean;
};

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
  const [{ chosen, order, confirm }, choose] = useState<Chosen>({
    chosen: 'recorded',
    order: null,
    confirm: false,
  });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { refused, clear, send, settle } = useSending(hall);
  const methods = methodsOf(found.available.acts, assembly, sitting);
  const open = (next: Dialog) => {
    clear();
    setDialog(next);
  };
  return {
    ...found,
    motions,
    enters: sitting !== null && member !== null && mayActFor(assembly, sitting, member).ok,
    helps: sitting?.phase === 'open',
    turn,
    method: methods.find((one) => one === chosen) ?? methods[0] ?? null,
    methods,
    roll: order,
    confirm,
    chooseMethod: (method, roll, important) => choose({ chosen: method, order: roll, confirm: important }),
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

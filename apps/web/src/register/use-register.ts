import { tableGet, tableValues } from '@tauride/kernel';
import { type PollId, type Register, type RegisterLine, roundOf } from '@tauride/procedure';
import type { RegisterAnswer } from '@tauride/protocol';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';

/** The lines of a register, where they are. */
export type RegisterState =
  | { readonly phase: 'getting' }
  | { readonly phase: 'lost' }
  | { readonly phase: 'there'; readonly lines: readonly RegisterLine[] };

/** The register that the state has of a poll or a round: whole while votes are cast, afterwards its digest alone. */
export function useSealed(poll: PollId): Register | undefined {
  const { assembly } = useHall();
  return tableGet(assembly.polls, poll)?.register ?? roundOf(assembly, poll)?.round.register;
}

type Asked = { readonly poll: PollId; readonly attempt: number; readonly state: RegisterState };

/** The lines as the server made them again from the journal; while the vote is open those that this page holds itself. */
export function useRegister(poll: PollId): readonly [RegisterState, () => void] {
  const { ask } = useHall();
  const who = useSealed(poll)?.who;
  const own = useMemo((): RegisterState | null => {
    return who === undefined ? null : { phase: 'there', lines: tableValues(who) };
  }, [who]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isHeld = own !== null;
  useEffect(() => {
    if (isHeld) return undefined;
    let gone = false;
    const settle = (state: RegisterState): void => {
      if (!gone) setAsked({ poll, attempt, state });
    };
    linesFrom(ask, poll).then(
      (lines) => settle({ phase: 'there', lines }),
      () => settle({ phase: 'lost' }),
    );
    return () => {
      gone = true;
    };
  }, [ask, poll, isHeld, attempt]);
  const answered = asked?.poll === poll && asked.attempt === attempt ? asked.state : null;
  return [own ?? answered ?? { phase: 'getting' }, useCallback(() => setAttempt((count) => count + 1), [])];
}

async function linesFrom(
  ask: ReturnType<typeof useHall>['ask'],
  poll: PollId,
): Promise<readonly RegisterLine[]> {
  const response = await ask(`/api/polls/${encodeURIComponent(poll)}/register`);
  return ((await response.json()) as RegisterAnswer).who;
}

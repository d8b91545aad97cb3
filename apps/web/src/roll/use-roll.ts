import { type MandateId, mayCast, type Poll, type PollId } from '@tauride/procedure';
import type { RollAnswer } from '@tauride/protocol';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { House } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { Choice } from '../parts/choice.tsx';
import { rollOf, type RollSection } from './roll-order.ts';

const againMs = 1500;

export type Known = { readonly [mandate: MandateId]: Choice };

/** What was answered so far as the hall has it, asked for again and again while the roll is called.
 *  @returns also what asks at once */
export function useRollAnswers(poll: PollId, isCalled: boolean): readonly [Known, () => void] {
  const { ask } = useHall();
  const [known, setKnown] = useState<Known>({});
  const refresh = useCallback(async () => {
    const response = await ask(`/api/polls/${poll}/answers`);
    const { answers } = (await response.json()) as RollAnswer;
    setKnown((before) => (sameAnswers(before, answers) ? before : answers));
  }, [ask, poll]);
  // What cannot be had now is asked for again: the roll goes on meanwhile.
  const now = useCallback(() => void refresh().catch(() => undefined), [refresh]);
  useEffect(() => {
    if (!isCalled) return undefined;
    const first = setTimeout(now);
    const timer = setInterval(now, againMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isCalled, now]);
  return [known, now];
}

function sameAnswers(a: Known, b: Known): boolean {
  const ids = Object.keys(b) as MandateId[];
  return ids.length === Object.keys(a).length && ids.every((id) => a[id] === b[id]);
}

/** The names that may answer now: who presides is not called where that vote waits until it would decide. */
function calledOf(
  { assembly }: House,
  poll: PollId,
  sections: readonly RollSection[],
): readonly RollSection[] {
  return sections.flatMap((section) => {
    const names = section.names.filter(({ by, mandate }) => mayCast(assembly, poll, by, mandate).ok);
    return names.length === 0 ? [] : [{ ...section, names }];
  });
}

/** The names of an open poll in the order in which they are called. */
export function useRoll(poll: Poll): readonly RollSection[] {
  const { assembly, sitting, directory } = useHall();
  const { locale } = useTongue();
  const who = poll.register?.who;
  const { roll = { by: 'name' } } = poll;
  return useMemo(
    () =>
      who === undefined
        ? []
        : calledOf(
            { assembly, sitting, directory },
            poll.id,
            rollOf({ assembly, sitting, directory }, who, roll, locale),
          ),
    // oxlint-disable-next-line react/exhaustive-deps -- a register never changes, and of the hall only names are read
    [who, roll, directory, locale],
  );
}

import type { PinAnswer } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { type Acts, useActs } from '../bodies/use-acts.ts';
import { useHall } from '../live/hall-context.tsx';
import type { CodesDraft } from './codes.ts';

export type Codes = {
  /** Whether this member has a code; null while that is being read. */
  readonly isSet: boolean | null;
  readonly acts: Acts;
  readonly choose: (act: string, draft: CodesDraft) => Promise<boolean>;
};

/** The codes with which this member confirms votes; what they are is kept nowhere on the device. */
export function useCodes(): Codes {
  const hall = useHall();
  const acts = useActs();
  const [isSet, setIsSet] = useState<boolean | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      try {
        const answer = (await (await hall.ask('/api/pin')).json()) as PinAnswer;
        if (isWanted) setIsSet(answer.set);
      } catch {
        // Without a connection a code is asked for all the same: the hall says where there is none.
        if (isWanted) setIsSet(true);
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read once; what changes it is done here
  }, []);
  return {
    isSet,
    acts,
    choose: async (act, { pin, quiet, current }) => {
      const body = {
        pin,
        ...(quiet === '' ? {} : { quiet }),
        ...(isSet === true ? { current } : {}),
      };
      const answer = await acts.ask<PinAnswer>(act, '/api/pin', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (answer !== null) setIsSet(true);
      return answer !== null;
    },
  };
}

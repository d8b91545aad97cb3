import { useEffect, useState } from 'react';
import type { Instant, SittingId } from '@tauride/procedure';
import type { HallCodeAnswer } from '@tauride/protocol';
import { useHall } from '../live/hall-context.tsx';

/** The code that is shown in the hall now, and when the next one takes its place. */
export type HallCode = { readonly code: string; readonly until: Instant };

const againMs = 3000;
/** A little after the change, so that the answer is the new one. */
const afterMs = 250;

/** The code of a sitting, asked for again whenever it changes. `lost`: it could not be had, and is asked for again. */
export function useHallCode(sitting: SittingId | null): HallCode | 'getting' | 'lost' {
  const { ask, now } = useHall();
  const [code, setCode] = useState<HallCode | 'getting' | 'lost'>('getting');
  useEffect(() => {
    if (sitting === null) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const renew = async (): Promise<void> => {
      const found = await codeOf({ ask, now }, sitting).catch(() => null);
      if (!isWanted) return;
      // The one that is shown is taken for a while after its time: it stays until it is known that no other comes.
      setCode((before) => found ?? (isFresh(before, now()) ? before : 'lost'));
      timer = setTimeout(() => void renew(), found === null ? againMs : found.until - now() + afterMs);
    };
    void renew();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, now, sitting]);
  return code;
}

function isFresh(code: HallCode | 'getting' | 'lost', now: Instant): code is HallCode {
  return typeof code === 'object' && code.until > now;
}

type Asking = Pick<ReturnType<typeof useHall>, 'ask' | 'now'>;

async function codeOf({ ask, now }: Asking, sitting: SittingId): Promise<HallCode> {
  const response = await ask(`/api/sittings/${encodeURIComponent(sitting)}/check-in-code`);
  const { code, forMs } = (await response.json()) as HallCodeAnswer;
  return { code, until: (now() + forMs) as Instant };
}

import type { SlipsBody } from '@tauride/protocol';
import { useState } from 'react';
import { refusalOf } from '../bodies/use-acts.ts';
import type { RefusalView } from '../house/refusal-view.ts';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { doorRequests } from './door-api.ts';

export type Printing = {
  readonly print: (what: 'slips' | 'badges', body: SlipsBody) => Promise<boolean>;
  readonly standing: 'idle' | 'working' | 'done';
  /** Name of the file that was saved last. */
  readonly file: string;
  readonly refused: RefusalView | null;
};

/** A sheet of ten thousand takes a while to be set. */
const sheetMs = 10 * 60 * 1000;

/** Has sheets set by the server and hands them to the browser as files. */
export function usePrinting(): Printing {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [standing, setStanding] = useState<Printing['standing']>('idle');
  const [file, setFile] = useState('');
  const [refused, setRefused] = useState<RefusalView | null>(null);
  return {
    standing,
    file,
    refused,
    print: async (what, body) => {
      setStanding('working');
      setRefused(null);
      try {
        const { path, init } = doorRequests[what](body);
        const answer = await hall.ask(path, { ...init, signal: AbortSignal.timeout(sheetMs) });
        const name = `${t(`credentials.print.file.${what}`)}.pdf`;
        saveFile(name, await answer.blob(), 'application/pdf');
        setFile(name);
        setStanding('done');
        return true;
      } catch (error) {
        const act = t('credentials.print.title');
        setRefused(refusalOf(error, act, tongue));
        setStanding('idle');
        return false;
      }
    },
  };
}

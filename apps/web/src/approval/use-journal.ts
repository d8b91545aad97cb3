import type { Line } from '@tauride/procedure';
import { useEffect, useMemo, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import { withErasures } from '../statements/erasures.ts';

const pageEntries = 1000;

/** Of which assembly, and for whom: not everybody gets the same words. */
type Read = { readonly whose: string; readonly lines: readonly Line[] };

/** What was read of the journal stays while the page is open, as people go from one page to the next. */
let kept: Read | null = null;

/** The journal as this reader may have it: minutes are made from all of it. `null` until it has been read. */
export function useJournal(): readonly Line[] | null {
  const { assembly, me, entries, journal } = useHall();
  const whose = `${assembly.id} ${me.member ?? me.room}`;
  const [read, setRead] = useState(() => (kept?.whose === whose ? kept : null));
  const live = entries[0]?.seq ?? assembly.seq;
  const isRead = read !== null && read.lines.length >= live;
  useEffect(() => {
    if (isRead) return undefined;
    let isHere = true;
    const readAll = async (): Promise<void> => {
      kept = await readOn(read ?? { whose, lines: [] }, live, journal);
      if (isHere) setRead(kept);
    };
    // Without a connection the next entry, or the next visit, tries again.
    void readAll().catch(() => undefined);
    return () => {
      isHere = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read again only where something is missing
  }, [isRead, live, assembly.seq, whose]);
  return useMemo(() => {
    if (read === null || !isRead) return null;
    return withErasures([...read.lines, ...entries.filter(({ seq }) => seq >= read.lines.length)]);
  }, [read, isRead, entries]);
}

async function readOn(
  start: Read,
  to: number,
  journal: (from: number, to: number) => Promise<readonly Line[]>,
): Promise<Read> {
  const lines = [...start.lines];
  while (lines.length < to) {
    const page = await journal(lines.length, Math.min(to, lines.length + pageEntries));
    if (page.length === 0) break;
    lines.push(...page);
  }
  return { ...start, lines };
}

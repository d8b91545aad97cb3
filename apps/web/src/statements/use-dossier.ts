import { type Dossier, dossierOf, type Line } from '@tauride/procedure';
import { useEffect, useMemo, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import { withErasures } from './erasures.ts';

const pageEntries = 1000;

/** Of which assembly, and for whom: not everybody gets the same words. */
type Read = { readonly whose: string; readonly upTo: number; readonly entries: readonly Line[] };

/** What was read of the journal stays while the page is open, as people go from one event to the next. */
let kept: Read | null = null;

/** Every entry about statements that this reader may have, in the order of the journal; `null` until the journal has been read. */
export function useStatementEntries(): readonly Line[] | null {
  const { assembly, me, entries, journal } = useHall();
  const whose = `${assembly.id} ${me.member ?? me.room}`;
  const [read, setRead] = useState(() => (kept?.whose === whose ? kept : null));
  const live = entries[0]?.seq ?? assembly.seq;
  const isRead = read !== null && read.upTo >= live;
  useEffect(() => {
    if (isRead) return undefined;
    let isHere = true;
    const start = read ?? { whose, upTo: 0, entries: [] };
    const readAll = async (): Promise<void> => {
      const done = await readOn(start, live, journal);
      kept = done;
      if (isHere) setRead(done);
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
    const since = entries.filter(({ seq }) => seq >= read.upTo).filter(isAboutStatements);
    return withErasures([...read.entries, ...since]);
  }, [read, isRead, entries]);
}

/** Whether the entry changes anything in the account of statements, or may later be corrected as a statement. */
function isAboutStatements(line: Line): boolean {
  return 'event' in line && ofStatements.has(line.event.type);
}

const ofStatements: ReadonlySet<string> = new Set([
  'IncidentReported',
  'StatementEntered',
  'StatementWithdrawn',
  'StatementConfirmed',
  'StatementContested',
  'StatementCountersigned',
  'EntryCorrected',
  'TextErased',
]);

async function readOn(
  start: Read,
  to: number,
  journal: (from: number, to: number) => Promise<readonly Line[]>,
): Promise<Read> {
  let { upTo } = start;
  const entries = [...start.entries];
  while (upTo < to) {
    const next = Math.min(to, upTo + pageEntries);
    const page = await journal(upTo, next);
    entries.push(...page.filter(isAboutStatements));
    upTo = next;
  }
  return { ...start, upTo, entries };
}

/** All statements of the assembly as they stand now; `null` until they have been read. */
export function useDossier(): Dossier | null {
  const entries = useStatementEntries();
  return useMemo(() => (entries === null ? null : dossierOf(entries)), [entries]);
}

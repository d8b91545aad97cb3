import { useEffect, useRef, useState } from 'react';
import {
  type Assembly,
  evolve,
  initialAssembly,
  isSealed,
  type Line,
  type SittingId,
} from '@tauride/procedure';
import {
  emptyMinutes,
  foldMinutes,
  type Minutes,
  type MinutesDocument,
  type Sources,
} from '@tauride/minutes';
import { useHall } from './hall-context.tsx';
import type { HallActs } from './types.ts';

const pageEntries = 1000;

type Told = { readonly state: Assembly; readonly minutes: Minutes };

function fold(told: Told, entries: readonly Line[], sources: Sources): Told {
  let { state, minutes } = told;
  for (const entry of entries) {
    if (entry.seq !== state.seq) continue;
    const after = evolve(state, entry);
    if (!isSealed(entry)) minutes = foldMinutes(minutes, { before: state, entry, after }, sources);
    state = after;
  }
  return { state, minutes };
}

function isErasure(line: Line): boolean {
  return !isSealed(line) && line.event.type === 'TextErased';
}

async function minutesTold(ask: HallActs['ask'], sitting: SittingId): Promise<Minutes> {
  const response = await ask(`/api/minutes?sitting=${encodeURIComponent(sitting)}&format=json`);
  const { heading, sections, questions, closing } = (await response.json()) as MinutesDocument;
  const lines = sections.flatMap((section) =>
    section.lines.flatMap(({ line, corrections }) => [line, ...corrections]),
  );
  return { ...emptyMinutes(sitting), heading, questions, closing, lines };
}

/** The minutes of a sitting from its call on, as they arise. Null while the journal is being read, and where this audience
 *  does not get all of it. The journal is read when the first component asks. */
export function useMinutes(sitting: SittingId | null): Minutes | null {
  const { assembly, entries, journal, directory, ask } = useHall();
  const [told, setTold] = useState<Told | null>(null);
  const names = useRef(directory);
  names.current = directory;
  const sources: Sources = {
    directory: (member) => names.current[member],
    sealed: () => undefined,
  };
  const known = told?.minutes.sitting === sitting ? told : null;
  const seq = known?.state.seq ?? 0;
  useEffect(() => {
    if (sitting === null) return undefined;
    let gone = false;
    const read = async (): Promise<void> => {
      const nothing: Told = { state: initialAssembly, minutes: emptyMinutes(sitting) };
      const since = entries.filter((entry) => entry.seq >= (known ?? nothing).state.seq);
      // What was read before still has the words that were erased: the server alone has it without them.
      const [start, live] = since.some(isErasure) ? [nothing, []] : [known ?? nothing, since];
      let next: Told = start;
      const from = live[0]?.seq ?? assembly.seq;
      while (next.state.seq < from) {
        const at = next.state.seq;
        next = fold(next, await journal(at, Math.min(from, at + pageEntries)), sources);
        if (next.state.seq === at) return;
      }
      if (!gone) setTold(fold(next, live, sources));
    };
    // Whoever was not let in all the time gets the minutes as the server tells them. Without a connection the next entry, or the
    // next visit, tries again.
    const again = async (): Promise<void> => {
      const minutes = await minutesTold(ask, sitting);
      if (!gone) setTold({ state: { phase: 'unfounded', seq: assembly.seq }, minutes });
    };
    if (seq < assembly.seq)
      void read()
        .catch(again)
        .catch(() => undefined);
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read again only when the hall has gone further
  }, [sitting, seq, assembly.seq]);
  return known?.minutes ?? null;
}

import type { AdjournedSitting, FoundedAssembly } from '@tauride/procedure';
import { sittingIdFor, type CallCommand } from '../house/call/call-draft.ts';

/** The call of the sitting that was rehearsed: all as it was called, but that it counts. */
export function realCallOf(
  assembly: Pick<FoundedAssembly, 'sittings' | 'jointProposals'>,
  { bodies, call, agenda }: Pick<AdjournedSitting, 'bodies' | 'call' | 'agenda'>,
): CallCommand {
  const { rehearsal: _rehearsal, session: _session, day: _day, ...same } = call;
  return {
    type: 'CallSitting',
    sitting: sittingIdFor(assembly, new Date(call.startsAt).toISOString().slice(0, 10)),
    bodies,
    ...same,
    agenda: agenda.map(({ title }) => title),
  };
}

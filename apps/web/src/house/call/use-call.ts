import type { Body } from '@tauride/procedure';
import { useHall } from '../../live/hall-context.tsx';
import { useDraft } from '../use-draft.ts';
import { callableBodies, type CallCommand, type CallDraft, callOf, emptyCall } from './call-draft.ts';
import { type HourInZone, hourInZone } from './hour-in-zone.ts';

export type Calling = {
  readonly draft: CallDraft;
  readonly change: (part: Partial<CallDraft>) => void;
  readonly clear: () => void;
  readonly bodies: readonly Body[];
  readonly body: Body | null;
  readonly hour: HourInZone;
  /** Null while something is missing. */
  readonly command: CallCommand | null;
};

/** The call that is being written on this device: one for the whole assembly, whichever desk it is sent from. */
export function useCall(): Calling {
  const { assembly, me } = useHall();
  const [draft, change, clear] = useDraft(`call.${assembly.id}`, emptyCall);
  const own = callableBodies(assembly, me.member);
  // Somebody who holds no office is told so by the hall.
  const bodies = own.length === 0 ? Object.values(assembly.bodies) : own;
  const body = bodies.find(({ id }) => id === draft.body) ?? bodies[0] ?? null;
  const hour = hourInZone(draft.at, assembly.timeZone);
  const startsAt = hour.kind === 'once' || hour.kind === 'twice' ? hour.at : null;
  const command = callOf(assembly, draft, { body: body?.id ?? null, startsAt });
  return { draft, change, clear, bodies, body, hour, command };
}

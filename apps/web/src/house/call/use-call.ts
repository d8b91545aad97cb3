import type { Body, BodyId } from '@tauride/procedure';
import { useHall } from '../../live/hall-context.tsx';
import { useDraft } from '../use-draft.ts';
import { askedOf, proposalOf, type ProposeCommand } from './asked.ts';
import { callableBodies, type CallCommand, type CallDraft, callOf, emptyCall } from './call-draft.ts';
import { type HourInZone, hourInZone } from './hour-in-zone.ts';
import { othersOf } from './joint-draft.ts';

export type Calling = {
  readonly draft: CallDraft;
  readonly change: (part: Partial<CallDraft>) => void;
  readonly clear: () => void;
  readonly bodies: readonly Body[];
  readonly body: Body | null;
  readonly hour: HourInZone;
  /** Bodies that have to consent: the sitting is proposed to them. */
  readonly asked: readonly BodyId[];
  /** Null while something is missing. */
  readonly command: CallCommand | ProposeCommand | null;
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
  const call = callOf(assembly, draft, { body: body?.id ?? null, startsAt });
  const together = body === null ? [] : [body.id, ...othersOf(body.id, draft.joint)];
  const asked = askedOf(assembly, together, me.member);
  const command = call === null || asked.length === 0 ? call : proposalOf(call);
  return { draft, change, clear, bodies, body, hour, asked, command };
}

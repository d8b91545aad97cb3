import type { MemberId } from '@tauride/procedure';
import { BODY, CHAIR, type Federation, found, open, SITTING } from './federation.ts';

/** Twelve delegates in a sitting whose secret votes are confirmed by codes, with one of them as teller. */
export async function openConfirmed(
  federation: Federation,
  { teller, item }: { readonly teller: MemberId; readonly item: string },
): Promise<void> {
  await found(federation);
  await federation.act('operator', { type: 'AssignOffice', body: BODY, office: 'teller', member: teller });
  await federation.act(CHAIR, {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title: 'Congress',
    place: 'Harbour Hall',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    confirm: 'secret',
    agenda: [item],
  });
  await open(federation, 12);
}

import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { sittingsInSession } from '../assembly/seat-of.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { BodyId, TransmittalId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { TransmittalCommand } from './commands.ts';
import { sendingsOf } from './chain.ts';
import { isSendable } from './sendable.ts';
import { sentAbroad } from './sender.ts';
import type { Party } from './state.ts';

type Transmit = TransmittalCommand & { readonly type: 'Transmit' };

/** What is sent: its words, and the matter from another body on which they were decided. */
interface Sent {
  readonly text: string;
  readonly previous: TransmittalId | null;
}

/** Rules RT-42 and RT-43: a body sends what it adopted, or leaves a motion to another; to each addressee once. */
export function transmit(state: FoundedAssembly, command: Transmit): Result<readonly Event[], Refusal> {
  const sent = sentBy(state, command);
  if (!sent.ok) return sent;
  const { body, to, form, matter, carrier } = command;
  const title = command.title.trim();
  const refused =
    wrongAddressee(state, command) ?? (title === '' ? refusal('malformed', null, { form: 'title' }) : null);
  if (refused) return err(refused);
  const [now] = sittingsInSession(state, body);
  return ok([
    {
      type: 'Transmitted',
      transmittal: `t${state.counters.transmittal + 1}` as TransmittalId,
      body,
      to,
      form,
      matter,
      title,
      ...sent.value,
      carrier: carrier.trim(),
      ...sentAbroad(state, { body, to, previous: sent.value.previous }),
      ...(now ? { sitting: now.id } : {}),
    },
  ]);
}

function sentBy(state: FoundedAssembly, { body, matter }: Transmit): Result<Sent, Refusal> {
  return matter.kind === 'resolution'
    ? resolutionSent(state, body, matter.resolution)
    : motionSent(state, body, matter.motion);
}

function resolutionSent(
  state: FoundedAssembly,
  body: BodyId,
  id: (Transmit['matter'] & { readonly kind: 'resolution' })['resolution'],
): Result<Sent, Refusal> {
  const found = tableGet(state.resolutions, id);
  if (!found || found.status === 'void') return err(refusal('unknown', null, { what: 'resolution', id }));
  const { number, text, transmittal = null } = found;
  return found.bodies.includes(body)
    ? ok({ text, previous: transmittal })
    : err(refusal('other-body', null, { number }));
}

function motionSent(
  state: FoundedAssembly,
  body: BodyId,
  id: (Transmit['matter'] & { readonly kind: 'motion' })['motion'],
): Result<Sent, Refusal> {
  const found = tableGet(state.motions, id);
  if (!found) return err(refusal('unknown', null, { what: 'motion', id }));
  const { label, phase, wording, transmittal = null } = found;
  if (wording.form !== 'text' || !isSendable(state, body, found))
    return err(refusal('not-sendable', null, { label, phase }));
  return ok({ text: wording.text, previous: transmittal });
}

function wrongAddressee(state: FoundedAssembly, { body, to, matter }: Transmit): Refusal | null {
  if (to.kind === 'here') {
    if (!Object.hasOwn(state.bodies, to.body)) return refusal('unknown', null, { what: 'body', id: to.body });
    if (to.body === body) return refusal('malformed', null, { form: 'addressee' });
  } else if (to.name.trim() === '' || to.assembly === state.id)
    return refusal('malformed', null, { form: 'addressee' });
  const isTwice = sendingsOf(state, matter).some((other) => isSame(other.to, to));
  return isTwice ? refusal('already-so', null, { phase: 'sent' }) : null;
}

function isSame(one: Party, other: Party): boolean {
  if (one.kind === 'here' || other.kind === 'here')
    return one.kind === 'here' && other.kind === 'here' && one.body === other.body;
  return one.assembly === other.assembly && one.name === other.name;
}

import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { actingMember } from '../authority.ts';
import { sittingsInSession } from '../assembly/seat-of.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { BodyId, ItemId, SittingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { TransmittalCommand } from './commands.ts';
import { isOfAffairs } from './desk.ts';
import { noteAnswer, takeIn } from './from-elsewhere.ts';
import { transmit } from './send.ts';
import { answeringAbroad } from './sender.ts';
import type { Transmittal } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type CommandOf<Type extends TransmittalCommand['type']> = TransmittalCommand & { readonly type: Type };

/** Rules RT-40 to RT-49: what the desks of the sending and of the receiving body do. */
export function decideTransmittal(
  state: FoundedAssembly,
  command: TransmittalCommand,
  context: Context,
): Decided {
  const body = bodyActing(state, command);
  if (!body.ok) return body;
  const refused = notOfDesk(state, body.value, context);
  if (refused) return err(refused);
  switch (command.type) {
    case 'Transmit':
      return transmit(state, command);
    case 'TakeInTransmittal':
      return takeIn(state, command, context);
    case 'ReceiveTransmittal':
      return receive(state, command);
    case 'AnswerTransmittal':
      return answer(state, command);
    case 'NoteAnswer':
      return noteAnswer(state, command, context);
  }
}

/** The body whose affair it is. */
function bodyActing(state: FoundedAssembly, command: TransmittalCommand): Result<BodyId, Refusal> {
  if (command.type === 'Transmit' || command.type === 'TakeInTransmittal') {
    const { body } = command;
    return Object.hasOwn(state.bodies, body)
      ? ok(body)
      : err(refusal('unknown', null, { what: 'body', id: body }));
  }
  const found = tableGet(state.transmittals, command.transmittal);
  const party = command.type === 'NoteAnswer' ? found?.from : found?.to;
  return party?.kind === 'here'
    ? ok(party.body)
    : err(refusal('unknown', null, { what: 'transmittal', id: command.transmittal }));
}

function notOfDesk(state: FoundedAssembly, body: BodyId, context: Context): Refusal | null {
  const member = actingMember(state, context);
  if (!member.ok) return member.error;
  return isOfAffairs(state, body, member.value) ? null : refusal('not-entitled', null, { act: 'clerk' });
}

/** Rule RT-44: what was sent is received with its place on the agenda of a sitting of the receiving body. */
function receive(state: FoundedAssembly, command: CommandOf<'ReceiveTransmittal'>): Decided {
  const matter = tableGet(state.transmittals, command.transmittal)!;
  const refused =
    (matter.receivedAt === null ? null : refusal('already-so', null, { phase: 'received' })) ??
    answered(matter) ??
    wrongSitting(state, matter, command.sitting);
  if (refused) return err(refused);
  const { id: transmittal, title } = matter;
  const { sitting } = command;
  const item = `i${state.counters.item + 1}` as ItemId;
  return ok([
    { type: 'AgendaItemAdded', sitting, item, title, transmittal },
    { type: 'TransmittalReceived', transmittal, sitting, item, title },
  ]);
}

function wrongSitting(state: FoundedAssembly, { to, title }: Transmittal, id: SittingId): Refusal | null {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return refusal('unknown', null, { what: 'sitting', id });
  if (sitting.phase === 'adjourned') return refusal('adjourned', null, { sitting: id });
  if (sitting.call.rehearsal) return refusal('rehearsal');
  const isTheirs = to.kind === 'here' && sitting.bodies.includes(to.body);
  return isTheirs ? null : refusal('other-body', null, { number: title });
}

function answered({ answer: given }: Transmittal): Refusal | null {
  return given === null ? null : refusal('already-so', null, { phase: 'answered' });
}

/** Rule RT-46: what no motion decided, the desk answers: in words, or that the matter was left. What a motion decides, its decision
 *  answers. */
function answer(state: FoundedAssembly, command: CommandOf<'AnswerTransmittal'>): Decided {
  const matter = tableGet(state.transmittals, command.transmittal)!;
  const refused =
    (matter.receivedAt === null ? refusal('not-received', null, { title: matter.title }) : null) ??
    answered(matter) ??
    wrongAnswer(command);
  if (refused) return err(refused);
  const { transmittal, answer: given, text } = command;
  const sitting = sittingOf(state, matter);
  return ok([
    {
      type: 'TransmittalAnswered',
      transmittal,
      answer: given,
      text: text.trim(),
      ...answeringAbroad(state, matter),
      ...sitting,
    },
  ]);
}

function wrongAnswer({ answer: given, text }: CommandOf<'AnswerTransmittal'>): Refusal | null {
  if (given !== 'answered' && given !== 'left') return refusal('malformed', null, { form: 'answer' });
  return given === 'answered' && text.trim() === '' ? refusal('malformed', null, { form: 'text' }) : null;
}

function sittingOf(state: FoundedAssembly, { to }: Transmittal): { readonly sitting?: SittingId } {
  const [now] = to.kind === 'here' ? sittingsInSession(state, to.body) : [];
  return now ? { sitting: now.id } : {};
}

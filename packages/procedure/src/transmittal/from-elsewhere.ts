import { err, ok, type Result, tableGet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { TransmittalId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { TransmittalCommand } from './commands.ts';
import type { CheckedAnswer, CheckedTransmittal, Origin, Transmittal } from './state.ts';
import { untrusted } from './trust.ts';

type Decided = Result<readonly Event[], Refusal>;
type CommandOf<Type extends TransmittalCommand['type']> = TransmittalCommand & { readonly type: Type };

/** Rule RT-47: what another assembly sent is taken in once, with where it stands in its record, by the body that it was sent to. The
 *  extract was checked before: its signature, its proofs and its words. */
export function takeIn(
  state: FoundedAssembly,
  { body, carrier, trust }: CommandOf<'TakeInTransmittal'>,
  { extract }: Context,
): Decided {
  if (extract?.kind !== 'transmittal') return err(refusal('not-checked'));
  const { form, title, text, origin, to, key, fingerprint, keysBefore } = extract;
  const { assembly, assemblyName: name } = origin;
  const refused =
    notForUs(state, origin, to) ??
    takenInBefore(state, origin) ??
    untrusted(state, { assembly, name, key, fingerprint, keysBefore }, trust);
  if (refused) return err(refused);
  const transmittal = `t${state.counters.transmittal + 1}` as TransmittalId;
  return ok([
    { type: 'TransmittalTakenIn', transmittal, body, form, title, text, origin, carrier: carrier.trim() },
  ]);
}

/** Sent to an assembly by its id, it is not another's; sent to a name alone, whoever has it may take it in. */
function notForUs(
  { id, name }: FoundedAssembly,
  origin: Origin,
  to: CheckedTransmittal['to'],
): Refusal | null {
  if (origin.assembly === id) return refusal('wrong-assembly', null, { to: name });
  return to.assembly === null || to.assembly === id ? null : refusal('wrong-assembly', null, { to: to.name });
}

function takenInBefore({ transmittals }: FoundedAssembly, { assembly, transmittal }: Origin): Refusal | null {
  const before = tableValues(transmittals).find(
    ({ origin }) => origin?.assembly === assembly && origin.transmittal === transmittal,
  );
  return before ? refusal('already-so', null, { phase: 'received', transmittal: before.id }) : null;
}

/** Rule RT-48: the origin notes the answer that the assembly to which it sent the matter gave, once. */
export function noteAnswer(
  state: FoundedAssembly,
  { transmittal, trust }: CommandOf<'NoteAnswer'>,
  { extract }: Context,
): Decided {
  if (extract?.kind !== 'answer') return err(refusal('not-checked'));
  const sent = tableGet(state.transmittals, transmittal)!;
  const { answer, text, entry, assembly, assemblyName: name, key, fingerprint, keysBefore } = extract;
  const refused =
    notItsAnswer(state, sent, extract) ??
    laterAnswer(sent.answer, entry) ??
    untrusted(state, { assembly, name, key, fingerprint, keysBefore }, trust);
  return refused
    ? err(refused)
    : ok([{ type: 'TransmittalAnswered', transmittal, answer, text, entry, key }]);
}

function notItsAnswer(
  { id: assembly }: FoundedAssembly,
  { id, to, recorded }: Transmittal,
  extract: CheckedAnswer,
): Refusal | null {
  if (to.kind === 'here') return refusal('unknown', null, { what: 'transmittal', id });
  if (extract.to !== assembly) return refusal('wrong-assembly', null, { to: extract.to });
  if (extract.transmittal !== id || extract.sentAs !== recorded)
    return refusal('wrong-matter', null, { transmittal: extract.transmittal });
  return to.assembly === null || to.assembly === extract.assembly
    ? null
    : refusal('wrong-assembly', null, { to: to.name });
}

/** An answer that was changed since is noted again; the same one, or an earlier one, is not. */
function laterAnswer(given: { readonly entry?: number } | null, entry: number): Refusal | null {
  if (given === null || (given.entry !== undefined && given.entry < entry)) return null;
  return refusal('already-so', null, { phase: 'answered' });
}

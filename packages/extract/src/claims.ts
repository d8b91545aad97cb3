import { err, ok, type Result } from '@tauride/kernel';
import type { Claims } from './document.ts';
import type { EventIn, ExtractedEntry, ExtractedEvent } from './events.ts';

interface Found<Type extends ExtractedEvent['type']> {
  readonly entry: ExtractedEntry;
  readonly event: EventIn<Type>;
}

/** Rule RT-61: what the entries of an extract say, which is all that it may say; or what is missing among them, in English.
 *  @param entries in the order of the record */
export function claimsOf(entries: readonly ExtractedEntry[]): Result<Claims, string> {
  const [last] = entries.slice(-1);
  switch (last?.event.type) {
    case 'Transmitted':
      return sentClaims({ entry: last, event: last.event }, entries.slice(0, -1));
    case 'TransmittalAnswered':
      return answerClaims({ entry: last, event: last.event }, entries.slice(0, -1));
    default:
      return err('the last entry neither sends nor answers a matter');
  }
}

function sentClaims(
  { entry, event }: Found<'Transmitted'>,
  others: readonly ExtractedEntry[],
): Result<Claims, string> {
  const { sender, body, matter, transmittal, title, form, to, text, before } = event;
  const adopted = adoptionIn(others);
  if (!adopted.ok) return adopted;
  const wanted = matter.kind === 'resolution' ? matter.resolution : null;
  const misfit = unfit(adopted.value, { resolution: wanted, text });
  if (misfit !== null) return err(misfit);
  const bodies = adopted.value?.registered.event.bodies;
  if (bodies && !bodies.includes(body)) return err('another body adopted it than the one that sends it');
  return ok({
    kind: 'transmittal',
    assembly: { id: sender.assembly, name: sender.assemblyName },
    body: sender.body,
    transmittal,
    title,
    ...told(adopted.value, entry),
    text,
    form,
    to: { assembly: to.assembly, name: to.name },
    before: before.map((step) => ({ assembly: step.assembly, body: step.body, title: step.title })),
  });
}

function answerClaims(
  { entry, event }: Found<'TransmittalAnswered'>,
  [first, ...others]: readonly ExtractedEntry[],
): Result<Claims, string> {
  const taken = first?.event;
  if (taken?.type !== 'TransmittalTakenIn' || taken.transmittal !== event.transmittal)
    return err('the first entry did not take in the matter that is answered');
  const adopted = adoptionIn(others);
  if (!adopted.ok) return adopted;
  const { sender, transmittal, answer, text, resolution = null } = event;
  const words = answer === 'amended' ? text : null;
  const misfit = unfit(adopted.value, { resolution, text: words });
  if (misfit !== null) return err(misfit);
  const { assembly, transmittal: there, entry: at } = taken.origin;
  return ok({
    kind: 'answer',
    assembly: { id: sender.assembly, name: sender.assemblyName },
    body: sender.body,
    transmittal,
    title: taken.title,
    ...told(adopted.value, entry),
    text,
    answer,
    to: { assembly, transmittal: there, entry: at },
  });
}

interface Adoption {
  readonly registered: Found<'ResolutionRegistered'>;
  /** Its words as they were last changed. */
  readonly text: string;
}

/** An adopted text: the decision, its registration, and the entry that changed its words since; a text from before the journal began
 *  has only a registration. */
function adoptionIn(entries: readonly ExtractedEntry[]): Result<Adoption | null, string> {
  if (entries.length === 0) return ok(null);
  const at = entries.findIndex(({ event }) => event.type === 'ResolutionRegistered');
  const entry = entries[at];
  if (entry?.event.type !== 'ResolutionRegistered') return err('no entry registers a resolution');
  const registered = { entry, event: entry.event };
  const decided = entries.slice(0, at);
  const isDecided = decided.length === 1 && isDecision(decided[0]!.event);
  if (registered.event.motion === undefined ? decided.length > 0 : !isDecided)
    return err('the entry that adopted it is not there');
  const [change, more] = entries.slice(at + 1);
  if (change === undefined) return ok({ registered, text: registered.event.text });
  const { event } = change;
  const { resolution } = registered.event;
  if (event.type !== 'ResolutionStatusSet' || more !== undefined || event.resolution !== resolution)
    return err('an entry does not belong to this extract');
  return ok({ registered, text: event.text });
}

function isDecision({ type }: ExtractedEvent): boolean {
  return (
    type !== 'ResolutionRegistered' &&
    type !== 'ResolutionStatusSet' &&
    type !== 'Transmitted' &&
    type !== 'TransmittalTakenIn' &&
    type !== 'TransmittalAnswered'
  );
}

function unfit(
  adoption: Adoption | null,
  wanted: { readonly resolution: string | null; readonly text: string | null },
): string | null {
  if (wanted.resolution === null)
    return adoption === null ? null : 'an entry does not belong to this extract';
  if (adoption?.registered.event.resolution !== wanted.resolution)
    return 'no entry registers the resolution that is named';
  return wanted.text === null || adoption.text === wanted.text
    ? null
    : 'the words differ from those of the resolution';
}

function told(
  adoption: Adoption | null,
  { at }: ExtractedEntry,
): Pick<Claims, 'number' | 'adopted' | 'dated'> {
  const registered = adoption?.registered;
  const wasDecided = registered?.event.motion !== undefined;
  return {
    number: registered?.event.number ?? null,
    adopted: registered && wasDecided ? new Date(registered.entry.at).toISOString() : null,
    dated: new Date(at).toISOString(),
  };
}

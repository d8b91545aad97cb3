import { type ExtractParts, makeExtract } from '@tauride/extract';
import { err, ok, type Result, tableGet } from '@tauride/kernel';
import type { Event, FoundedAssembly, ResolutionId, TransmittalId } from '@tauride/procedure';
import type { Audience } from '../doors/audience.ts';
import { entryOf } from '../hall/ledger.ts';
import type { NotServed, RecordLog } from './record-log.ts';

/** An extract of the sending of a matter, or of the answer to one that came from elsewhere. */
export type ExtractKind = 'transmittal' | 'answer';

export interface ExtractOf {
  readonly transmittal: string;
  readonly kind: ExtractKind;
}

/** Why there is no extract: `not-abroad` stays within the assembly, whose own journal shows it. */
export type NoExtract = NotServed | 'not-abroad' | 'not-answered';

/** How the entries of the journal are read. */
export interface EntryReader {
  read(from: number, to: number): Iterable<{ readonly seq?: number; readonly bytes: Uint8Array }>;
}

/** Rule RT-60: the signed extract that another assembly takes in. */
export async function extractOf(
  {
    state,
    journal,
    record,
  }: { readonly state: FoundedAssembly; readonly journal: EntryReader; readonly record: RecordLog },
  what: ExtractOf,
  audience: Audience,
): Promise<Result<string, NoExtract>> {
  const entries = entriesFor(state, what, journal);
  if (!entries.ok) return entries;
  const parts: ExtractParts | NotServed = await record.proven(entries.value, audience);
  return typeof parts === 'string' ? err(parts) : ok(makeExtract(parts));
}

/** The entries that show it, in the order of the record. */
function entriesFor(
  state: FoundedAssembly,
  { transmittal, kind }: ExtractOf,
  journal: EntryReader,
): Result<readonly number[], NoExtract> {
  const found = tableGet(state.transmittals, transmittal as TransmittalId);
  if (!found) return err('absent');
  const { matter, to, origin, answer, recorded } = found;
  if (kind === 'transmittal') {
    if (to.kind === 'here' || matter === null) return err('not-abroad');
    const adopted =
      matter.kind === 'resolution' ? adoptionOf(state, matter.resolution, { journal, before: recorded }) : [];
    return ok([...adopted, recorded]);
  }
  if (origin === null) return err('not-abroad');
  if (answer === null) return err('not-answered');
  const until = { journal, before: answer.recorded };
  const adopted = answer.resolution === undefined ? [] : adoptionOf(state, answer.resolution, until);
  return ok([recorded, ...adopted, answer.recorded]);
}

interface Until {
  readonly journal: EntryReader;
  /** Position of the entry that tells of the resolution: what was done to it since is another matter. */
  readonly before: number;
}

/** The decision, the registration right after it, and the entry that changed the words since. */
function adoptionOf(state: FoundedAssembly, id: ResolutionId, until: Until): readonly number[] {
  const found = tableGet(state.resolutions, id);
  if (!found) return [];
  const { adoption, recorded, reworded } = found;
  const registered = earlier(until, recorded, (event) => isAbout(event, 'ResolutionRegistered', id));
  if (registered === undefined) return [];
  const change =
    reworded &&
    earlier(until, reworded, (event) => isAbout(event, 'ResolutionStatusSet', id) && 'text' in event);
  const changed = change !== undefined && change > registered ? [change] : [];
  return [...(adoption ? decisionBefore(registered, until.journal) : []), registered, ...changed];
}

function isAbout(event: Event, type: Event['type'], id: ResolutionId): boolean {
  return event.type === type && 'resolution' in event && event.resolution === id;
}

/** The last such entry before: the one that the state knows, unless that came later. */
function earlier(
  { journal, before }: Until,
  known: number,
  is: (event: Event) => boolean,
): number | undefined {
  if (known < before) return known;
  for (let to = before; to > 0; to -= AT_ONCE) {
    const found = [...journal.read(Math.max(0, to - AT_ONCE), to)]
      .map(({ bytes }) => entryOf(bytes))
      .findLast(({ event }) => is(event));
    if (found) return found.seq;
  }
  return undefined;
}

/** Entries that are read together. */
const AT_ONCE = 500;

/** Between a decision and what it registers there is nothing but what else it does to the register. */
const NEAR = 300;

const decisions: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'ResultAnnounced',
  'ConsentGiven',
  'MotionGranted',
  'OppositionRecorded',
  'DivisionDemanded',
]);

function decisionBefore(registered: number, journal: EntryReader): readonly number[] {
  const entries = [...journal.read(Math.max(0, registered - NEAR), registered)].map(({ bytes }) =>
    entryOf(bytes),
  );
  const found = entries.findLast(({ event }) => decisions.has(event.type));
  return found ? [found.seq] : [];
}

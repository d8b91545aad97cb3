import { atOnce, type Steps, tableGet } from '@tauride/kernel';
import {
  type ApprovalEvent,
  type CorrectionId,
  type Entry,
  type FoundedAssembly,
  type Line,
  type MemberId,
  type MinutesVersion,
  minutesOfSitting,
  type SittingId,
} from '@tauride/procedure';
import { evolving } from '../act/fold.ts';
import type { Sources } from '../act/minutes.ts';
import type { Person } from '../act/refs.ts';
import type { Edition, EditionCorrection } from './edition.ts';

type Proposed = Entry & { readonly event: ApprovalEvent & { readonly type: 'CorrectionProposed' } };

/** Every version of the minutes of a sitting that was put before the members, oldest first, as the journal tells them. */
export function editionsOf(
  journal: readonly Line[],
  sitting: SittingId,
  sources: Pick<Sources, 'directory'>,
): readonly Edition[] {
  return atOnce(makingEditions(journal, sitting, sources));
}

/** {@link editionsOf} in steps. */
export function* makingEditions(
  journal: readonly Line[],
  sitting: SittingId,
  sources: Pick<Sources, 'directory'>,
): Steps<readonly Edition[]> {
  const state = yield* evolving(journal);
  return state.phase === 'founded'
    ? editionsIn(state, proposedIn(journal, sitting), { sitting, sources })
    : [];
}

/** The same where the state is at hand.
 *  @param proposed the entries that proposed corrections to these minutes */
export function editionsIn(
  state: FoundedAssembly,
  proposed: readonly Proposed[],
  { sitting, sources }: { readonly sitting: SittingId; readonly sources: Pick<Sources, 'directory'> },
): readonly Edition[] {
  const versions = minutesOfSitting(state, sitting)?.versions ?? [];
  const personOf = (member: MemberId): Person => ({
    member,
    name: sources.directory(member) ?? tableGet(state.members, member)?.label ?? member,
  });
  const words = new Map<CorrectionId, Proposed>(proposed.map((entry) => [entry.event.correction, entry]));
  return versions.map((version, index) => ({
    sitting,
    version: version.version,
    upTo: version.upTo,
    language: version.language,
    digest: version.digest,
    at: version.at,
    recorded: version.recorded,
    approved: approvalOf(state, version),
    signatures: version.signatures.map(({ member, ...signed }) => ({ ...signed, person: personOf(member) })),
    corrections: version.corrections.flatMap((id) => {
      const entry = words.get(id);
      return entry === undefined ? [] : [correctionIn(entry, personOf)];
    }),
    earlier: versions
      .slice(0, index)
      .map((one) => ({ version: one.version, at: one.at, approved: one.approved !== null })),
  }));
}

export function proposedIn(journal: Iterable<Line>, sitting: SittingId): readonly Proposed[] {
  const found: Proposed[] = [];
  for (const entry of journal) if (isProposed(entry) && entry.event.of === sitting) found.push(entry);
  return found;
}

function isProposed(entry: Line): entry is Proposed {
  // What stands in a sealed line is not known to whoever holds it.
  return 'event' in entry && entry.event.type === 'CorrectionProposed';
}

function correctionIn(
  { event, by, at, seq }: Proposed,
  personOf: (member: MemberId) => Person,
): EditionCorrection {
  const { place, how, text, reason } = event;
  return { by: personOf(by as MemberId), recorded: seq, at, place, how, text, reason };
}

function approvalOf({ sittings }: FoundedAssembly, { approved }: MinutesVersion): Edition['approved'] {
  if (approved === null) return null;
  const { by, at, recorded } = approved;
  return { by, at, recorded, in: tableGet(sittings, approved.in)?.call.title ?? approved.in };
}

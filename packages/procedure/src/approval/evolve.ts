import { invariant, tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { CorrectionId, SittingId } from '../ids.ts';
import type { ApprovalEvent } from './events.ts';
import { findCorrection, minutesOfSitting } from './standing.ts';
import type { MinutesCorrection, MinutesDecision, MinutesStanding, MinutesVersion } from './state.ts';

type EventOf<Type extends ApprovalEvent['type']> = ApprovalEvent & { readonly type: Type };

export function evolveApproval(state: FoundedAssembly, event: ApprovalEvent, entry: Entry): FoundedAssembly {
  const standing = standingAfter(state, event, entry);
  return { ...state, minutes: tableSet(state.minutes, standing.id, standing) };
}

function standingAfter(state: FoundedAssembly, event: ApprovalEvent, entry: Entry): MinutesStanding {
  switch (event.type) {
    case 'MinutesCirculated': {
      const before = minutesOfSitting(state, event.of) ?? { id: event.of, versions: [], corrections: [] };
      return withVersion({ ...before, deadline: event.deadline }, versionIn(event, entry, null));
    }
    case 'CorrectionProposed':
      return proposed(standingIn(state, event.of), event, entry);
    case 'CorrectionWithdrawn':
      return corrected(state, event, { phase: 'withdrawn' });
    case 'CorrectionContested':
      return corrected(state, event, { phase: 'open', contested: true });
    case 'CorrectionDecided':
      return corrected(state, event, decisionIn(event));
    case 'MinutesApproved': {
      const { at, seq: recorded } = entry;
      const approved = { ...madeBy(event.by, event), at, recorded };
      return withVersion(standingIn(state, event.of), versionIn(event, entry, approved));
    }
    case 'MinutesReopened':
      return versionChanged(state, event, () => ({ approved: null, signatures: [] }));
    case 'MinutesSigned':
      return signed(state, event, entry);
  }
}

function standingIn(state: FoundedAssembly, of: SittingId): MinutesStanding {
  const standing = minutesOfSitting(state, of);
  invariant(standing !== undefined, `no minutes of ${of} were circulated`);
  return standing;
}

function versionIn(
  { version, upTo, language, digest, corrections }: EventOf<'MinutesCirculated' | 'MinutesApproved'>,
  { at, seq: recorded }: Entry,
  approved: MinutesVersion['approved'],
): MinutesVersion {
  return { version, upTo, language, digest, corrections, at, recorded, approved, signatures: [] };
}

/** A text that was circulated and is then approved keeps its number, and the entry that made it. */
function withVersion(standing: MinutesStanding, made: MinutesVersion): MinutesStanding {
  const index = standing.versions.findIndex(({ version }) => version === made.version);
  invariant(index !== -1 || made.version === standing.versions.length + 1, 'a version was left out');
  if (index === -1) return { ...standing, versions: [...standing.versions, made] };
  const { at, recorded } = standing.versions[index]!;
  return { ...standing, versions: standing.versions.with(index, { ...made, at, recorded }) };
}

function proposed(
  standing: MinutesStanding,
  { correction: id }: EventOf<'CorrectionProposed'>,
  { by, seq: recorded }: Entry,
): MinutesStanding {
  invariant(by !== 'operator', 'a member proposes a correction');
  const made: MinutesCorrection = { id, by, recorded, phase: 'open', contested: false, decided: null };
  return { ...standing, corrections: [...standing.corrections, made] };
}

function corrected(
  state: FoundedAssembly,
  { of, correction: id }: { readonly of: SittingId; readonly correction: CorrectionId },
  changed: Partial<MinutesCorrection>,
): MinutesStanding {
  const standing = standingIn(state, of);
  invariant(findCorrection(standing, id) !== undefined, `no correction ${id}`);
  const corrections = standing.corrections.map((one) => (one.id === id ? { ...one, ...changed } : one));
  return { ...standing, corrections };
}

function decisionIn(event: EventOf<'CorrectionDecided'>): Partial<MinutesCorrection> {
  const { decision, by, sitting } = event;
  if (decision === 'reopened') return { phase: 'open', decided: null };
  if (by === 'desk' || sitting === undefined) return { phase: decision };
  return { phase: decision, decided: madeBy(by, { ...event, sitting }) };
}

function madeBy(
  by: MinutesDecision['by'],
  { sitting, motion, poll }: Pick<EventOf<'MinutesApproved'>, 'sitting' | 'motion' | 'poll'>,
): MinutesDecision {
  return {
    by,
    in: sitting,
    ...(motion === undefined ? {} : { motion }),
    ...(poll === undefined ? {} : { poll }),
  };
}

function versionChanged(
  state: FoundedAssembly,
  { of, version }: { readonly of: SittingId; readonly version: number },
  change: (found: MinutesVersion) => Partial<MinutesVersion>,
): MinutesStanding {
  const standing = standingIn(state, of);
  const index = standing.versions.findIndex((one) => one.version === version);
  invariant(index !== -1, `no version ${version}`);
  const found = standing.versions[index]!;
  return { ...standing, versions: standing.versions.with(index, { ...found, ...change(found) }) };
}

function signed(
  state: FoundedAssembly,
  event: EventOf<'MinutesSigned'>,
  { by, at, seq: recorded }: Entry,
): MinutesStanding {
  invariant(by !== 'operator', 'a member signs minutes');
  const { office } = event;
  return versionChanged(state, event, ({ signatures }) => ({
    signatures: [...signatures, { office, member: by, at, recorded }],
  }));
}

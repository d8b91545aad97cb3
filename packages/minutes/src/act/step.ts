import { tableGet } from '@tauride/kernel';
import {
  type Change,
  type Entry,
  type Event,
  type FoundedAssembly,
  type GuestId,
  guestOf,
  type MemberId,
  type Motion,
  type MotionId,
  motionOf,
  rulebookOf,
} from '@tauride/procedure';
import type { Minutes, Sources } from './minutes.ts';
import type { OwnNames, Person, QuestionRef } from './refs.ts';

/** One entry with the state on either side of it and the minutes so far. */
export interface Step {
  readonly minutes: Minutes;
  readonly before: FoundedAssembly;
  readonly entry: Entry;
  readonly after: FoundedAssembly;
  readonly sources: Sources;
}

/** The name in the directory, or the label in the journal where the name is not known or was erased. */
export function personOf({ after, sources }: Step, person: MemberId | GuestId): Person {
  const guest = guestOf(after, person);
  if (guest) return { member: null, name: guest.label };
  const member = person as MemberId;
  const label = tableGet(after.members, member)?.label ?? member;
  return { member, name: sources.directory(member) ?? label };
}

/** A question as it reads after the entry, or as it read before it. */
export function refOf(state: FoundedAssembly, motion: MotionId): QuestionRef {
  const found = motionOf(state, motion);
  const { kind, label, wording } = found;
  return { motion, kind, label, wording, ...ownNames(state, found) };
}

/** What the rulebook of its sitting calls its kind. */
export function ownNames(state: FoundedAssembly, motion: Motion): { readonly names?: OwnNames } {
  const sitting = tableGet(state.sittings, motion.sitting);
  const names = sitting === undefined ? undefined : rulebookOf(state, sitting).names?.[motion.kind];
  return names === undefined ? {} : { names };
}

/** What the event says that it changes. */
export function changesIn(event: Event): readonly Change[] {
  // The founding of a body has changes of another kind: those that it makes in its rulebook.
  if (event.type === 'BodyEstablished' || !('changes' in event)) return [];
  return event.changes ?? [];
}

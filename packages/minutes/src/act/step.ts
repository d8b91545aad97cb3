import { tableGet } from '@tauride/kernel';
import { type Entry, type FoundedAssembly, type MemberId, type MotionId, motionOf } from '@tauride/procedure';
import type { Person, QuestionRef } from './act.ts';
import type { Minutes, Sources } from './minutes.ts';

/** One entry with the state on either side of it and the minutes so far. */
export interface Step {
  readonly minutes: Minutes;
  readonly before: FoundedAssembly;
  readonly entry: Entry;
  readonly after: FoundedAssembly;
  readonly sources: Sources;
}

/** The name in the directory, or the label in the journal where the name is not known or was erased. */
export function personOf({ after, sources }: Step, member: MemberId): Person {
  const label = tableGet(after.members, member)?.label ?? member;
  return { member, name: sources.directory(member) ?? label };
}

/** A question as it reads after the entry, or as it read before it. */
export function refOf(state: FoundedAssembly, motion: MotionId): QuestionRef {
  const { kind, label, wording } = motionOf(state, motion);
  return { motion, kind, label, wording };
}

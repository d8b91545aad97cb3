import type { MemberId, MotionId, MotionKind, RuleNames, Wording } from '@tauride/procedure';

/** Somebody as the minutes name them. `member` is `null` for a person who is no member or is not named. */
export interface Person {
  readonly member: MemberId | null;
  readonly name: string;
}

/** What the rulebook of the body calls a kind of motion, by BCP 47 tag. */
export type OwnNames = NonNullable<RuleNames[MotionKind]>;

/** A question as it read at the moment of the act. */
export interface QuestionRef {
  readonly motion: MotionId;
  readonly kind: MotionKind;
  /** `12` for a main motion, `12-A` for an amendment to it; otherwise the label of what it is applied to. */
  readonly label: string;
  readonly wording: Wording;
  readonly names?: OwnNames;
}

import type { MotionId } from '../ids.ts';

/** What is said of a motion beyond its words. What is left out doesn't hold or isn't known. */
export interface Particulars extends MoversParticulars, Judgements {}

/** What the mover says of it. */
export interface MoversParticulars {
  readonly until?: 'later-this-session' | 'next-session' | 'session-after-next';
  /** Postponing makes the question a special order. */
  readonly specialOrder?: boolean;
  /** An amendment that turns a postponement into a special order. */
  readonly addsSpecialOrder?: boolean;
  /** The subject it comes under, compared with the call of a special meeting. */
  readonly subject?: string;
  /** The kind of rule that a motion to suspend the rules is about. */
  readonly suspends?: 'ordinary-standing-rule' | 'rule-of-order' | 'bylaws' | 'quorum' | 'absentee-right';
  readonly privilegeOf?: 'assembly' | 'individual';
  readonly blankKind?: 'amount-to-spend' | 'amount-of-income' | 'names';
  /** The amount proposed for a blank, in whole units. */
  readonly amount?: number;
  /** Whole minutes of a caucus and of each speaker in it. */
  readonly totalMinutes?: number;
  readonly speakerMinutes?: number;
}

/** What the chair finds about it; open to appeal. */
export interface Judgements {
  /** The mover had been recognised; default yes. */
  readonly recognized?: boolean;
  /** Default yes. */
  readonly germane?: boolean;
  /** Raises the same question as that earlier motion. */
  readonly sameAs?: MotionId;
  readonly appealOn?: 'decorum' | 'priority-of-business' | 'other';
  /** A main motion that is incidental to the business, such as to ratify or to adopt a report. */
  readonly incidentalMain?: boolean;
  readonly important?: boolean;
  readonly noticeGiven?: boolean;
  /** The committee failed to report as instructed, or reports in part. */
  readonly committeeLate?: boolean;
  /** The committee that it was referred to has begun its work. */
  readonly committeeBegun?: boolean;
  /** Each who voted with the prevailing side is present or was notified; default yes. */
  readonly winnersNotified?: boolean;
  readonly independentParts?: boolean;
  /** A part whose rejection, with that of all the others, rejects the whole. */
  readonly operative?: boolean;
  /** How far removed in substance from the proposal; larger is further. */
  readonly distance?: number;
  /** How far-reaching; larger is further. */
  readonly reach?: number;
  /** The matter is financial. */
  readonly money?: boolean;
  /** Order of submission, 1 first, where it is not the order in which they were moved. */
  readonly submitted?: number;
  /** Adopting this implies rejecting these. */
  readonly excludes?: readonly MotionId[];
  /** The chair accepts the motion where the rules leave that to the chair; default yes. */
  readonly chairAllows?: boolean;
  /** What it would decide conflicts with the bylaws. */
  readonly conflictsWithBylaws?: boolean;
}

/** Names of the judgements: only the chair may enter them. */
const judgementKeys = [
  'recognized',
  'germane',
  'sameAs',
  'appealOn',
  'incidentalMain',
  'important',
  'noticeGiven',
  'committeeLate',
  'committeeBegun',
  'winnersNotified',
  'independentParts',
  'operative',
  'distance',
  'reach',
  'money',
  'submitted',
  'excludes',
  'chairAllows',
  'conflictsWithBylaws',
] as const satisfies readonly (keyof Judgements)[];

/** What was judged of a motion, without what its mover says. */
export function judgementsOf(particulars: Particulars): Judgements {
  return Object.fromEntries(
    judgementKeys.flatMap((key) => (particulars[key] === undefined ? [] : [[key, particulars[key]]])),
  );
}

/** What its mover says of a motion, without what was judged. */
export function moversPartOf(particulars: Particulars): MoversParticulars {
  const judged: readonly string[] = judgementKeys;
  return Object.fromEntries(Object.entries(particulars).filter(([key]) => !judged.includes(key)));
}

/** Other motions that the judgements name. */
export function motionsNamedIn({ sameAs, excludes = [] }: Judgements): readonly MotionId[] {
  return sameAs === undefined ? excludes : [sameAs, ...excludes];
}

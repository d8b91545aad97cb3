import { z } from 'zod';
import { list, motionId } from '../ids.ts';
import { partly } from '../partly.ts';
import { line } from '../text.ts';

const LARGEST = 1_000_000_000;
const flag = z.boolean();
const minutes = z.int().min(1).max(10_080);
const measure = z.int().min(-LARGEST).max(LARGEST);

const said = {
  until: z.enum(['later-this-session', 'next-session', 'session-after-next']),
  specialOrder: flag,
  addsSpecialOrder: flag,
  subject: line(),
  suspends: z.enum(['ordinary-standing-rule', 'rule-of-order', 'bylaws', 'quorum', 'absentee-right']),
  privilegeOf: z.enum(['assembly', 'individual']),
  blankKind: z.enum(['amount-to-spend', 'amount-of-income', 'names']),
  amount: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  totalMinutes: minutes,
  speakerMinutes: minutes,
} as const;

const judged = {
  recognized: flag,
  germane: flag,
  sameAs: motionId,
  appealOn: z.enum(['decorum', 'priority-of-business', 'other']),
  incidentalMain: flag,
  important: flag,
  noticeGiven: flag,
  committeeLate: flag,
  committeeBegun: flag,
  winnersNotified: flag,
  independentParts: flag,
  operative: flag,
  distance: measure,
  reach: measure,
  money: flag,
  submitted: z.int().min(1).max(LARGEST),
  excludes: list(motionId, 1_000),
  chairAllows: flag,
  conflictsWithBylaws: flag,
} as const;

/** What the chair finds about a motion. */
export const judgements = partly(judged).meta({ id: 'Judgements' });

/** That, and what the mover says of it. */
export const particulars = partly({ ...said, ...judged }).meta({ id: 'Particulars' });

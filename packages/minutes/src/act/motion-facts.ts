import { tableHas } from '@tauride/kernel';
import type { FoundedAssembly, MotionId, Particulars } from '@tauride/procedure';
import type { QuestionRef } from './refs.ts';
import { refOf } from './step.ts';

/** What the chair may find to hold or not to hold of a motion. */
const findings = [
  'recognized',
  'germane',
  'incidentalMain',
  'important',
  'noticeGiven',
  'committeeLate',
  'committeeBegun',
  'winnersNotified',
  'independentParts',
  'operative',
  'money',
  'chairAllows',
  'conflictsWithBylaws',
] as const satisfies readonly (keyof Particulars)[];

const numbers = [
  'amount',
  'totalMinutes',
  'speakerMinutes',
  'distance',
  'reach',
  'submitted',
] as const satisfies readonly (keyof Particulars)[];

/** One thing that was said or found of a motion beyond its words. */
export type MotionFact =
  | { readonly fact: 'finding'; readonly of: (typeof findings)[number]; readonly holds: boolean }
  | { readonly fact: 'number'; readonly of: (typeof numbers)[number]; readonly count: number }
  | {
      readonly fact: 'questions';
      readonly of: 'sameAs' | 'excludes';
      readonly questions: readonly QuestionRef[];
    }
  | { readonly fact: 'special-order' | 'adds-special-order' }
  | { readonly fact: 'subject'; readonly subject: string }
  | { readonly fact: 'until'; readonly until: NonNullable<Particulars['until']> }
  | { readonly fact: 'suspends'; readonly suspends: NonNullable<Particulars['suspends']> }
  | { readonly fact: 'privilege'; readonly of: NonNullable<Particulars['privilegeOf']> }
  | { readonly fact: 'blank'; readonly blank: NonNullable<Particulars['blankKind']> }
  | { readonly fact: 'appeal-on'; readonly on: NonNullable<Particulars['appealOn']> };

/** The particulars of a motion one by one, what its mover said first. */
export function motionFacts(state: FoundedAssembly, particulars: Particulars): readonly MotionFact[] {
  return [...said(particulars), ...counted(particulars), ...found(particulars), ...named(state, particulars)];
}

/** Those of the particulars that are new or differ from what held before. */
export function changedParticulars(before: Particulars, after: Particulars): Particulars {
  const was: { readonly [name: string]: unknown } = { ...before };
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => was[name] !== value));
}

function said(particulars: Particulars): readonly MotionFact[] {
  const { until, specialOrder, addsSpecialOrder, subject, suspends, privilegeOf, blankKind, appealOn } =
    particulars;
  const facts: (MotionFact | null)[] = [
    subject === undefined ? null : { fact: 'subject', subject },
    until === undefined ? null : { fact: 'until', until },
    specialOrder === true ? { fact: 'special-order' } : null,
    addsSpecialOrder === true ? { fact: 'adds-special-order' } : null,
    suspends === undefined ? null : { fact: 'suspends', suspends },
    privilegeOf === undefined ? null : { fact: 'privilege', of: privilegeOf },
    blankKind === undefined ? null : { fact: 'blank', blank: blankKind },
    appealOn === undefined ? null : { fact: 'appeal-on', on: appealOn },
  ];
  return facts.filter((fact) => fact !== null);
}

function counted(particulars: Particulars): readonly MotionFact[] {
  return numbers.flatMap((of) => {
    const count = particulars[of];
    return count === undefined ? [] : [{ fact: 'number', of, count }];
  });
}

function found(particulars: Particulars): readonly MotionFact[] {
  return findings.flatMap((of) => {
    const holds = particulars[of];
    return holds === undefined ? [] : [{ fact: 'finding', of, holds }];
  });
}

function named(state: FoundedAssembly, { sameAs, excludes }: Particulars): readonly MotionFact[] {
  return [
    ...questionsOf(state, 'sameAs', sameAs === undefined ? [] : [sameAs]),
    ...questionsOf(state, 'excludes', excludes ?? []),
  ];
}

function questionsOf(
  state: FoundedAssembly,
  of: 'sameAs' | 'excludes',
  ids: readonly MotionId[],
): readonly MotionFact[] {
  const questions = ids.filter((id) => tableHas(state.motions, id)).map((id) => refOf(state, id));
  return questions.length === 0 ? [] : [{ fact: 'questions', of, questions }];
}

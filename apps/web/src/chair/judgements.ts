import {
  type FoundedAssembly,
  type Motion,
  type MotionId,
  motionOf,
  type Rulebook,
  rulebookOf,
  type SittingAct,
  type SittingInSession,
} from '@tauride/procedure';

export type Judged = Extract<SittingAct, { readonly type: 'JudgeMotion' }>['judged'];
type Rule = NonNullable<Rulebook['motions'][Motion['kind']]>;

/** What the chair may find about a motion, by the way in which it is asked. */
export const judgementKinds = {
  'yes-no': [
    'germane',
    'chairAllows',
    'important',
    'money',
    'noticeGiven',
    'committeeLate',
    'winnersNotified',
    'independentParts',
    'operative',
    'incidentalMain',
    'conflictsWithBylaws',
  ],
  number: ['distance', 'reach', 'submitted'],
  motion: ['sameAs'],
  motions: ['excludes'],
  appeal: ['appealOn'],
} as const satisfies { readonly [way: string]: readonly (keyof Judged)[] };

export type YesNo = (typeof judgementKinds)['yes-no'][number];
export type Numbered = (typeof judgementKinds)['number'][number];
export type JudgementKey = (typeof judgementKinds)[keyof typeof judgementKinds][number];

/** On what something turns under these rules: the others would change nothing. */
export function judgementsFor(rulebook: Rulebook, motion: Pick<Motion, 'kind'>): readonly JudgementKey[] {
  const rule = rulebook.motions[motion.kind];
  if (rule === undefined) return [];
  const all = Object.values(judgementKinds).flat() as readonly JudgementKey[];
  return all.filter((key) => turnsOn(key, rulebook, rule));
}

function turnsOn(key: JudgementKey, rulebook: Rulebook, rule: Rule): boolean {
  const guarded = (guard: NonNullable<Rule['guards']>[number]) => rule.guards?.includes(guard) ?? false;
  const matters = rule.onAdopt === 'adopt-text' || rule.onAdopt === 'apply-amendment';
  const together = rulebook.model === 'queue' && matters && rule.class !== 'formal';
  switch (key) {
    case 'germane':
      return guarded('germane');
    case 'chairAllows':
      return guarded('chair-allows');
    case 'sameAs':
      return guarded('not-same-question');
    case 'important':
      return matters && rule.class !== 'formal' && knows(rulebook, 'important');
    case 'committeeLate':
      return names(rule, 'committee-late');
    case 'winnersNotified':
      return names(rule, 'winners-not-notified');
    case 'independentParts':
      return rule.class === 'main' && knows(rulebook, 'independent-parts');
    case 'noticeGiven':
      return JSON.stringify(rule).includes('previous-notice');
    case 'operative':
      return rule.kind === 'proposal-part';
    case 'incidentalMain':
      return rule.kind === 'main';
    case 'conflictsWithBylaws':
      return rule.class === 'main';
    case 'appealOn':
      return rule.onAdopt === 'decide-ruling';
    case 'distance':
      return together && rulebook.votingOrder === 'furthest-removed-first';
    case 'reach':
    case 'money':
      return together && rulebook.votingOrder === 'most-far-reaching-first';
    case 'submitted':
    case 'excludes':
      return together;
  }
}

function names({ thresholdWhen = [] }: Rule, condition: string): boolean {
  return thresholdWhen.some(({ when }) => when === condition);
}

function knows({ motions }: Rulebook, condition: string): boolean {
  return Object.values(motions).some((rule) => rule !== undefined && names(rule, condition));
}

type Make = Extract<SittingAct, { readonly type: 'MakeMotion' }>;

/** The motion with what the chair finds about it as it is entered; null while something is missing. */
export function withFindings(make: Make | null, judged: Judged | null): Make | null {
  if (make === null || judged === null) return null;
  const particulars = { ...make.particulars, ...judged };
  return Object.keys(particulars).length === 0 ? make : { ...make, particulars };
}

/** Motions that the chair may judge now, the latest first. */
export function judgeable(assembly: FoundedAssembly, sitting: SittingInSession): readonly Motion[] {
  const rulebook = rulebookOf(assembly, sitting);
  return [...sitting.stack, ...sitting.offered]
    .toReversed()
    .map((id) => motionOf(assembly, id))
    .filter((motion) => judgementsFor(rulebook, motion).length > 0);
}

/** What has been written of a judgement. An empty field leaves things as they are. */
export type Findings = {
  readonly found: { readonly [key in JudgementKey]?: string };
  readonly excludes: readonly MotionId[];
};

export type JudgementDraft = Findings & { readonly motion: string; readonly reason: string };

export const noFindings: Findings = { found: {}, excludes: [] };

export const emptyJudgement: JudgementDraft = { motion: '', reason: '', ...noFindings };

/** What the chair finds, or null where a number is none. */
export function judgedOf(keys: readonly JudgementKey[], { found, excludes }: Findings): Judged | null {
  const pairs = keys.map((key) => [key, valueOf(key, found[key] ?? '', excludes)] as const);
  if (pairs.some(([, value]) => value === null)) return null;
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Undefined where nothing is said, null where it makes no sense. */
function valueOf(key: JudgementKey, written: string, excludes: readonly MotionId[]): unknown {
  if (key === 'excludes') return excludes.length === 0 ? undefined : excludes;
  const text = written.trim();
  if (text === '') return undefined;
  if (isNumbered(key)) return /^\d{1,9}$/u.test(text) ? Number(text) : null;
  if (key === 'sameAs' || key === 'appealOn') return text;
  return text === 'yes';
}

export function isNumbered(key: JudgementKey): key is Numbered {
  return judgementKinds.number.some((one) => one === key);
}

export function isYesNo(key: JudgementKey): key is YesNo {
  return judgementKinds['yes-no'].some((one) => one === key);
}

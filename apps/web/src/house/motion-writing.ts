import {
  type FoundedAssembly,
  formsOf,
  type Motion,
  type MotionId,
  type MotionKind,
  motionOf,
  rulebookOf,
  type Rulebook,
  type SittingInSession,
  type Wording,
} from '@tauride/procedure';
import { wordsToAmend } from './amendment-draft.ts';

type Form = Wording['form'];
type MotionRule = NonNullable<Rulebook['motions'][MotionKind]>;

/** A motion that somebody is about to word: its kind under the rules of this sitting, and what it would be applied to. */
export type Writing = {
  readonly kind: MotionKind;
  readonly rule: MotionRule;
  readonly mainForm: boolean;
  readonly on: Motion | null;
  readonly methods: Rulebook['voting']['methods'];
  /** Nothing is pending. */
  readonly between: boolean;
  /** Subjects that the call of a special meeting names. */
  readonly subjects: readonly string[];
};

/** Null where the rules of the sitting do not know the kind. */
export function writingOf(
  assembly: FoundedAssembly,
  sitting: SittingInSession,
  motion: { readonly kind: MotionKind; readonly target: MotionId | null; readonly mainForm?: boolean },
): Writing | null {
  const { kind, target, mainForm = false } = motion;
  const rulebook = rulebookOf(assembly, sitting);
  const rule = rulebook.motions[kind];
  if (rule === undefined) return null;
  const { subjects = [], kind: meeting } = sitting.call;
  return {
    kind,
    rule,
    mainForm,
    on: target === null ? null : motionOf(assembly, target),
    methods: rulebook.voting.methods,
    between: sitting.stack.length === 0,
    subjects: meeting === 'special' ? subjects : [],
  };
}

/** The forms among which the mover chooses; the first where nothing is chosen. */
export function formsToChoose(writing: Writing): readonly Form[] {
  const { kind, rule } = writing;
  const forms = formsOf(writing);
  if (rule.onAdopt === 'rescind-target') return forms;
  // A motion to adjourn has words only where a time is named with it.
  if (kind === 'adjourn') return ['bare'];
  // The kind itself says how to vote.
  if (rule.onAdopt === 'set-method' && rule.method !== undefined) return ['bare'];
  return forms.slice(0, 1);
}

const saysAllItself: ReadonlySet<MotionRule['onAdopt']> = new Set([
  'commit-question',
  'postpone-question',
  'recess',
  'enter-committee',
  'divide-question',
] as const);

const wordless: ReadonlySet<MotionKind> = new Set<MotionKind>([
  'approve-minutes',
  'basis',
  'whole',
  'no-confidence',
  'final-approval',
  'bill-second-reading',
  'bill-third-reading',
  'suspend-and-pass',
  'veto-override',
]);

/** Whether the motion may be made without words of its own: its name says what is asked for. */
export function mayStayBare(writing: Writing): boolean {
  const { kind, rule } = writing;
  if (!formsOf(writing).includes('bare')) return false;
  if (rule.onAdopt !== 'adopt-text') return saysAllItself.has(rule.onAdopt);
  const matters = rule.class === 'main' || rule.class === 'subsidiary' || kind === 'nominate';
  return !matters || wordless.has(kind);
}

/** What a mover says of a motion beyond its words. */
export type Said =
  | 'hour'
  | 'on-behalf'
  | 'prevailing'
  | 'speaker'
  | 'topic'
  | 'subject'
  | 'suspends'
  | 'privilege'
  | 'blank'
  | 'session'
  | 'special-order'
  | 'adds-special-order';

/** What there is to say of this motion, in the order in which a form asks for it. */
export function saidOf(writing: Writing): readonly Said[] {
  const { rule, kind, on, subjects, between } = writing;
  const { onAdopt, guards = [], mainFormWhen = [], thresholdWhen = [] } = rule;
  const business = rule.class === 'main' || rule.class === 'bring-back';
  const fields: readonly (readonly [Said, boolean])[] = [
    // With a time it is a main motion.
    ['hour', between && onAdopt === 'adjourn' && mainFormWhen.includes('qualified')],
    ['topic', onAdopt === 'caucus' && subjects.length === 0],
    ['speaker', onAdopt === 'caucus' && !kind.includes('unmoderated')],
    ['suspends', onAdopt === 'suspend-rule'],
    ['privilege', onAdopt === 'grant-privilege'],
    ['blank', onAdopt === 'fill-blank'],
    ['session', guards.includes('not-later-than-next-session')],
    ['special-order', thresholdWhen.some(({ when }) => when === 'special-order')],
    ['adds-special-order', onAdopt === 'apply-amendment' && on?.kind === 'postpone-certain'],
    ['subject', business && subjects.length > 0],
    ['prevailing', guards.includes('prevailing-side') || guards.includes('not-losing-side')],
    ['on-behalf', rule.class === 'main' && formsToChoose(writing)[0] === 'text'],
  ];
  return fields.flatMap(([field, asked]) => (asked ? [field] : []));
}

/** Whether what is moved, once adopted, stands in the register: its mover may say what it does to texts that stand there. */
export function declares(writing: Writing): boolean {
  const { rule } = writing;
  return rule.class === 'main' && rule.onAdopt === 'adopt-text' && formsToChoose(writing)[0] === 'text';
}

/** What is amended is no text: something else is put in its place as a whole. */
export function isReplaced({ on }: Writing): boolean {
  return on !== null && wordsToAmend(on) === null;
}

import type {
  Command,
  Motion,
  MotionId,
  Relation,
  SittingId,
  TransmittalId,
  Wording,
} from '@tauride/procedure';
import { type AmendmentDraft, amendmentOf, emptyAmendment, fits } from './amendment-draft.ts';
import { declares, formsToChoose, mayStayBare, type Said, saidOf, type Writing } from './motion-writing.ts';

type Particulars = Motion['particulars'];

/** What has been written of a motion, by its mover or by whoever enters it. One draft serves all kinds; each reads its own fields. */
export type MotionDraft = AmendmentDraft & {
  /** Chosen among several forms; empty for the usual one. */
  readonly form: string;
  readonly text: string;
  readonly onBehalfOf: string;
  readonly committee: string;
  readonly until: string;
  readonly speechMinutes: string;
  readonly speeches: string;
  readonly scope: 'immediate' | 'all-pending';
  readonly minutes: string;
  readonly parts: string;
  readonly method: string;
  readonly speaker: string;
  readonly subject: string;
  readonly suspends: string;
  readonly privilege: string;
  readonly blank: string;
  readonly amount: string;
  readonly session: string;
  readonly specialOrder: boolean;
  readonly addsSpecialOrder: boolean;
  readonly prevailing: boolean;
  readonly target: string;
  readonly relations: readonly Relation[];
  readonly expires: string;
  readonly transmittal: string;
};

export const emptyDraft: MotionDraft = {
  ...emptyAmendment,
  form: '',
  text: '',
  onBehalfOf: '',
  committee: '',
  until: '',
  speechMinutes: '',
  speeches: '',
  scope: 'immediate',
  minutes: '10',
  parts: '',
  method: '',
  speaker: '',
  subject: '',
  suspends: '',
  privilege: '',
  blank: '',
  amount: '',
  session: '',
  specialOrder: false,
  addsSpecialOrder: false,
  prevailing: false,
  target: '',
  relations: [],
  expires: '',
  transmittal: '',
};

/** A whole number from 1 up, or null. */
export function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/u.test(text.trim()) ? Number(text.trim()) : null;
}

const rules = ['rule-of-order', 'ordinary-standing-rule', 'bylaws', 'quorum', 'absentee-right'] as const;
const owners = ['assembly', 'individual'] as const;
const blanks = ['names', 'amount-to-spend', 'amount-of-income'] as const;
const sessions = ['later-this-session', 'next-session', 'session-after-next'] as const;

/** What may be chosen for each of these. */
export const choices = { suspends: rules, privilege: owners, blank: blanks, session: sessions } as const;

/** The choice that was made, else the first. */
export function chosenOf<Value extends string>(values: readonly Value[], written: string): Value {
  return values.find((value) => value === written) ?? values[0]!;
}

/** The form in which this motion is being worded. */
export function formOf(writing: Writing, draft: MotionDraft): Wording['form'] {
  return chosenOf(formsToChoose(writing), draft.form);
}

/** What the motion says, or null while something is missing. */
export function wordingOf(writing: Writing, draft: MotionDraft): Wording | null {
  const said = saidOf(writing);
  if (said.includes('hour') && draft.until.trim() !== '') return { form: 'until', until: draft.until.trim() };
  if (said.includes('blank') && chosenOf(blanks, draft.blank) !== 'names') return { form: 'bare' };
  const form = formOf(writing, draft);
  const words = written(form, draft);
  if (words === '' && mayStayBare(writing)) return { form: 'bare' };
  return worded(writing, form, draft);
}

/** What was written in the one field of a form; null for a form that has none or several. */
function written(form: Wording['form'], draft: MotionDraft): string | null {
  switch (form) {
    case 'text':
    case 'committee':
    case 'until':
    case 'minutes':
    case 'parts':
      return draft[form].trim();
    default:
      return null;
  }
}

function worded(writing: Writing, form: Wording['form'], draft: MotionDraft): Wording | null {
  const words = written(form, draft);
  switch (form) {
    case 'text':
      return words ? { form, text: words } : null;
    case 'committee':
      return words ? { form, committee: words } : null;
    case 'until':
      return words ? { form, until: words } : null;
    case 'amendment': {
      const amendment = amendmentOf(draft);
      return amendment === null ? null : { form, amendment };
    }
    case 'limit':
      return limitOf(draft);
    case 'scope':
      return { form, scope: draft.scope };
    case 'minutes': {
      const minutes = wholeNumber(draft.minutes);
      return minutes === null ? null : { form, minutes };
    }
    case 'parts': {
      const parts = partsOf(draft);
      return parts.length < 2 ? null : { form, parts };
    }
    case 'method':
      return writing.methods[0] === undefined
        ? null
        : { form, method: chosenOf(writing.methods, draft.method) };
    case 'bare':
      return { form };
  }
}

function partsOf({ parts }: MotionDraft): readonly string[] {
  return parts
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** An empty field sets no limit; both empty say nothing. */
function limitOf({ speechMinutes, speeches, scope }: MotionDraft): Wording | null {
  const minutes = wholeNumber(speechMinutes);
  const times = wholeNumber(speeches);
  const isWrong = (text: string, number: number | null): boolean => text.trim() !== '' && number === null;
  if (isWrong(speechMinutes, minutes) || isWrong(speeches, times)) return null;
  if (minutes === null && times === null) return null;
  const all = scope === 'all-pending' ? { scope } : {};
  return { form: 'limit', speechSeconds: minutes === null ? null : minutes * 60, speeches: times, ...all };
}

/** What the mover says beyond the words, or null while something is missing. */
function particularsOf(writing: Writing, draft: MotionDraft): Particulars | null {
  const said = saidOf(writing);
  const all = said.map((field) => particularOf(field, writing, draft));
  if (all.includes(null)) return null;
  const minutes = writing.rule.onAdopt === 'caucus' ? wholeNumber(draft.minutes) : null;
  return Object.assign({}, minutes === null ? {} : { totalMinutes: minutes }, ...all) as Particulars;
}

function particularOf(field: Said, writing: Writing, draft: MotionDraft): Particulars | null {
  switch (field) {
    case 'speaker': {
      const speakerMinutes = wholeNumber(draft.speaker);
      // An extension keeps the turns that there are.
      if (draft.speaker.trim() === '' && writing.kind !== 'moderated-caucus') return {};
      return speakerMinutes === null ? null : { speakerMinutes };
    }
    case 'topic':
      return draft.subject.trim() === '' ? {} : { subject: draft.subject.trim() };
    case 'subject':
      return { subject: chosenOf(writing.subjects, draft.subject) };
    case 'suspends':
      return { suspends: chosenOf(rules, draft.suspends) };
    case 'privilege':
      return { privilegeOf: chosenOf(owners, draft.privilege) };
    case 'blank':
      return fillingOf(draft);
    case 'session':
      return draft.session === '' ? {} : { until: chosenOf(sessions, draft.session) };
    case 'special-order':
      return draft.specialOrder ? { specialOrder: true } : {};
    case 'adds-special-order':
      return draft.addsSpecialOrder ? { addsSpecialOrder: true } : {};
    case 'hour':
    case 'on-behalf':
    case 'prevailing':
      return {};
  }
}

function fillingOf(draft: MotionDraft): Particulars | null {
  const blankKind = chosenOf(blanks, draft.blank);
  if (blankKind === 'names') return { blankKind };
  const amount = /^\d{1,15}$/u.test(draft.amount.trim()) ? Number(draft.amount.trim()) : null;
  return amount === null ? null : { blankKind, amount };
}

/** The command that makes the motion, or null while something is missing. */
export function makeMotion(
  sitting: SittingId,
  writing: Writing,
  draft: MotionDraft,
): (Command & { readonly type: 'MakeMotion' }) | null {
  const wording = wordingOf(writing, draft);
  const particulars = particularsOf(writing, draft);
  const said = saidOf(writing);
  if (wording === null || particulars === null) return null;
  if (wording.form === 'amendment' && !fits(writing.on, wording.amendment)) return null;
  if (said.includes('prevailing') && !draft.prevailing) return null;
  const behalf = said.includes('on-behalf') ? draft.onBehalfOf.trim() : '';
  return {
    type: 'MakeMotion',
    sitting,
    kind: writing.kind,
    target: writing.on?.id ?? null,
    wording,
    onBehalfOf: behalf === '' ? null : behalf,
    qualified: said.includes('hour') && wording.form === 'until',
    claimsPrevailingSide: said.includes('prevailing'),
    ...(Object.keys(particulars).length === 0 ? {} : { particulars }),
    ...(declares(writing) ? declaredIn(draft) : {}),
  };
}

/** What the mover declared beside the words. */
function declaredIn({
  relations,
  expires,
  transmittal,
}: MotionDraft): Pick<Command & { readonly type: 'MakeMotion' }, 'relations' | 'expires' | 'transmittal'> {
  return {
    ...(relations.length === 0 ? {} : { relations }),
    ...(expires === '' ? {} : { expires }),
    ...(transmittal === '' ? {} : { transmittal: transmittal as TransmittalId }),
  };
}

/** Which of several motions is meant, else the first: the one that is usually meant. */
export function targetIn(targets: readonly MotionId[], draft: MotionDraft): MotionId | null {
  return targets.find((id) => id === draft.target) ?? targets[0] ?? null;
}

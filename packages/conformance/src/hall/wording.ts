import { tableGet } from '@tauride/kernel';
import { formsOf, type MotionId, type MotionRule, type Wording } from '@tauride/procedure';
import type { Hall } from './hall.ts';

interface Worded {
  readonly ref: string;
  readonly rule: MotionRule;
  readonly mainForm: boolean;
  readonly target: MotionId | null;
  readonly scope?: 'immediate' | 'all-pending' | undefined;
}

/** Words for a motion of which a case says only its kind, in the form that is usual for it: no two say the same. */
export function wordingFor(
  hall: Hall,
  { ref, rule, mainForm, target, scope = 'immediate' }: Worded,
): Wording {
  const [form = 'bare'] = formsOf({ kind: rule.kind, rule, mainForm });
  switch (form) {
    case 'text':
      return text(ref);
    case 'amendment':
      return amendment(hall, ref, target);
    case 'committee':
      return { form, committee: `Committee of ${ref}` };
    case 'until':
      return { form, until: `The hour of ${ref}` };
    case 'limit':
      return { form, speechSeconds: 60, speeches: 1, scope };
    case 'scope':
      return { form, scope };
    case 'minutes':
      return { form, minutes: 10 };
    case 'parts':
      return { form, parts: [`The first part of ${ref}`, `The second part of ${ref}`] };
    case 'method':
      // Where the rule says the method, the mover need not.
      return rule.method === undefined ? { form, method: 'recorded' } : { form: 'bare' };
    case 'bare':
      return { form };
  }
}

/** Two paragraphs, so that it can be divided, and a blank to be filled. */
export function text(ref: string): Wording {
  return { form: 'text', text: `That ${ref} be done.\n\nThat ____ be spent on ${ref}.` };
}

/** An amendment that fits what it is applied to: words are added to, everything else is replaced as a whole. */
function amendment(hall: Hall, ref: string, target: MotionId | null): Wording {
  const amended = target === null ? undefined : tableGet(hall.state.motions, target)?.wording;
  const isReplaced = amended?.form === 'amendment' && amended.amendment.op === 'substitute';
  if (amended && hasWords.has(amended.form) && !isReplaced)
    return { form: 'amendment', amendment: { op: 'insert', words: `and also ${ref}`, place: 'end' } };
  const by = replacement(amended, ref);
  return { form: 'amendment', amendment: { op: 'substitute', by } };
}

const hasWords: ReadonlySet<Wording['form']> = new Set(['text', 'amendment', 'committee', 'until']);

/** What can stand in the place of something that is no text: another of its kind. */
function replacement(amended: Wording | undefined, ref: string): string {
  switch (amended?.form) {
    case 'minutes':
    case 'limit':
      return '15';
    case 'method':
      return amended.method === 'hands' ? 'recorded' : 'hands';
    case 'parts':
      return partsOf(ref);
    case 'amendment':
      return amended.amendment.op === 'substitute' ? insteadOf(amended.amendment.by, ref) : partsOf(ref);
    default:
      return `As ${ref} says`;
  }
}

function partsOf(ref: string): string {
  return `One part of ${ref}\nThe other part of ${ref}`;
}

/** An amendment to an amendment that replaces keeps to the kind of what is put in the place. */
function insteadOf(before: string, ref: string): string {
  if (/^\d+$/u.test(before)) return String(Number(before) + 5);
  return before.includes('\n') ? partsOf(ref) : `As ${ref} says`;
}

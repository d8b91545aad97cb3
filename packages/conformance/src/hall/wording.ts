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

/** An amendment that fits what it is applied to: words are added to, anything else is replaced. */
function amendment(hall: Hall, ref: string, target: MotionId | null): Wording {
  const form = target === null ? undefined : tableGet(hall.state.motions, target)?.wording.form;
  switch (form) {
    case 'text':
    case 'amendment':
    case 'committee':
    case 'until':
      return { form: 'amendment', amendment: { op: 'insert', words: `and also ${ref}`, place: 'end' } };
    default:
      return { form: 'amendment', amendment: { op: 'substitute', by: substituteFor(form) } };
  }
}

function substituteFor(form: Wording['form'] | undefined): string {
  if (form === 'method') return 'ballot';
  return form === 'parts' ? 'One part.\n\nAnother part.' : '15';
}

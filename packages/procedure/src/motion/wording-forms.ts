import { normalText } from '@tauride/text';
import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Effect, MotionKind, MotionRule } from '../rulebook/types.ts';
import { fits } from './rewording.ts';
import type { Wording } from './state.ts';

type Form = Wording['form'];

/** What the words of a motion look like that has this effect, the usual form first; the others are bare. */
const formsByEffect: { readonly [effect in Effect]?: readonly Form[] } = {
  'adopt-text': ['text', 'bare'],
  'apply-amendment': ['amendment'],
  'commit-question': ['committee', 'bare'],
  'postpone-question': ['until', 'bare'],
  'limit-debate': ['limit'],
  'close-debate': ['scope', 'bare'],
  'put-now': ['bare', 'scope'],
  recess: ['minutes', 'bare'],
  adjourn: ['bare', 'until'],
  'fix-time': ['until', 'bare'],
  'rescind-target': ['bare', 'amendment', 'text'],
  'suspend-rule': ['text', 'bare'],
  'divide-question': ['parts', 'bare'],
  'grant-privilege': ['text', 'bare'],
  'set-method': ['method', 'bare'],
  'fill-blank': ['text', 'bare'],
  caucus: ['minutes', 'bare'],
  'enter-committee': ['text', 'bare'],
};

const formsByKind: { readonly [kind in MotionKind]?: readonly Form[] } = {
  main: ['text'],
  commit: ['committee'],
  'postpone-certain': ['until'],
  'previous-question': ['scope'],
  recess: ['minutes'],
  'create-blank': ['amendment', 'bare'],
};

interface Formed {
  readonly kind: MotionKind;
  readonly rule: MotionRule;
  readonly mainForm: boolean;
}

/** Rule RM-6: the forms in which a motion can be worded. */
export function formsOf({ kind, rule, mainForm }: Formed): readonly Form[] {
  const forms = formsByKind[kind] ?? formsByEffect[rule.onAdopt] ?? ['bare'];
  if (rule.onAdopt === 'adjourn' && (mainForm || rule.class === 'privileged'))
    return mainForm ? ['bare', 'text', 'until'] : ['bare'];
  // Without words nothing says how to vote, unless the rule does.
  return rule.onAdopt === 'set-method' && rule.method === undefined ? ['method'] : forms;
}

interface Worded extends Formed {
  readonly state: FoundedAssembly;
  readonly target: MotionId | null;
}

/** What is moved must say something that the engine can carry out. */
export function checkWording(worded: Worded, wording: Wording): Refusal | null {
  const { kind, state, target } = worded;
  if (!formsOf(worded).includes(wording.form))
    return refusal('malformed', null, { kind, form: wording.form });
  if (isEmpty(wording)) return refusal('malformed', null, { kind, form: 'empty' });
  if (wording.form !== 'amendment' || target === null) return null;
  return fits(state, target, wording)
    ? null
    : refusal('words-not-found', null, { label: motionOf(state, target).label });
}

function isEmpty(wording: Wording): boolean {
  if (wording.form === 'text') return normalText(wording.text) === '';
  return wording.form === 'parts' && wording.parts.filter((part) => normalText(part) !== '').length < 2;
}

export function normalised(wording: Wording): Wording {
  switch (wording.form) {
    case 'text':
      return { form: 'text', text: normalText(wording.text) };
    case 'parts':
      return { form: 'parts', parts: wording.parts.map(normalText).filter((part) => part !== '') };
    default:
      return wording;
  }
}

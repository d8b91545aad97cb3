import { isInquiry, motionOf, type MotionRule } from '@tauride/procedure';
import { askOf } from '../../house/ask-of.ts';
import { kindName, motionTitle } from '../../house/motion-text.ts';
import type { House } from '../../house/house.ts';
import type { Tongue } from '../../house/tongue.ts';
import type { Subject } from './matters.ts';

/** What the chair says, from the motion to the vote; three points stand for words that the mover gives. */
export function scriptOf(house: House, subject: Subject, tongue: Tongue): readonly string[] {
  const { t } = tongue;
  switch (subject.kind) {
    case 'act':
      return [t(`help.say.${subject.act}`)];
    case 'point':
      return [t(isInquiry(subject.point.kind) ? 'help.say.inquiry' : 'help.say.point')];
    case 'motion':
      return motionScript(house, subject, tongue);
  }
}

function motionScript(
  house: House,
  { rule, choice }: Subject & { readonly kind: 'motion' },
  tongue: Tongue,
): readonly string[] {
  const { t } = tongue;
  const ask = askedWords(house, { rule, target: choice?.target ?? null }, tongue);
  const moved = t(rule.second ? 'help.say.moved' : 'help.say.moved-alone', { ask });
  switch (rule.decidedBy) {
    case 'chair':
      return [moved, t('help.say.chair')];
    case 'demand':
      return [moved, t('help.say.demand')];
    default: {
      const debatable = choice?.debatable ?? rule.debatable !== 'no';
      const open = rule.opposition
        ? 'help.say.opposition'
        : debatable
          ? 'help.say.debate'
          : 'help.say.no-debate';
      return [moved, t(open), t('help.say.vote')];
    }
  }
}

type Aimed = {
  readonly rule: MotionRule;
  readonly target: NonNullable<(Subject & { readonly kind: 'motion' })['choice']>['target'];
};

function askedWords(house: House, { rule, target }: Aimed, tongue: Tongue): string {
  const { kind } = rule;
  const gap = '…';
  const id = askOf(kind, true);
  if (id === 'house.ask.adopt') return gap;
  // Its length in minutes is not known yet.
  if (id === 'house.ask.recess') return tongue.t('house.ask.suspend-meeting');
  const values = { committee: gap, until: gap, limits: gap, method: gap, words: gap, length: gap };
  const title = target === null ? gap : motionTitle(motionOf(house.assembly, target), tongue);
  return tongue.t(id, { ...values, question: kindName(kind, tongue), target: title });
}

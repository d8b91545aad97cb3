import { type Instant, type Motion, motionOf, rulebookOf, type SittingInSession } from '@tauride/procedure';
import { hourIn } from './hours.ts';
import { type House, inSession } from './house.ts';
import type { QuestionView } from './question-view.ts';
import type { Tongue } from './tongue.ts';

type Caucus = NonNullable<SittingInSession['caucus']>;

export type CaucusNow = {
  readonly kind: Caucus['kind'];
  readonly until: Instant;
  /** When it began, or was extended. */
  readonly since: Instant;
  /** The motion by which it was opened. */
  readonly motion: Motion | null;
};

/** The caucus that goes on, with its hours; null outside of one. */
export function caucusNow(house: House): CaucusNow | null {
  const sitting = inSession(house);
  const caucus = sitting?.phase === 'open' ? sitting.caucus : null;
  if (sitting === null || !caucus) return null;
  const motion = openedBy(house, sitting);
  const { kind, until } = caucus;
  return { kind, until, since: motion?.decidedAt ?? until, motion };
}

function openedBy({ assembly }: House, sitting: SittingInSession): Motion | null {
  const { motions } = rulebookOf(assembly, sitting);
  const caucuses = sitting.motions
    .map((id) => motionOf(assembly, id))
    .filter(({ kind, phase }) => motions[kind]?.onAdopt === 'caucus' && phase === 'adopted');
  return caucuses.toSorted((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0)).at(-1) ?? null;
}

/** A caucus in the place of the question: nothing is decided while it goes on. */
export function caucusQuestion(
  house: House,
  { kind, until, motion }: CaucusNow,
  tongue: Tongue,
): QuestionView {
  const { t } = tongue;
  const hour = hourIn(house, until);
  const name = t(`caucus.${kind}`);
  const label = hour === null ? name : t('caucus.until', { kind: name, hour });
  return { state: 'none', label, text: motion?.particulars.subject ?? t(`caucus.text.${kind}`) };
}

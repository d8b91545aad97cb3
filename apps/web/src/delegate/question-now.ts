import { hourText } from '@tauride/minutes';
import type { Instant, Motion } from '@tauride/procedure';
import { type House, inSession } from '../house/house.ts';
import { motionView, type QuestionView, questionView } from '../house/question-view.ts';
import { freshlyDecided, leftUndecided } from '../house/result-view.ts';
import type { Tongue } from '../house/tongue.ts';
import type { HallConnection } from '../live/types.ts';

export type QuestionNow = {
  readonly view: QuestionView;
  /** The motion that stands in the place of the question with its result. */
  readonly decided: Motion | null;
};

/** The question of a delegate's page. A motion that is only offered does not displace the one that is pending; a result keeps the
 *  place of its question until the house goes on. */
export function delegateQuestion(
  house: House & { readonly connection: HallConnection },
  tongue: Tongue,
): QuestionNow {
  const { connection, assembly } = house;
  const found = shown(house, tongue);
  if (connection.phase !== 'offline') return found;
  return { ...found, view: asOf(found.view, connection.since, assembly.timeZone, tongue) };
}

function shown(house: House, tongue: Tongue): QuestionNow {
  const { t } = tongue;
  const sitting = inSession(house);
  if (sitting === null) return undecided(house, tongue);
  const motion = freshlyDecided(house);
  if (motion !== null) {
    const hour = motion.decidedAt === null ? '' : hourText(motion.decidedAt, house.assembly.timeZone);
    const marked = { state: 'decided', label: t('delegate.decided', { hour }) } as const;
    return { view: motionView(house.assembly, motion, marked, sitting, tongue), decided: motion };
  }
  const stated = sitting.stack.length > 0 ? { ...sitting, offered: [] } : sitting;
  return { view: questionView({ ...house, sitting: stated }, tongue), decided: null };
}

/** After the sitting, what it left undecided stands in the place of the question. */
function undecided(house: House, tongue: Tongue): QuestionNow {
  const view = questionView(house, tongue);
  const last = house.sitting?.phase === 'adjourned' ? leftUndecided(house).at(-1) : undefined;
  return { view, decided: last ?? null };
}

/** What this page saw last, marked as such: no decision here without the hall. */
function asOf(view: QuestionView, since: Instant, timeZone: string, { t }: Tongue): QuestionView {
  const label = t('delegate.as-of', { hour: hourText(since, timeZone) });
  return { ...view, state: 'none', label, detail: view.label.replace(/:$/u, '') };
}

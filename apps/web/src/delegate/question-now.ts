import { hourText } from '@tauride/minutes';
import type { Instant, Motion, SittingInSession } from '@tauride/procedure';
import { freshlyDecided, leftUndecided } from '../house/decided.ts';
import { electionShown } from '../house/election-now.ts';
import { type House, inSession } from '../house/house.ts';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { motionView, type QuestionView, questionView } from '../house/question-view.ts';

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
  const { view, decided } = shown(house, tongue);
  // The citation stays with the acts: on a phone the requirement has one line.
  const { citation: _left, ...short } = view;
  if (connection.phase !== 'offline') return { view: short, decided };
  return { view: asOf(short, connection.since, assembly.timeZone, tongue), decided };
}

/** The sitting without motions that only wait for a second, as long as a question is pending. */
export function withoutOffers(sitting: SittingInSession): SittingInSession {
  return sitting.stack.length > 0 ? { ...sitting, offered: [] } : sitting;
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
  const stated = { ...house, sitting: withoutOffers(sitting) };
  return { view: questionView(stated, tongue, electionShown(house)), decided: null };
}

/** After the sitting, what it left undecided stands in the place of the question. */
function undecided(house: House, tongue: Tongue): QuestionNow {
  const view = questionView(house, tongue);
  const last = house.sitting?.phase === 'adjourned' ? leftUndecided(house).at(-1) : undefined;
  if (last === undefined) return { view, decided: null };
  const text = motionText(house.assembly, last, tongue);
  return { view: { ...view, detail: motionTitle(last, tongue), text }, decided: last };
}

/** What this page saw last, marked as such: no decision here without the hall. */
function asOf(view: QuestionView, since: Instant, timeZone: string, { t }: Tongue): QuestionView {
  const label = t('delegate.as-of', { hour: hourText(since, timeZone) });
  return { ...view, state: 'none', label, detail: view.label.replace(/:$/u, '') };
}

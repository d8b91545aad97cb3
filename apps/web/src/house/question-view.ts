import { thresholdText } from '@tauride/minutes';
import {
  type Election,
  type FoundedAssembly,
  immediatelyPending,
  isDebatable,
  isDebateClosed,
  leftToBodies,
  type Motion,
  motionOf,
  pollOf,
  type Sitting,
  type SittingInSession,
  thresholdFor,
} from '@tauride/procedure';
import type { QuestionState } from '../parts/question.tsx';
import { electionQuestion, electionShown, pendingMeanwhile } from './election-now.ts';
import { caucusNow, caucusQuestion } from './caucus-view.ts';
import { dayIn, hourIn } from './hours.ts';
import { bodyNames, type House, inSession } from './house.ts';
import { capitalised, motionText, motionTitle, shortCitation } from './motion-text.ts';
import type { Tongue } from './tongue.ts';

/** What stands in the place of the question. */
export type QuestionView = {
  readonly state: QuestionState;
  readonly label: string;
  readonly detail?: string;
  readonly requirement?: string;
  readonly citation?: string;
  readonly text: string;
  /** What is pending and comes back after this, in one line. */
  readonly after?: string;
};

/** What is before the house now, or why nothing is.
 *  @param election what stands in the place of the question */
export function questionView(house: House, tongue: Tongue, election = electionShown(house)): QuestionView {
  const { t } = tongue;
  const { sitting } = house;
  if (sitting === null)
    return { state: 'none', label: t('house.sitting.none.label'), text: t('house.sitting.none') };
  if ('shut' in sitting) return shutView(house, sitting, tongue);
  if (sitting.phase === 'called') return calledView(house, sitting, tongue);
  if (sitting.phase === 'adjourned')
    return { state: 'none', label: t('house.sitting.adjourned.label'), text: t('house.sitting.adjourned') };
  if (sitting.phase === 'recessed') return recessView(house, sitting, tongue);
  return election === null ? openView(house, sitting, tongue) : electionView(house, election, tongue);
}

/** What goes on behind closed doors is not for this screen. */
function shutView(house: House, { doors }: Sitting, { t }: Tongue): QuestionView {
  const since = doors?.at(-1)?.at;
  const hour = since === undefined ? null : hourIn(house, since);
  const label = hour === null ? t('house.doors.shut.label') : t('house.doors.shut.since', { hour });
  return { state: 'none', label, text: t('house.doors.shut') };
}

function calledView(house: House, { call }: Sitting, tongue: Tongue): QuestionView {
  const hour = hourIn(house, call.startsAt);
  const day = dayIn(house, call.startsAt, tongue);
  const label =
    hour === null
      ? tongue.t('house.sitting.called.no-hour', { day })
      : tongue.t('house.sitting.called', { day, hour });
  return { state: 'none', label, text: call.title };
}

function recessView(house: House, { recess }: SittingInSession, { t }: Tongue): QuestionView {
  const until = recess?.until ?? null;
  const hour = until === null ? null : hourIn(house, until);
  const text = hour === null ? t('house.sitting.recess') : t('house.sitting.recess.until', { hour });
  return { state: 'none', label: t('house.sitting.recess.label'), text };
}

function openView(house: House, sitting: SittingInSession, tongue: Tongue): QuestionView {
  const { t } = tongue;
  const { assembly } = house;
  if (sitting.poll !== null) {
    const poll = pollOf(assembly, sitting.poll);
    const label = t(poll.phase === 'open' ? 'house.state.voting' : 'house.state.closed');
    return motionView(assembly, motionOf(assembly, poll.on), { state: 'open', label }, sitting, tongue);
  }
  const shown = shownMotion(sitting);
  const caucus = caucusNow(house);
  if (shown === null && caucus !== null) return caucusQuestion(house, caucus, tongue);
  if (shown === null) return { state: 'none', label: t('house.nothing.label'), text: t('house.nothing') };
  const motion = motionOf(assembly, shown);
  const marked = {
    state: sitting.stack.includes(shown) ? 'open' : 'none',
    label: stageOf(assembly, sitting, motion, t),
  };
  return motionView(assembly, motion, marked as Pick<QuestionView, 'state' | 'label'>, sitting, tongue);
}

/** An election, with what is pending meanwhile. */
function electionView(house: House, election: Election, tongue: Tongue): QuestionView {
  const view = electionQuestion(election, tongue);
  const pending = pendingMeanwhile(house);
  if (pending === null) return view;
  const question = motionTitle(motionOf(house.assembly, pending), tongue);
  return { ...view, after: tongue.t('house.election.after', { question }) };
}

/** The latest motion that waits for the chair, or else the question immediately pending; in a caucus none is before the house. */
export function shownMotion(sitting: SittingInSession): Motion['id'] | null {
  return sitting.offered.at(-1) ?? (sitting.caucus ? null : immediatelyPending(sitting));
}

function stageOf(
  assembly: FoundedAssembly,
  sitting: SittingInSession,
  motion: Motion,
  t: Tongue['t'],
): string {
  if (!sitting.stack.includes(motion.id)) {
    const lacks = motion.needsSecond && motion.seconder === null;
    return t(lacks ? 'house.state.offered' : 'house.state.seconded');
  }
  const debated = isDebatable(assembly, sitting, motion) && !isDebateClosed(sitting, motion.id);
  return t(debated ? 'house.state.debate' : 'house.state.pending');
}

/** A motion in the place of the question, without what would carry it: it was never put. */
export function plainView(
  assembly: FoundedAssembly,
  motion: Motion,
  marked: Pick<QuestionView, 'state' | 'label'>,
  tongue: Tongue,
): QuestionView {
  return { ...marked, detail: motionTitle(motion, tongue), text: motionText(assembly, motion, tongue) };
}

/** A motion in the place of the question, with what carries it. */
export function motionView(
  assembly: FoundedAssembly,
  motion: Motion,
  marked: Pick<QuestionView, 'state' | 'label'>,
  sitting: SittingInSession,
  tongue: Tongue,
): QuestionView {
  const needs = leftToBodies({ state: assembly, sitting }, motion)
    ? tongue.t('house.advisory')
    : thresholdText(thresholdFor(assembly, sitting, motion), tongue.words, bodyNames(assembly, sitting));
  return {
    ...plainView(assembly, motion, marked, tongue),
    requirement: capitalised(needs, tongue.locale),
    ...(motion.citation === '' ? {} : { citation: shortCitation(motion.citation) }),
  };
}

/** Bodies of a sitting that are all named. */
const mostNamed = 2;

/** "Congress 2026 · Delegate Assembly · item 4 of 7". */
export function placeLine(house: House, { t }: Tongue): string {
  const { assembly, sitting } = house;
  if (sitting === null) return '';
  const names = sitting.bodies.map((id) => assembly.bodies[id]?.name ?? id);
  const bodies = names.length > mostNamed ? [names[0]!, names[1]!, `+${names.length - 2}`] : names;
  const at = sitting.agenda.findIndex(({ phase }) => phase === 'now');
  const item =
    at === -1 || inSession(house) === null
      ? []
      : [t('house.item-of', { number: at + 1, count: sitting.agenda.length })];
  return [sitting.call.title, ...bodies, ...item].join(' · ');
}

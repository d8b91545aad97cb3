import { methodName, thresholdText } from '@tauride/minutes';
import {
  type Instant,
  type Motion,
  motionOf,
  type Poll,
  pollOf,
  type SittingInSession,
  speakersInOrder,
  thresholdFor,
  wouldFollow,
  nextItem,
} from '@tauride/procedure';
import { electionShown } from '../house/election-now.ts';
import { bodyNames, type House, inSession, seatName } from '../house/house.ts';
import { motionTitle } from '../house/motion-text.ts';
import { turnoutOf } from '../house/poll-view.ts';
import { shownMotion } from '../house/question-view.ts';
import type { Tongue } from '../house/tongue.ts';

type Telling = House & {
  readonly counters: { readonly [poll: Poll['id']]: number };
  readonly now: () => Instant;
};

/** What is happening, in a few sentences for somebody who has just come in. */
export function plainWords(hall: Telling, tongue: Tongue): string {
  const { t } = tongue;
  const { sitting } = hall;
  if (sitting === null) return t('gallery.now.none');
  if ('shut' in sitting) return t('house.doors.shut.wait');
  if (sitting.phase === 'called') return t('gallery.now.called');
  if (sitting.phase === 'adjourned') return t('gallery.now.adjourned');
  if (sitting.phase === 'recessed') return t('gallery.now.recessed');
  const session = inSession(hall);
  return session === null ? '' : sentences(hall, session, tongue).join(' ');
}

function sentences(hall: Telling, sitting: SittingInSession, tongue: Tongue): readonly string[] {
  const { t } = tongue;
  const { assembly } = hall;
  const shown = sitting.poll === null ? shownMotion(sitting) : pollOf(assembly, sitting.poll).on;
  const first = interruption(hall, sitting, tongue);
  const election = electionShown(hall);
  if (election !== null)
    return [...first, t(`gallery.now.election.${election.phase}`, { office: election.office })];
  if (shown === null) return [...first, t('gallery.now.nothing'), itemWords(sitting, tongue)].filter(Boolean);
  const motion = motionOf(assembly, shown);
  if (!sitting.stack.includes(shown)) {
    const lacks = motion.needsSecond && motion.seconder === null;
    const values = { name: seatName(hall, motion.by), motion: motionTitle(motion, tongue) };
    return [...first, t(lacks ? 'gallery.now.offered' : 'gallery.now.seconded', values)];
  }
  const business =
    sitting.poll === null
      ? debated(hall, sitting, motion, tongue)
      : voted(hall, sitting.poll, motion, tongue);
  return [
    ...first,
    ...business,
    needed(hall, sitting, motion, tongue),
    follows(hall, sitting, motion, tongue),
  ];
}

function interruption(hall: Telling, { point, consent }: SittingInSession, { t }: Tongue): readonly string[] {
  if (point !== null) return [t('gallery.now.point', { name: seatName(hall, point.by) })];
  return consent === null ? [] : [t('gallery.now.consent')];
}

function itemWords({ agenda }: SittingInSession, { t }: Tongue): string {
  const now = agenda.find(({ phase }) => phase === 'now');
  const next = nextItem({ agenda });
  if (now !== undefined) return t('gallery.now.item', { item: now.title });
  return next === undefined ? '' : t('gallery.now.next-item', { item: next.title });
}

function debated(
  hall: Telling,
  sitting: SittingInSession,
  motion: Motion,
  tongue: Tongue,
): readonly string[] {
  const { t, locale } = tongue;
  const names = sitting.bodies.map((id) => hall.assembly.bodies[id]?.name ?? id);
  const values = { motion: motionTitle(motion, tongue) };
  const waiting = speakersInOrder(hall.assembly, sitting).length;
  const { floor } = sitting;
  return [
    names.length === 1
      ? t('gallery.now.debate', { ...values, body: names[0]! })
      : t('gallery.now.debate.joint', { ...values, bodies: new Intl.ListFormat(locale).format(names) }),
    floor.phase === 'held'
      ? t('gallery.now.speaking', { name: seatName(hall, floor.member) })
      : t('gallery.now.free'),
    ...(waiting === 0 ? [] : [t('gallery.now.waiting', { waiting })]),
  ];
}

function voted(hall: Telling, id: Poll['id'], motion: Motion, tongue: Tongue): readonly string[] {
  const { t, words } = tongue;
  const poll = pollOf(hall.assembly, id);
  const values = { motion: motionTitle(motion, tongue), method: methodName(poll.method, words) };
  if (poll.phase !== 'open') return [t('gallery.now.closed', values)];
  const { cast, voters } = turnoutOf(poll, hall.counters[id]);
  if (poll.method === 'voice' || poll.method === 'hands') return [t('gallery.now.voting', values)];
  return [t('gallery.now.voting', values), t('gallery.now.turnout', { cast, voters })];
}

function needed(
  { assembly }: House,
  sitting: SittingInSession,
  motion: Motion,
  { t, words }: Tongue,
): string {
  const threshold = thresholdFor(assembly, sitting, motion);
  return t('gallery.now.needs', { threshold: thresholdText(threshold, words, bodyNames(assembly, sitting)) });
}

/** What comes next either way, worked out by the rules themselves. */
function follows(hall: Telling, sitting: SittingInSession, motion: Motion, tongue: Tongue): string {
  const { t } = tongue;
  const after = (carried: boolean): string => {
    const next = wouldFollow(hall.assembly, sitting, { question: motion.id, carried, now: hall.now() });
    const top = next.stack.at(-1);
    if (next.phase !== 'open') return t(`gallery.then.${next.phase}`);
    if (top === undefined) return t('gallery.then.nothing');
    return t('gallery.then.question', { motion: motionTitle(motionOf(next.state, top), tongue) });
  };
  const [carried, lost] = [after(true), after(false)];
  return carried === lost
    ? t('gallery.now.either', { outcome: carried })
    : t('gallery.now.follows', { carried, lost });
}

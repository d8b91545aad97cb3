import { tableGet } from '@tauride/kernel';
import { outcomeName } from '@tauride/minutes';
import {
  type Context,
  decideAct,
  electionOf,
  type Instant,
  type Motion,
  motionOf,
  type Outcome,
  pollOf,
  type ChairTurn,
  type SittingInSession,
} from '@tauride/procedure';
import { type House, inSession, seatName } from '../house/house.ts';
import { askedMinutes } from '../house/asked-minutes.ts';
import { motionText, motionTitle, wordingLine } from '../house/motion-text.ts';
import { numbersOf } from '../house/result-view.ts';
import type { Tongue } from '../house/tongue.ts';
import { minutesAndSeconds } from '../parts/clock-reading.ts';

/** What the chair says aloud now. */
export function sayWords(house: House, turn: ChairTurn, now: Instant, tongue: Tongue): string {
  const { t } = tongue;
  const sitting = inSession(house);
  const motion = turn.motion === null ? null : motionOf(house.assembly, turn.motion);
  const question = motion === null ? '' : motionTitle(motion, tongue);
  const text = motion === null ? '' : motionText(house.assembly, motion, tongue);
  switch (turn.say) {
    case 'answer-point':
      return pointWords(house, sitting, t);
    case 'announce':
      return announceWords(house, sitting, { question, now }, tongue);
    case 'announce-voice':
      return t(`chair.say.announce-voice.${heardAyes(house, sitting) ? 'ayes' : 'noes'}`, { question });
    case 'any-objection':
      return t('chair.say.any-objection', { ask: consentAsk(house, sitting, tongue) });
    case 'state-question':
      return t(motion?.needsSecond ? 'chair.say.state-question' : 'desk.say.moved', { text });
    case 'caucus':
      return t(caucusIsOver(sitting, now) ? 'desk.say.caucus-over' : 'chair.say.caucus');
    case 'is-there-a-second':
    case 'any-opposition':
    case 'decide-motion':
      return t(`chair.say.${turn.say}`, { text });
    case 'next-speaker':
      return nextWords(house, turn, t);
    case 'listen':
      return t('chair.say.listen', { name: floorName(house, sitting) });
    case 'debate':
    case 'put-question':
      if (turn.body !== undefined)
        return t('desk.say.put-of', { question, body: house.assembly.bodies[turn.body]?.name ?? turn.body });
      return t(`chair.say.${turn.say}`, { question });
    case 'take-nominations':
    case 'declare-unopposed':
    case 'open-round':
    case 'close-round':
    case 'draw-lot':
    case 'declare-round': {
      const office = turn.election === undefined ? '' : electionOf(house.assembly, turn.election).office;
      return t(`chair.say.${turn.say}`, { office });
    }
    case 'next-item':
      return t('chair.say.next-item', { item: itemTitle(house, turn) });
    default:
      return t(`chair.say.${turn.say}`);
  }
}

function caucusIsOver(sitting: SittingInSession | null, now: Instant): boolean {
  return sitting?.caucus ? sitting.caucus.until <= now : false;
}

function pointWords(house: House, sitting: SittingInSession | null, t: Tongue['t']): string {
  const point = sitting?.point;
  if (!point) return '';
  return t('chair.say.answer-point', { name: seatName(house, point.by), text: point.text });
}

function floorName(house: House, sitting: SittingInSession | null): string {
  return sitting?.floor.phase === 'held' ? seatName(house, sitting.floor.member) : '';
}

function nextWords(house: House, { act }: ChairTurn, t: Tongue['t']): string {
  const name = act?.type === 'GiveFloor' ? seatName(house, act.member) : '';
  const held = inSession(house)?.floor.phase === 'held';
  return t(held ? 'chair.say.thank-next' : 'chair.say.next-speaker', { name });
}

function itemTitle({ sitting }: House, { act }: ChairTurn): string {
  if (act?.type !== 'TakeUpItem') return '';
  return sitting?.agenda.find(({ id }) => id === act.item)?.title ?? '';
}

function heardAyes({ assembly }: House, sitting: SittingInSession | null): boolean {
  const poll = sitting?.poll ? pollOf(assembly, sitting.poll) : null;
  return poll?.phase === 'closed' && poll.finding.kind === 'judged' && poll.finding.ayesHaveIt;
}

function consentAsk({ assembly }: House, sitting: SittingInSession | null, tongue: Tongue): string {
  const matter = sitting?.consent?.matter;
  if (!matter) return '';
  const { words } = tongue;
  switch (matter.kind) {
    case 'adopt':
    case 'withdraw':
      return words.text(`minutes.ask.${matter.kind}`, { question: titleOf(assembly, matter.motion, tongue) });
    case 'extend-speech':
      return words.text('minutes.ask.extend-speech', { time: minutesAndSeconds(matter.seconds) });
    case 'recess':
      return words.text('minutes.ask.recess', { count: matter.minutes });
    case 'minutes': {
      const { title, entry } = askedMinutes(assembly, matter.minutes);
      return entry === null
        ? words.text('minutes.ask.approve', { title })
        : words.text('minutes.ask.correct', { title, entry });
    }
    case 'adjourn':
    case 'waive-quorum':
      return words.text(`minutes.ask.${matter.kind}`);
  }
}

function titleOf(assembly: House['assembly'], id: Motion['id'], tongue: Tongue): string {
  const motion = tableGet(assembly.motions, id);
  if (motion === undefined) return '';
  const line = motion.kind === 'main' ? '' : wordingLine(motion.wording, tongue);
  return line === '' ? motionTitle(motion, tongue) : `${motionTitle(motion, tongue)} (${line})`;
}

/** What announcing the closed vote would come to, with the chair's own vote or without: the engine's answer, nothing decided. */
export function wouldAnnounce(
  { assembly }: Pick<House, 'assembly'>,
  sitting: SittingInSession,
  { now, chairVote }: { readonly now: Instant; readonly chairVote: 'yes' | 'no' | null },
): Outcome | null {
  if (sitting.poll === null) return null;
  const context: Context = { now, actor: { kind: 'member', member: sitting.presiding } };
  const command = { type: 'AnnounceResult', sitting: sitting.id, poll: sitting.poll, chairVote } as const;
  const decided = decideAct(assembly, command, context);
  const [event] = decided.ok ? decided.value : [];
  return event?.type === 'ResultAnnounced' ? event.outcome : null;
}

function announceWords(
  house: House,
  sitting: SittingInSession | null,
  { question, now }: { readonly question: string; readonly now: Instant },
  tongue: Tongue,
): string {
  const poll = sitting?.poll ? pollOf(house.assembly, sitting.poll) : null;
  if (sitting === null || poll === null) return '';
  const outcome = wouldAnnounce(house, sitting, { now, chairVote: null });
  return tongue.t('chair.say.announce', {
    result: numbersOf(poll, tongue, house.assembly),
    outcome: outcome === null ? '' : outcomeName(outcome, tongue.words),
    question,
  });
}

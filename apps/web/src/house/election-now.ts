import {
  type Election,
  electionsOf,
  immediatelyPending,
  type MotionId,
  motionOf,
  pollOf,
  type Round,
  type SittingInSession,
} from '@tauride/procedure';
import { freshlyDecided } from './decided.ts';
import { type House, inSession } from './house.ts';
import type { QuestionView } from './question-view.ts';
import type { Tongue } from './tongue.ts';

const going: ReadonlySet<Election['phase']> = new Set<Election['phase']>([
  'nominating',
  'nominated',
  'voting',
  'counting',
]);

/** The elections of the sitting in the order in which they were called. */
export function electionsIn({ assembly, sitting }: Pick<House, 'assembly' | 'sitting'>): readonly Election[] {
  return sitting === null ? [] : electionsOf(assembly, sitting.id);
}

/** Elections that go on: the one whose ballot is open before those that still take names. */
export function electionsGoing(house: Pick<House, 'assembly' | 'sitting'>): readonly Election[] {
  const all = electionsIn(house).filter(({ phase }) => going.has(phase));
  const voting = all.filter(isUnderVote);
  return [...voting, ...all.filter((election) => !voting.includes(election))];
}

/** From the opening of a round until its result is declared. */
export function isUnderVote({ phase }: Election): boolean {
  return phase === 'voting' || phase === 'counting';
}

/** The last round of an election, if there was one. */
export function lastRound({ rounds }: Election): Round | null {
  return rounds.at(-1) ?? null;
}

/** The election that stands in the place of the question. While papers are cast and counted no question can be put: it stands
 *  there even if one is pending. So does its result, like that of a question, until the house goes on. */
export function electionShown(house: House): Election | null {
  const sitting = inSession(house);
  if (sitting === null || sitting.poll !== null || sitting.caucus) return null;
  const [going] = electionsGoing(house);
  if (going !== undefined && isUnderVote(going)) return going;
  if (sitting.offered.length > 0 || freshlyDecided(house) !== null) return null;
  const declared = freshlyDeclared(house, sitting);
  return sitting.stack.length > 0 ? declared : (going ?? declared);
}

function freshlyDeclared(house: House, sitting: SittingInSession): Election | null {
  if (sitting.floor.phase === 'held' || sitting.consent !== null) return null;
  const last = electionsIn(house)
    .filter((election) => election.phase !== 'abandoned' && election.declaredAt !== undefined)
    .reduce<Election | null>((a, b) => (a === null || declaredAt(b) >= declaredAt(a) ? b : a), null);
  if (last === null) return null;
  return goingOn(house, sitting).some((at) => at > declaredAt(last)) ? null : last;
}

function declaredAt({ declaredAt: at }: Election): number {
  return at ?? 0;
}

/** When the house went on with something. */
function goingOn(house: House, sitting: SittingInSession): readonly number[] {
  const { assembly } = house;
  const motions = sitting.motions.map((id) => motionOf(assembly, id));
  return [
    ...motions.flatMap(({ madeAt, decidedAt, poll, speeches }) => [
      madeAt,
      decidedAt ?? 0,
      poll === null ? 0 : pollOf(assembly, poll).openedAt,
      ...Object.values(speeches).map(({ lastAt }) => lastAt),
    ]),
    ...sitting.agenda.map((item) => item.since ?? 0),
    ...electionsIn(house).map(({ calledAt }) => calledAt),
  ];
}

/** What is pending while an election stands in the place of the question: it comes back after it. */
export function pendingMeanwhile(house: House): MotionId | null {
  if (electionShown(house) === null) return null;
  const sitting = inSession(house);
  return sitting === null ? null : immediatelyPending(sitting);
}

/** An election in the place of the question. */
export function electionQuestion(election: Election, { t }: Pick<Tongue, 't'>): QuestionView {
  const { phase, rounds, rules } = election;
  const number = Math.max(1, rounds.length);
  const seats = t('house.election.seats', { count: rules.seats });
  return {
    state: phase === 'declared' ? 'decided' : phase === 'voting' ? 'open' : 'none',
    label: t(`house.election.${phase}`),
    detail: rounds.length > 1 ? t('house.election.ballot', { number }) : t('house.election.detail'),
    requirement: seats,
    text: election.office,
  };
}

import { type Election, electionsOf, type Instant, motionOf, type Round } from '@tauride/procedure';
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
  const voting = all.filter(({ phase }) => phase === 'voting' || phase === 'counting');
  return [...voting, ...all.filter((election) => !voting.includes(election))];
}

/** The last round of an election, if there was one. */
export function lastRound({ rounds }: Election): Round | null {
  return rounds.at(-1) ?? null;
}

/** The election that stands in the place of the question: none while a question is pending. A result keeps its place until the
 *  house goes on, that of a question too. */
export function electionShown(house: House): Election | null {
  const sitting = inSession(house);
  if (sitting === null || sitting.poll !== null || sitting.caucus) return null;
  if (sitting.stack.length > 0 || sitting.offered.length > 0) return null;
  return freshlyDecided(house) === null ? (electionsGoing(house)[0] ?? freshlyDeclared(house)) : null;
}

function freshlyDeclared(house: House): Election | null {
  const sitting = inSession(house);
  if (sitting === null || sitting.floor.phase === 'held') return null;
  const last = electionsIn(house)
    .filter(({ phase }) => phase === 'declared')
    .at(-1);
  const since = last === undefined ? null : decidedAt(last);
  if (last === undefined || since === null) return last ?? null;
  const motions = sitting.motions.map((id) => motionOf(house.assembly, id));
  const later = [
    ...motions.flatMap(({ madeAt, decidedAt: at }) => [madeAt, at ?? 0]),
    ...sitting.agenda.map((item) => item.since ?? 0),
  ];
  return later.some((at) => at > since) ? null : last;
}

/** When its last ballot was closed; null where nobody voted. */
function decidedAt(election: Election): Instant | null {
  const round = lastRound(election);
  return round === null || round.phase === 'open' ? null : round.closedAt;
}

/** An election in the place of the question. */
export function electionQuestion(election: Election, { t }: Tongue): QuestionView {
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

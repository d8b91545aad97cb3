import { pollOf } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';
import { candidateName } from '../results/candidate-names.ts';
import { freshlyDecided } from './decided.ts';
import { electionShown } from './election-now.ts';
import { type House, inSession } from './house.ts';
import { questionView } from './question-view.ts';
import { resultView } from './result-view.ts';
import { type Tongue, useTongue } from './tongue.ts';

/** Said at once: that a vote or a ballot was opened or closed. */
function urgentWords(house: House, { t }: Pick<Tongue, 't'>): string {
  const poll = inSession(house)?.poll ?? null;
  if (poll === null) {
    const election = electionShown(house);
    const under = election?.phase === 'voting' || election?.phase === 'counting';
    return under ? `${t(`house.election.${election.phase}`)} ${election.office}` : '';
  }
  return t(pollOf(house.assembly, poll).phase === 'open' ? 'house.state.voting' : 'house.state.closed');
}

/** Said when nothing else is being said: a new question with its state, or a result in one sentence. */
function quietWords(house: House, tongue: Tongue): string {
  const decided = freshlyDecided(house);
  if (decided !== null) {
    const { word, why } = resultView(house, decided, tongue);
    return `${word}. ${why}`;
  }
  const { label, detail, text } = questionView(house, tongue);
  const words = [label, detail, text].filter((one) => one !== undefined).join(' ');
  const elected = electedNames(house, tongue);
  return elected === '' ? words : `${words}. ${elected}`;
}

/** Who was declared elected in the election that stands in the place of the question. */
function electedNames(house: House, { locale }: Tongue): string {
  const election = electionShown(house);
  const names = (election?.candidates ?? [])
    .filter(({ id }) => election?.elected.includes(id))
    .map((candidate) => candidateName(candidate, house.directory));
  return new Intl.ListFormat(locale).format(names);
}

/** Tells a screen reader what has changed in the hall, and nothing of what ticks. */
export function Announcer() {
  const hall = useHall();
  const tongue = useTongue();
  return (
    <div className="vh">
      <p aria-live="assertive">{urgentWords(hall, tongue)}</p>
      <p aria-live="polite">{quietWords(hall, tongue)}</p>
    </div>
  );
}

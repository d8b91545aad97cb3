import { pollOf } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';
import { freshlyDecided } from './decided.ts';
import { type House, inSession } from './house.ts';
import { questionView } from './question-view.ts';
import { resultView } from './result-view.ts';
import { type Tongue, useTongue } from './tongue.ts';

/** Said at once: that a vote was opened or closed. */
function urgentWords(house: House, { t }: Pick<Tongue, 't'>): string {
  const poll = inSession(house)?.poll ?? null;
  if (poll === null) return '';
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
  return [label, detail, text].filter((words) => words !== undefined).join(' ');
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

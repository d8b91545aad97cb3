import { electionsGoing } from '../house/election-now.ts';
import { questionView } from '../house/question-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { pollNow } from './poll-now.ts';

/** Tells a screen reader what changed: at once when a vote opens or closes, otherwise when there is time. */
export function Announcer() {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const poll = pollNow(hall);
  const question = questionView(hall, tongue);
  const round = electionsGoing(hall)[0]?.phase;
  const phase = poll === null ? round : poll.phase;
  const isOpen = phase === 'open' || phase === 'voting';
  const isClosed = phase === 'closed' || phase === 'counting';
  const vote = isOpen ? t('delegate.say.open') : isClosed ? t('delegate.say.closed') : '';
  const lost = hall.connection.phase === 'offline' && hall.waiting.length > 0 ? t('delegate.say.lost') : '';
  return (
    <>
      <p className="vh" role="alert">
        {vote} {lost}
      </p>
      <p className="vh" role="status">
        {question.label} {question.text}
      </p>
    </>
  );
}

import { CalledAgenda } from '../house/called-agenda.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Question } from '../parts/question.tsx';
import { Ballot } from './ballot.tsx';
import styles from './delegate.module.css';
import { FloorPart } from './floor-part.tsx';
import { InOrder } from './in-order.tsx';
import { InterruptionNotice } from './interruption.tsx';
import { delegateQuestion } from './question-now.ts';
import { RefusedPart } from './refused-part.tsx';
import { ResultPart } from './result-part.tsx';
import { SecondNotice } from './second-notice.tsx';
import { redAct } from './turn-view.ts';
import { useActs, useTurn } from './use-turn.ts';
import { WaitingPart } from './waiting-part.tsx';
import { WouldRead } from './would-read.tsx';

/** What to expect while the house is not in session. */
function Between() {
  const { sitting } = useHall();
  const { t } = useTongue();
  if (sitting === null || sitting.phase === 'open') return null;
  return (
    <>
      <p>{t(`delegate.between.${sitting.phase}`)}</p>
      {sitting.phase === 'called' && sitting.call.place !== '' ? (
        <Facts facts={[{ label: t('delegate.between.place'), value: sitting.call.place }]} />
      ) : null}
      <CalledAgenda />
    </>
  );
}

/** What is before the house, what is this member's to do about it, and the text as it would read. */
export function NowTab() {
  const hall = useHall();
  const tongue = useTongue();
  const turn = useTurn();
  const acts = useActs();
  const question = delegateQuestion(hall, tongue);
  const red = hall.connection.phase === 'offline' ? null : redAct(turn);
  return (
    <main className={styles.main}>
      <div className={styles.question}>
        <Question {...question.view} />
        {question.decided === null ? null : <ResultPart motion={question.decided} />}
        <Between />
      </div>
      <div className={styles.turn}>
        <WaitingPart />
        <RefusedPart refused={acts.refused} />
        <Ballot turn={turn} />
        <InterruptionNotice turn={turn} acts={acts} />
        <SecondNotice turn={turn} acts={acts} red={red === 'second'} />
        <FloorPart turn={turn} acts={acts} red={red} />
        <InOrder turn={turn} acts={acts} />
      </div>
      <WouldRead />
    </main>
  );
}

import { CalledAgenda } from '../house/called-agenda.tsx';
import { DangerLine } from '../house/danger-line.tsx';
import { Follows } from '../house/follows.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Question } from '../parts/question.tsx';
import styles from './delegate.module.css';
import { ElectionPart, ResultPart, TurnPart } from './later-parts.ts';
import { electionsGoing, electionShown } from '../house/election-now.ts';
import { delegateQuestion } from './question-now.ts';

/** What to expect while the house is not in session. */
function Between() {
  const { sitting } = useHall();
  const { t } = useTongue();
  if (sitting === null || sitting.phase === 'open') return null;
  return (
    <>
      <DangerLine />
      <p>{t('shut' in sitting ? 'house.doors.shut.wait' : `delegate.between.${sitting.phase}`)}</p>
      {sitting.phase !== 'adjourned' && sitting.call.place !== '' ? (
        <Facts facts={[{ label: t('delegate.between.place'), value: sitting.call.place }]} />
      ) : null}
      <CalledAgenda />
    </>
  );
}

/** Most sittings elect nobody: what draws an election comes only with one. */
function hasElection(hall: ReturnType<typeof useHall>): boolean {
  return electionsGoing(hall).length > 0 || electionShown(hall) !== null;
}

/** What is before the house, what is this member's to do about it, and the text as it would read. */
export function NowTab() {
  const hall = useHall();
  const tongue = useTongue();
  const question = delegateQuestion(hall, tongue);
  return (
    <main className={styles.main}>
      <div className={styles.question}>
        <Question {...question.view} />
        {question.decided === null ? null : <ResultPart motion={question.decided} />}
        <Follows />
        <Between />
        {hasElection(hall) ? <ElectionPart /> : null}
      </div>
      <TurnPart />
    </main>
  );
}

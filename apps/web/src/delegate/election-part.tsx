import type { Election } from '@tauride/procedure';
import { electionsGoing, electionShown, lastRound } from '../house/election-now.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ElectionAnswer } from './election-answer.tsx';
import { ElectionBallot } from './election-ballot.tsx';
import { ElectionCandidates } from './election-candidates.tsx';
import { ElectionNominate } from './election-nominate.tsx';
import { ElectionResult } from './election-result.tsx';
import styles from './election.module.css';

/** What goes on in elections: names, the ballot paper, the result. */
export function ElectionPart() {
  const hall = useHall();
  const shown = electionShown(hall);
  const others = electionsGoing(hall).filter(({ id }) => id !== shown?.id);
  const elections = shown === null ? others : [shown, ...others];
  return elections.map((election) => (
    <section key={election.id} className={styles.election} aria-label={election.office}>
      {election.id === shown?.id ? null : <Heading election={election} />}
      <Now election={election} />
    </section>
  ));
}

/** While a question is pending the election stands under it. */
function Heading({ election }: { readonly election: Election }) {
  const { t } = useTongue();
  return (
    <header className={styles.heading}>
      <p className="label">{t(`house.election.${election.phase}`)}</p>
      <h2 dir="auto">{election.office}</h2>
    </header>
  );
}

function Now({ election }: { readonly election: Election }) {
  const round = lastRound(election);
  switch (election.phase) {
    case 'nominating':
    case 'nominated':
      return (
        <>
          {round?.phase === 'declared' ? <ElectionResult election={election} round={round} /> : null}
          <ElectionAnswer election={election} />
          <ElectionCandidates election={election} />
          <ElectionNominate election={election} />
        </>
      );
    case 'voting':
    case 'counting':
      return round === null ? null : <ElectionBallot key={round.poll} election={election} round={round} />;
    case 'declared':
      return <ElectionResult election={election} round={round} />;
    case 'abandoned':
      return null;
  }
}

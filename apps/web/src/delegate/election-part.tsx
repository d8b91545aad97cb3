import { type Election, linesBy, mayVoteIn, type Round } from '@tauride/procedure';
import { useMemo } from 'react';
import { electionsGoing, electionShown, lastRound } from '../house/election-now.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { needTopics } from '../messages/catalogue.ts';
import { later } from '../later.tsx';
import { ElectionAnswer } from './election-answer.tsx';
import { ElectionBallot } from './election-ballot.tsx';
import { ElectionCandidates } from './election-candidates.tsx';
import { ElectionNominate } from './election-nominate.tsx';
import { ElectionResult } from './election-result.tsx';
import styles from './election.module.css';

const MandatePapers = later(async () => {
  const words = needTopics(['mandates']);
  const { MandatePapers: part } = await import('../mandates/mandate-papers.tsx');
  await words;
  return part;
});

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
      return round === null ? null : <Voting key={round.poll} election={election} round={round} />;
    case 'declared':
      return <ElectionResult election={election} round={round} />;
    case 'abandoned':
      return null;
  }
}

/** The own paper, and those that this member casts for others. */
function Voting({ election, round }: { readonly election: Election; readonly round: Round }) {
  const { assembly, me, papers } = useHall();
  const { member } = me;
  const { register } = round;
  const lines = useMemo(
    () =>
      register === undefined || member === null
        ? []
        : linesBy({ register }, member).filter(({ of }) => of !== member),
    [register, member],
  );
  const may = member !== null && mayVoteIn(assembly, round.poll, member).ok;
  const ownLeft = may && papers[round.poll] === undefined;
  return (
    <>
      {lines.length === 0 || may ? <ElectionBallot election={election} round={round} /> : null}
      {lines.length === 0 ? null : <MandatePapers {...{ election, round, lines, ownLeft }} />}
    </>
  );
}

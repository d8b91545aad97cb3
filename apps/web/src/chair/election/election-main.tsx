import type { Election } from '@tauride/procedure';
import { Candidates, Conditions } from '../../election-desk/candidates.tsx';
import { Turnout } from '../../election-desk/turnout.tsx';
import { lastRound } from '../../house/election-now.ts';
import { ResultOfRound } from '../../results/result-of-round.tsx';
import styles from '../../election-desk/election-desk.module.css';
import type { Console } from '../use-console.ts';

type Props = { readonly election: Election; readonly desk: Console };

/** What the chair has to see of an election: who stands, how many papers are in, or what they come to. */
export function ElectionMain({ election, desk }: Props) {
  const round = lastRound(election);
  if (election.phase === 'voting' && round?.phase === 'open')
    return (
      <>
        <Turnout election={election} round={round} />
        <Conditions election={election} />
      </>
    );
  const counted = round !== null && round.phase !== 'open';
  const between = election.phase === 'nominating' || election.phase === 'nominated';
  return (
    <>
      {counted ? (
        <div className={styles.part}>
          <ResultOfRound election={election} round={round} />
        </div>
      ) : null}
      {between ? <Candidates election={election} onAnswer={(command) => void desk.send(command)} /> : null}
    </>
  );
}

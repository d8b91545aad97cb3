import { type Election, isVeiledRound, type Round } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { later } from '../later.tsx';
import { useHall } from '../live/hall-context.tsx';
import { needTopics } from '../messages/catalogue.ts';
import { candidateName } from '../results/candidate-names.ts';
import { ElectedList } from '../results/elected-list.tsx';
import { PaperAsCast } from './election-ballot.tsx';
import styles from './election.module.css';

const ResultOfRound = later(async () => {
  const words = needTopics(['results']);
  const { ResultOfRound: result } = await import('../results/result-of-round.tsx');
  await words;
  return result;
}, 'notice');

type Props = { readonly election: Election; readonly round: Round | null };

/** Who is elected, with the picture of how it came about, one's own paper, and the way to count it all again. */
export function ElectionResult({ election, round }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const kept = round === null ? undefined : hall.papers[round.poll];
  if (round === null) return <Unopposed election={election} />;
  return (
    <div className={styles.part}>
      {election.rounds.length > 1 ? (
        <h2 className="heading">{t('election.result.heading', { number: round.number })}</h2>
      ) : null}
      <ResultOfRound election={election} round={round} />
      <p>
        <a href={`/gallery/recount/${round.poll}`} target="_blank" rel="noreferrer">
          {t(isVeiledRound(election, round) ? 'election.result.receipt' : 'election.result.recount')}
        </a>
      </p>
      {kept === undefined ? null : (
        <details className={styles.own}>
          <summary>{t('election.ballot.act')}</summary>
          <PaperAsCast {...{ election, round }} paper={kept.paper} />
        </details>
      )}
    </div>
  );
}

function Unopposed({ election }: { readonly election: Election }) {
  const { directory } = useHall();
  const { t } = useTongue();
  const names = election.elected.flatMap((id) => {
    const found = election.candidates.find((one) => one.id === id);
    return found === undefined ? [] : [{ id, name: candidateName(found, directory) }];
  });
  return (
    <div className={styles.part}>
      <ElectedList elected={names} />
      <p className="small">{t('election.result.unopposed')}</p>
    </div>
  );
}

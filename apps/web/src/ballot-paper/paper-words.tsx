import type { CandidateId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import styles from './ballot-paper.module.css';
import type { PaperInWords } from './paper-draft.ts';

type Props = {
  readonly words: PaperInWords;
  readonly nameOf: (id: CandidateId) => string;
};

/** What a paper says. */
export function PaperWords({ words, nameOf }: Props) {
  const t = useT();
  if (words.kind === 'blank') return <p className={styles.said}>{t('election.paper.blank')}</p>;
  if (words.kind === 'marks')
    return (
      <ul className={styles.said}>
        {words.marks.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <ol className={styles.saidRanks}>
        {words.ranks.map((rank, at) => (
          <li key={rank.join(' ')}>
            <span className={styles.rank}>{at + 1}</span>{' '}
            <span>
              {rank.map((id, place) => (
                <span key={id}>
                  {place === 0 ? null : ' = '}
                  <bdi>{nameOf(id)}</bdi>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {words.left.length === 0 ? null : (
        <p className="small">
          {t('election.paper.left')}{' '}
          {words.left.map((id, place) => (
            <span key={id}>
              {place === 0 ? null : ', '}
              <bdi>{nameOf(id)}</bdi>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

import { useId } from 'react';
import type { CandidateId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './ballot-paper.module.css';
import { isReadable, type PaperCandidate } from './paper-candidate.ts';

type Props = {
  readonly candidates: readonly PaperCandidate[];
  readonly marked: readonly CandidateId[];
  /** Marks there may be. */
  readonly most: number;
  readonly onMark: (id: CandidateId) => void;
  readonly onRead: (candidate: PaperCandidate) => void;
};

/** Names to mark: one of them, or several with the marks that are left. */
export function MarkList({ candidates, marked, most, onMark, onRead }: Props) {
  const t = useT();
  const name = useId();
  const left = most - marked.length;
  const isFree = most >= candidates.length;
  return (
    <fieldset className={styles.marks}>
      <legend className={styles.legend}>
        {most === 1
          ? t('election.mark.one')
          : isFree
            ? t('election.mark.any')
            : t('election.mark.several', { count: most })}
      </legend>
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.id} className={styles.row}>
            <label className={styles.mark}>
              <input
                type={most === 1 ? 'radio' : 'checkbox'}
                name={name}
                checked={marked.includes(candidate.id)}
                onChange={() => onMark(candidate.id)}
                // A radio button doesn't tell that it was chosen once more: that takes the mark back.
                onClick={() => {
                  if (most === 1 && marked.includes(candidate.id)) onMark(candidate.id);
                }}
              />
              <i className={styles.square} aria-hidden="true" />
              <span>
                <bdi className={styles.who}>{candidate.name}</bdi>{' '}
                {candidate.note === null ? null : <small>{candidate.note}</small>}
              </span>
            </label>
            {isReadable(candidate) ? (
              <span className={styles.rowRead}>
                <ActButton variant="link" onClick={() => onRead(candidate)}>
                  {t(candidate.people.length > 0 ? 'election.read.list' : 'election.read')}{' '}
                  <span className="vh">{t('election.read.of', { name: candidate.name })}</span>
                </ActButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {most === 1 || isFree ? null : (
        <p className={styles.left} role="status">
          {t('election.mark.left', { count: left })}
        </p>
      )}
    </fieldset>
  );
}

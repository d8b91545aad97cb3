import { useId } from 'react';
import type { CandidateId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './ballot-paper.module.css';
import { isReadable, type PaperCandidate } from './paper-candidate.ts';
import type { PaperProblem } from './paper-draft.ts';
import type { Numbers } from './ranks.ts';

type Props = {
  readonly candidates: readonly PaperCandidate[];
  readonly numbers: Numbers;
  readonly equal: boolean;
  readonly problems: readonly PaperProblem[];
  readonly onChange: (numbers: Numbers) => void;
  readonly onRead: (candidate: PaperCandidate) => void;
};

/** The same order written as numbers beside the names: plain fields that need neither sight nor a steady hand. */
export function RankNumbers({ candidates, numbers, equal, problems, onChange, onRead }: Props) {
  const t = useT();
  const id = useId();
  const wrong = new Set(problems.flatMap(candidatesIn));
  return (
    <fieldset className={styles.numbers} aria-describedby={`${id}-how`}>
      <legend className="label">{t('election.numbers.legend')}</legend>
      <p className="small" id={`${id}-how`}>
        {t(equal ? 'election.numbers.how-equal' : 'election.numbers.how')}
      </p>
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.id} className={styles.row}>
            <label className={styles.number}>
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                value={numbers[candidate.id] ?? ''}
                aria-invalid={wrong.has(candidate.id) || undefined}
                onChange={(event) => onChange({ ...numbers, [candidate.id]: event.target.value })}
              />
              <span>
                <bdi className={styles.who}>{candidate.name}</bdi>{' '}
                {candidate.note === null ? null : <small>{candidate.note}</small>}
              </span>
            </label>
            {isReadable(candidate) ? (
              <span className={styles.rowRead}>
                <ActButton variant="link" onClick={() => onRead(candidate)}>
                  {t('election.read')}{' '}
                  <span className="vh">{t('election.read.of', { name: candidate.name })}</span>
                </ActButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function candidatesIn(problem: PaperProblem): readonly CandidateId[] {
  if (problem.kind === 'no-number') return [problem.candidate];
  return problem.kind === 'same-number' ? problem.candidates : [];
}

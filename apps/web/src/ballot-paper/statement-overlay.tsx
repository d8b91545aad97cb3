import { useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Overlay } from '../parts/overlay.tsx';
import styles from './ballot-paper.module.css';
import type { PaperCandidate } from './paper-candidate.ts';

type Props = { readonly candidate: PaperCandidate; readonly onClose: () => void };

/** What somebody who stands says, or who stands on a list, in full. */
export function StatementOverlay({ candidate, onClose }: Props) {
  const t = useT();
  const { name, note, people, statement } = candidate;
  return (
    <Overlay title={name} label={note ?? undefined} onClose={onClose}>
      {people.length === 0 ? null : (
        <ol className={styles.people}>
          {people.map((person, at) => (
            <li key={person}>
              <span className={styles.rank}>{at + 1}</span> <bdi>{person}</bdi>
            </li>
          ))}
        </ol>
      )}
      {statement === null ? null : (
        <p className={styles.statement} dir="auto">
          {statement}
        </p>
      )}
      <Acts>
        <ActButton keys="Esc" onClick={onClose}>
          {t('election.close')}
        </ActButton>
      </Acts>
    </Overlay>
  );
}

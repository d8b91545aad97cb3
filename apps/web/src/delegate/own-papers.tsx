import { roundOf } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { KeptPaper } from '../live/types.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './delegate.module.css';
import { saveReceipt, shortReceipt } from './receipt-file.ts';

/** Ballot papers that this member cast on this device, newest first; a declared one can be sought in the sealed box. */
export function OwnPapers() {
  const { papers } = useHall();
  const { t } = useTongue();
  const kept = Object.values(papers).toSorted((one, other) => other.at - one.at);
  if (kept.length === 0) return null;
  return (
    <section>
      <h2 className="heading">{t('election.record.papers')}</h2>
      <ul>
        {kept.map((paper) => (
          <PaperRow key={paper.poll} paper={paper} />
        ))}
      </ul>
    </section>
  );
}

function PaperRow({ paper }: { readonly paper: KeptPaper }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const found = roundOf(assembly, paper.poll);
  if (found === undefined) return null;
  const { election, round } = found;
  return (
    <li className={styles.row}>
      <span>
        <bdi>{election.office}</bdi>
        <span className={styles.below}>
          {round.phase === 'declared' ? (
            <a href={`/gallery/recount/${round.poll}`} target="_blank" rel="noreferrer">
              {t('election.record.find')}
            </a>
          ) : (
            t('election.ballot.in')
          )}
        </span>
      </span>
      <ActButton variant="link" onClick={() => saveReceipt(paper)}>
        {t('delegate.record.receipt', { receipt: shortReceipt(paper) })}
      </ActButton>
    </li>
  );
}

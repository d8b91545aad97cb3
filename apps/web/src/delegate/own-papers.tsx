import { partsOf, roundOf } from '@tauride/procedure';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ballotKey } from '../live/receipts.ts';
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
          <PaperRow key={ballotKey(paper)} paper={paper} />
        ))}
      </ul>
    </section>
  );
}

function PaperRow({ paper }: { readonly paper: KeptPaper }) {
  const hall = useHall();
  const { t } = useTongue();
  const found = roundOf(hall.assembly, paper.poll);
  if (found === undefined) return null;
  const { election, round } = found;
  return (
    <li className={styles.row}>
      <span>
        <bdi>{election.office}</bdi>
        {paper.mandate === undefined ? null : (
          <span className={styles.below}>
            {t('member.waits.mandate', { name: nameOf(hall, partsOf(paper.mandate).of) })}
          </span>
        )}
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
        {t('member.record.receipt', { receipt: shortReceipt(paper) })}
      </ActButton>
    </li>
  );
}

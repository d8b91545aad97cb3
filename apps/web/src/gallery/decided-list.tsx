import { tableValues } from '@tauride/kernel';
import type { Motion, MotionPhase } from '@tauride/procedure';
import type { House } from '../house/house.ts';
import { motionText } from '../house/motion-text.ts';
import { countedIn } from '../house/poll-view.ts';
import { RegisterLink } from '../house/register-link.tsx';
import { resultView } from '../house/result-view.ts';
import { useTongue } from '../house/tongue.ts';
import { BodyList } from '../joint/body-list.tsx';
import { jointVote } from '../joint/joint-vote.ts';
import { useHall } from '../live/hall-context.tsx';
import { ThresholdBar } from '../parts/threshold-bar.tsx';
import styles from './gallery.module.css';

const settled: ReadonlySet<MotionPhase> = new Set<MotionPhase>(['adopted', 'rejected', 'undecided']);

/** What the sitting decided, in order, and what it left undecided. */
function decidedIn({ assembly, sitting }: House): readonly Motion[] {
  if (sitting === null) return [];
  return tableValues(assembly.motions)
    .filter((motion) => motion.sitting === sitting.id && settled.has(motion.phase))
    .sort((a, b) => (a.decidedAt ?? Number.MAX_SAFE_INTEGER) - (b.decidedAt ?? Number.MAX_SAFE_INTEGER));
}

export function DecidedList() {
  const hall = useHall();
  const { t } = useTongue();
  const motions = decidedIn(hall);
  return (
    <section>
      <h2 className="heading">{t('gallery.decided')}</h2>
      {motions.length === 0 ? <p className="small">{t('gallery.decided.none')}</p> : null}
      <ol className={styles.results}>
        {motions.map((motion) => (
          <Decided key={motion.id} motion={motion} />
        ))}
      </ol>
    </section>
  );
}

function Decided({ motion }: { readonly motion: Motion }) {
  const hall = useHall();
  const tongue = useTongue();
  const { word, why, poll } = resultView(hall, motion, tongue);
  const counted = poll === null ? null : countedIn(poll);
  const joint = jointVote(hall, poll);
  return (
    <li>
      <p>{motionText(hall.assembly, motion, tongue)}</p>
      <div className={styles.out}>
        <span>{word}</span>
        <bdi>{counted === null ? '' : `${counted.yes} : ${counted.no}`}</bdi>
      </div>
      {joint !== null ? (
        <BodyList vote={joint} />
      ) : counted === null || counted.needed === null || counted.basis === null ? (
        <span className="small">{why}</span>
      ) : (
        <ThresholdBar
          yes={counted.yes}
          no={counted.no}
          abstain={counted.abstain}
          needed={counted.needed}
          basis={counted.basis}
          abstainInBasis={counted.abstainInBasis}
          margin={false}
        />
      )}
      <p className="small">
        <RegisterLink poll={poll} />
      </p>
    </li>
  );
}

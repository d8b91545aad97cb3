import { type Election, mandateOf, type RegisterLine, type Round } from '@tauride/procedure';
import { ElectionBallot } from '../delegate/election-ballot.tsx';
import { useTongue } from '../house/tongue.ts';
import { ballotKey } from '../live/receipts.ts';
import { useHall } from '../live/hall-context.tsx';
import { forWhom } from './mandate-words.ts';
import styles from './mandates.module.css';

type Props = {
  readonly election: Election;
  readonly round: Round;
  /** The votes of others that this member casts in the round. */
  readonly lines: readonly RegisterLine[];
  /** The own paper is not in yet. */
  readonly ownLeft: boolean;
};

/** The papers that this member casts for others, one after the other, each with a receipt of its own. */
export function MandatePapers({ election, round, lines, ownLeft }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const isIn = (line: RegisterLine) =>
    hall.papers[ballotKey({ poll: round.poll, mandate: mandateOf(line) })] !== undefined;
  const left = lines.filter((line) => !isIn(line));
  const shown = (line: RegisterLine) =>
    isIn(line) || round.phase !== 'open' || (!ownLeft && line === left[0]);
  return (
    <section className={styles.mandates}>
      <h2 className="heading">{t('mandates.votes')}</h2>
      {round.phase === 'open' ? (
        <p role="status">
          <b>{left.length === 0 ? t('mandates.all-in') : t('mandates.left', { count: left.length })}</b>
        </p>
      ) : null}
      {ownLeft ? <p className="small">{t('mandates.own-first')}</p> : null}
      {lines.map((line) => (
        <section key={mandateOf(line)} className={styles.mandates} aria-label={forWhom(hall, line, tongue)}>
          <h3 className={styles.row}>{forWhom(hall, line, tongue)}</h3>
          {shown(line) ? <ElectionBallot {...{ election, round }} mandate={mandateOf(line)} /> : null}
        </section>
      ))}
    </section>
  );
}

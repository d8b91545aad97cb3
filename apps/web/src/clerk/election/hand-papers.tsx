import { type Election, mayVoteIn, type MemberId, type Round, type SittingId } from '@tauride/procedure';
import { seatName } from '../../house/house.ts';
import { MemberField } from '../../house/member-field.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Refusal } from '../../parts/notice.tsx';
import type { Clerk } from '../use-clerk.ts';
import styles from './papers.module.css';

type Props = {
  readonly clerk: Clerk;
  readonly sitting: SittingId;
  readonly election: Election;
  readonly round: Round;
};

/** Who votes on paper: found by name and handed one with Enter, so that nobody votes on screen as well. */
export function HandPapers({ clerk, sitting, election, round }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const { poll, onPaper = [], batches } = round;
  const send = (type: 'HandPaper' | 'TakePaperBack', member: MemberId) =>
    void clerk.send(t('election-desk.hand.act'), { type, sitting, election: election.id, poll, member });
  // Once papers of nobody knows whom were entered, a list would be short of those.
  if (onPaper.length === 0 && batches.length > 0) return null;
  return (
    <section className={styles.papers}>
      <MemberField
        many
        house={hall}
        label={t('election-desk.hand.to')}
        value={null}
        onChange={(member) => {
          if (member !== null) send('HandPaper', member);
        }}
        allow={(member) => mayVoteIn(hall.assembly, poll, member).ok}
      />
      {clerk.refused === null ? null : <Refusal {...clerk.refused} />}
      <p className="small" role="status">
        {onPaper.length === 0
          ? t('election-desk.hand.none')
          : t('election-desk.hand.count', { count: onPaper.length })}
      </p>
      <ul className={styles.handed}>
        {onPaper.toReversed().map((member) => (
          <li key={member}>
            <span>{seatName(hall, member)}</span>
            <ActButton variant="link" onClick={() => send('TakePaperBack', member)}>
              {t('election-desk.hand.back')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

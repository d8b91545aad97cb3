import { decisiveVotes, type Poll } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { BodyList } from '../joint/body-list.tsx';
import type { JointVote } from '../joint/joint-vote.ts';
import { ruleWords, votingWords } from '../joint/joint-words.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './chair.module.css';

/** A vote in which each body counts for itself, while it is open or before it is announced. */
export function JointVoteSection({ vote, heading }: { readonly vote: JointVote; readonly heading: string }) {
  const tongue = useTongue();
  const open = vote.poll.phase === 'open';
  const { word, why } = votingWords(vote, tongue);
  return (
    <section className={styles.vote}>
      <h2 className="heading">{heading}</h2>
      <p>{open ? `${word}. ${why}` : ruleWords(vote, tongue)}</p>
      <BodyList vote={vote} counted />
      <ChairDecides poll={vote.poll} />
    </section>
  );
}

function ChairDecides({ poll }: { readonly poll: Poll }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  if (poll.phase !== 'closed' || decisiveVotes(assembly, poll.id).length === 0) return null;
  return <p>{t('chair.vote.chair-decides')}</p>;
}

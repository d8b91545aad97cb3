import { useId } from 'react';
import type { CandidateId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import styles from './ballot-paper.module.css';
import type { PaperCandidate } from './paper-candidate.ts';
import { RankRow } from './rank-row.tsx';
import { movedBy, rankOf, type Ranks, sharedOrParted, without } from './ranks.ts';
import { useRanking } from './use-ranking.ts';

type Props = {
  readonly candidates: readonly PaperCandidate[];
  readonly ranks: Ranks;
  /** Whether two may have the same rank. */
  readonly equal: boolean;
  readonly onChange: (ranks: Ranks) => void;
  readonly onRead: (candidate: PaperCandidate) => void;
};

/** The candidates in the voter's order, and below them those without a rank: by tapping, dragging, or with the keys. */
export function RankList({ onRead, ...props }: Props) {
  const { candidates, ranks, equal } = props;
  const t = useT();
  const how = useId();
  const { frame, list, open, said, drag, change, ...on } = useRanking(props);
  const ordered = ranks.flat();
  const others = ordered.filter((id) => id !== drag?.id);
  const left = candidates.filter(({ id }) => !ordered.includes(id));
  const row = (id: CandidateId) => ({
    candidate: candidates.find((one) => one.id === id)!,
    how,
    drag: drag?.id === id ? drag : null,
    open: open === id,
    onRead,
    ...on,
  });
  return (
    <div className={styles.ranking} ref={frame} data-dragging={drag !== null || undefined}>
      <How id={how} equal={equal} />
      <h2 className="label">{t('election.rank.order')}</h2>
      <ol className={styles.ranked} ref={list} aria-label={t('election.rank.order')}>
        {ordered.map((id) => (
          <RankRow
            key={id}
            {...row(id)}
            rank={rankOf(ranks, id)}
            shared={ranks.some((rank) => rank.includes(id) && rank.at(-1) !== id)}
            line={lineAt(others, id, drag?.to ?? null)}
            acts={rankActs(ranks, id, { equal, change })}
          />
        ))}
        {ordered.length === 0 ? (
          <li className={styles.nobody} data-drop={drag !== null && drag.to !== null ? 'in' : undefined}>
            {t('election.rank.nobody')}
          </li>
        ) : null}
      </ol>
      {left.length === 0 ? null : (
        <>
          <h2 className="label">{t('election.rank.left', { count: left.length })}</h2>
          <ul className={styles.unranked}>
            {left.map(({ id }) => (
              <RankRow key={id} {...row(id)} rank={null} shared={false} line={null} acts={[]} />
            ))}
          </ul>
        </>
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  );
}

function How({ id, equal }: { readonly id: string; readonly equal: boolean }) {
  const t = useT();
  return (
    <p className="small" id={id}>
      {t('election.rank.how')}{' '}
      <span className={styles.keys}>{t(equal ? 'election.rank.keys-equal' : 'election.rank.keys')}</span>
    </p>
  );
}

/** On which edge of a row the line stands that shows where the held one would come to lie. */
function lineAt(
  others: readonly CandidateId[],
  id: CandidateId,
  to: number | null,
): 'before' | 'after' | null {
  if (to === null) return null;
  if (others[to] === id) return 'before';
  return to === others.length && others.at(-1) === id ? 'after' : null;
}

export type RankAct = 'higher' | 'lower' | 'share' | 'part' | 'out';

type Acting = {
  readonly equal: boolean;
  readonly change: (next: Ranks, id: CandidateId, focus?: CandidateId | null) => void;
};

function rankActs(ranks: Ranks, id: CandidateId, { equal, change }: Acting) {
  const rank = rankOf(ranks, id) ?? 0;
  const shares = (ranks[rank - 1] ?? []).length > 1;
  const act = (kind: RankAct, next: Ranks) => ({ kind, act: () => change(next, id) });
  return [
    ...(rank > 1 || shares ? [act('higher', movedBy(ranks, id, -1))] : []),
    ...(rank < ranks.length || shares ? [act('lower', movedBy(ranks, id, 1))] : []),
    ...(equal && !shares && rank > 1 ? [act('share', sharedOrParted(ranks, id))] : []),
    ...(equal && shares ? [act('part', sharedOrParted(ranks, id))] : []),
    act('out', without(ranks, id)),
  ];
}

import type { KeyboardEvent, PointerEvent } from 'react';
import type { CandidateId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './ballot-paper.module.css';
import { isReadable, type PaperCandidate } from './paper-candidate.ts';
import type { RankAct } from './rank-list.tsx';
import type { Drag } from './use-rank-drag.ts';

type Props = {
  readonly candidate: PaperCandidate;
  readonly rank: number | null;
  /** The id of the sentence that says how to rank. */
  readonly how: string;
  /** Set while this row is held. */
  readonly drag: Drag | null;
  readonly line: 'before' | 'after' | null;
  /** Whether the next row has the same rank. */
  readonly shared: boolean;
  readonly open: boolean;
  readonly acts: readonly { readonly kind: RankAct; readonly act: () => void }[];
  readonly onTap: (id: CandidateId, byKey: boolean) => void;
  readonly onKeyDown: (id: CandidateId, event: KeyboardEvent) => void;
  readonly onPointerDown: (id: CandidateId, event: PointerEvent<HTMLElement>) => void;
  readonly onRead: (candidate: PaperCandidate) => void;
};

/** One candidate: the rank, the name, and a grip to drag by. A ranked one opens to what else may be done with it. */
export function RankRow({ candidate, rank, how, drag, line, shared, open, acts, ...on }: Props) {
  const t = useT();
  const { id, name, note } = candidate;
  const isOpen = open && rank !== null;
  return (
    <li
      className={styles.row}
      data-row={id}
      data-shared={shared || undefined}
      data-held={drag !== null || undefined}
      data-drop={line ?? undefined}
      style={drag === null ? undefined : { transform: `translateY(${drag.dy}px)` }}
    >
      <button
        className={styles.name}
        type="button"
        aria-expanded={rank === null ? undefined : isOpen}
        aria-describedby={how}
        onClick={(event) => on.onTap(id, event.detail === 0)}
        onKeyDown={(event) => on.onKeyDown(id, event)}
        onPointerDown={(event) => {
          if (event.pointerType === 'mouse') on.onPointerDown(id, event);
        }}
      >
        <span className={styles.rank} data-none={rank === null || undefined}>
          {rank === null ? <span className="vh">{t('election.rank.none')}</span> : rank}
        </span>{' '}
        <span>
          <bdi className={styles.who}>{name}</bdi> {note === null ? null : <small>{note}</small>}
        </span>
      </button>
      {isReadable(candidate) ? (
        <span className={styles.rowRead}>
          <ActButton variant="link" onClick={() => on.onRead(candidate)}>
            {t('election.read')} <span className="vh">{t('election.read.of', { name })}</span>
          </ActButton>
        </span>
      ) : null}
      <span
        className={styles.grip}
        aria-hidden="true"
        onPointerDown={(event) => on.onPointerDown(id, event)}
      />
      {isOpen ? (
        <div className={styles.rowActs}>
          {acts.map(({ kind, act }) => (
            <ActButton key={kind} variant="quiet" onClick={act}>
              {t(`election.rank.${kind}`)}
            </ActButton>
          ))}
        </div>
      ) : null}
    </li>
  );
}

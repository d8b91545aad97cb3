import type { Votes } from '@tauride/count/elections';
import { useLocale, useT } from '../messages/use-t.ts';
import styles from './results.module.css';
import { drawn, isNothing, votesText } from './votes.ts';

export type VoteBar = {
  readonly id: string;
  readonly name: string;
  readonly votes: Votes;
  readonly elected: boolean;
  /** Why somebody is not in the count: under the threshold, dropped by a quorum. */
  readonly note?: string;
};

type Props = {
  readonly bars: readonly VoteBar[];
  /** What is asked of one who is elected; absent where the most votes do. */
  readonly needed?: { readonly votes: Votes; readonly words: string } | undefined;
};

/** Votes as bars, and through all of them the line that has to be reached. Solid: elected. */
export function VoteBars({ bars, needed }: Props) {
  const t = useT();
  const locale = useLocale();
  const line = needed === undefined ? null : drawn(needed.votes);
  const longest = Math.max(1, line ?? 0, ...bars.map(({ votes }) => drawn(votes)));
  const share = (votes: number): string => `${((votes * 100) / longest).toFixed(2)}%`;
  return (
    <div>
      <ul className={styles.bars}>
        {bars.map(({ id, name, votes, elected, note }) => (
          <li key={id} data-elected={elected || undefined}>
            <span>
              <bdi>{name}</bdi>
              {elected ? <span className="vh"> {t('results.table.elected')}</span> : null}
              {note === undefined ? null : <span className="small"> {note}</span>}
            </span>
            <span className={styles.count}>{votesText(votes, locale)}</span>
            <div className={styles.track} aria-hidden="true">
              {isNothing(votes) ? null : (
                <i className={styles.fill} style={{ inlineSize: share(drawn(votes)) }} />
              )}
              {line === null ? null : <i className={styles.mark} style={{ insetInlineStart: share(line) }} />}
            </div>
          </li>
        ))}
      </ul>
      {needed === undefined || line === null ? null : (
        <p className={styles.needed}>
          <span style={{ flexGrow: line }} />
          <b>{needed.words}</b>
          <span style={{ flexGrow: longest - line }} />
        </p>
      )}
    </div>
  );
}

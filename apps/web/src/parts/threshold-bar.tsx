import { useLocale, useT } from '../messages/use-t.ts';
import { shareOf } from './share.ts';
import { thresholdMark, thresholdMargin } from './threshold.ts';
import styles from './threshold-bar.module.css';

type Props = {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** How many votes the threshold is a part of. */
  readonly basis: number;
  /** The least number of Yes votes that carries. */
  readonly needed: number;
  /** Whether abstentions count in the basis; otherwise they stand outside the bar. */
  readonly abstainInBasis?: boolean;
  /** Adds "2 short" or "15 over" to the words under the mark. */
  readonly margin?: boolean;
};

/** A vote against what it needs. The mark stands half a vote before the number needed. */
export function ThresholdBar({ abstainInBasis = false, margin = true, ...vote }: Props) {
  const t = useT();
  const { yes, no, abstain, basis, needed } = vote;
  const outside = abstainInBasis ? 0 : abstain;
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={t('parts.bar.all', { yes, no, abstain, basis, needed })}
    >
      <div className={styles.basis} style={{ flexGrow: Math.max(1, basis) }}>
        <div className={styles.track}>
          <i className={styles.yes} style={{ inlineSize: shareOf(yes, basis) }} />
          <i className={styles.no} style={{ inlineSize: shareOf(no, basis) }} />
          <Mark basis={basis} needed={needed} />
        </div>
        <Note basis={basis} needed={needed} words={useMarginWords(vote, margin)} />
      </div>
      {outside === 0 ? null : <i className={styles.outside} style={{ flexGrow: outside }} />}
    </div>
  );
}

/** The bar while choices are sealed: empty, with its mark. */
export function SealedBar({ basis, needed }: { readonly basis: number; readonly needed: number }) {
  const t = useT();
  const words = t('parts.bar.needed', { needed, basis });
  return (
    <div className={styles.bar} role="img" aria-label={t('parts.bar.sealed', { needed, basis })}>
      <div className={styles.basis}>
        <div className={styles.track}>
          <Mark basis={basis} needed={needed} />
        </div>
        <Note basis={basis} needed={needed} words={words} />
      </div>
    </div>
  );
}

/** How many have voted, while the poll is open. */
export function TurnoutBar({ cast, present }: { readonly cast: number; readonly present: number }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className={styles.turnout}>
      <p className={styles.figure}>
        {cast.toLocaleString(locale)}{' '}
        <small>{t('parts.turnout.of', { present: present.toLocaleString(locale) })}</small>
      </p>
      <div className={styles.track} role="img" aria-label={t('parts.turnout.label', { cast, present })}>
        <i className={styles.yes} style={{ inlineSize: shareOf(cast, present) }} />
      </div>
    </div>
  );
}

type Need = { readonly basis: number; readonly needed: number };

function Mark({ basis, needed }: Need) {
  const at = thresholdMark({ basis, needed });
  return at === null ? null : <i className={styles.mark} style={{ insetInlineStart: at }} />;
}

/** The words stand under the mark, and keep within the bar near its ends. */
function Note({ basis, needed, words }: Need & { readonly words: string }) {
  const before = Math.max(0, 2 * needed - 1);
  const after = Math.max(0, 2 * basis - before);
  return (
    <p className={styles.note} aria-hidden="true">
      <span style={{ flexGrow: before }} />
      <b>{words}</b>
      <span style={{ flexGrow: after }} />
    </p>
  );
}

function useMarginWords({ yes, needed, basis }: Props, margin: boolean): string {
  const t = useT();
  const distance = thresholdMargin({ yes, needed });
  if (!margin) return t('parts.bar.needed', { needed, basis });
  if (distance === 0) return t('parts.bar.exact', { needed, basis });
  const values = { needed, basis, by: Math.abs(distance) };
  return t(distance < 0 ? 'parts.bar.short' : 'parts.bar.over', values);
}

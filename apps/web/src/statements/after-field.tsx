import { useId } from 'react';
import { useTongue } from '../house/tongue.ts';
import styles from './filters.module.css';

type Props = {
  readonly after: number;
  readonly count: number;
  readonly onAfter: (after: number) => void;
};

/** How it stood after a statement; what came later is not shown. */
export function AfterField({ after, count, onAfter }: Props) {
  const { t } = useTongue();
  const id = useId();
  if (count < 2) return null;
  const words = t('statements.filter.after', { number: after, count });
  return (
    <div className={styles.after}>
      <label className="label" htmlFor={id}>
        {words}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={count}
        value={after}
        aria-valuetext={words}
        onChange={({ target }) => onAfter(Number(target.value))}
      />
    </div>
  );
}

import { useT } from '../messages/use-t.ts';
import styles from './marked-text.module.css';
import { withStarts } from './text-starts.ts';

export type TextSegment = {
  readonly kind: 'kept' | 'struck' | 'inserted';
  readonly text: string;
};

/** A text as an amendment would change it: struck words lined through, inserted words underlined and bold. */
export function MarkedText({ segments }: { readonly segments: readonly TextSegment[] }) {
  return withStarts(segments).map((segment) => <Segment key={segment.start} segment={segment} />);
}

function Segment({ segment }: { readonly segment: TextSegment }) {
  const t = useT();
  switch (segment.kind) {
    case 'kept':
      return segment.text;
    case 'struck':
      return (
        <del className={styles.struck}>
          <span className="vh">{t('parts.text.struck')} </span>
          {segment.text}
        </del>
      );
    case 'inserted':
      return (
        <ins className={styles.inserted}>
          <span className="vh">{t('parts.text.inserted')} </span>
          {segment.text}
        </ins>
      );
  }
}

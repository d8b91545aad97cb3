import type { ReactNode } from 'react';
import { useT } from '../messages/use-t.ts';
import styles from './provenance.module.css';

/** How something is known: seen by the writer, told by somebody, from a document, inferred, or reconstructed. */
export type Known = 'seen' | 'told' | 'doc' | 'inferred' | 'recon';

type Props = {
  readonly known: Known;
  /** Replaces the general word, such as "Told by friends". */
  readonly word?: string | undefined;
  /** Such as "the narrator was not in the hall". */
  readonly detail?: ReactNode;
};

/** How a statement is known, in a shape and words. */
export function Provenance({ known, word, detail }: Props) {
  const t = useT();
  return (
    <span className={styles.provenance}>
      <span className={styles.chip} data-known={known}>
        {word ?? t(`parts.known.${known}`)}
      </span>
      {detail === undefined ? null : <span>{detail}</span>}
    </span>
  );
}

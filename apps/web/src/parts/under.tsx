import { useT } from '../messages/use-t.ts';
import { MarkedText } from './marked-text.tsx';
import type { TextSegment } from './marked-text.tsx';
import styles from './under.module.css';

export type WaitingQuestion = {
  readonly id: string;
  readonly name: string;
  /** What it is and that it waits, such as "main motion, waits". */
  readonly status: string;
  readonly text: readonly TextSegment[];
};

type Props = {
  readonly waiting: readonly WaitingQuestion[];
  /** The sitting is over: they wait no more. */
  readonly over?: boolean;
};

/** The questions waiting under the pending one, the next first; their rules get lighter downward. */
export function Under({ waiting, over = false }: Props) {
  const t = useT();
  if (waiting.length === 0) return null;
  return (
    <>
      <h2 className="vh">{t(over ? 'parts.under.undecided' : 'parts.under.heading')}</h2>
      <ol className={styles.under}>
        {waiting.map((question) => (
          <li key={question.id}>
            <div className="label">
              <b>{question.name}</b>
              {question.status}
            </div>
            <p>
              <MarkedText segments={question.text} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

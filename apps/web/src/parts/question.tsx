import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../messages/use-t.ts';
import { excerpt, lengthOf, lengthStep, longQuestion, quotedPieces } from './question-text.ts';
import styles from './question.module.css';
import { withStarts } from './text-starts.ts';

/** Open: it can still be decided. Decided: it has been. None: nothing is decided on this screen now. */
export type QuestionState = 'open' | 'decided' | 'none';

type Props = {
  readonly state: QuestionState;
  /** The state in words, such as "Voting is open". */
  readonly label: string;
  /** What the question is, such as "Amendment 12-A". */
  readonly detail?: string;
  /** What carries it, such as "Majority of votes cast". */
  readonly requirement?: string;
  readonly citation?: string;
  readonly text: string;
  /** What comes back after it, in one quiet line. */
  readonly after?: string;
  /** Language and direction of the words, when they differ from the page's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Only one question on a page is its first heading and the target of the skip link. */
  readonly heading?: 'h1' | 'h2';
  /** Never shortened: where nobody could open the rest. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
};

/** The question before the house: the largest thing on the screen in every room and state. */
export function Question({
  state,
  heading: Heading = 'h1',
  text,
  lang,
  dir = 'auto',
  whole = false,
  after,
  children,
  ...words
}: Props) {
  const [open, setOpen] = useState(false);
  const textId = useId();
  const long = !whole && lengthOf(text) > longQuestion;
  return (
    <section
      className={styles.question}
      data-state={state}
      data-main={Heading === 'h1' || undefined}
      id={Heading === 'h1' ? 'question' : undefined}
      tabIndex={Heading === 'h1' ? -1 : undefined}
    >
      <QuestionLabel {...words} />
      <Heading className={styles.text} data-length={lengthStep(text)} id={textId} lang={lang} dir={dir}>
        <Words text={long && !open ? excerpt(text) : text} />
      </Heading>
      {long ? <FullTextButton open={open} controls={textId} onToggle={() => setOpen(!open)} /> : null}
      {after === undefined ? null : <p className="small">{after}</p>}
      {children}
    </section>
  );
}

function QuestionLabel({ label, detail, requirement, citation }: Omit<Props, 'state' | 'text'>) {
  return (
    <div className={styles.label}>
      <span>
        <b>{label}</b>
        {detail === undefined ? null : <span> {detail}</span>}
      </span>
      {requirement === undefined ? null : (
        <span>
          {requirement}
          {citation === undefined ? null : (
            <>
              {' · '}
              <bdi className="cite">{citation}</bdi>
            </>
          )}
        </span>
      )}
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  return withStarts(quotedPieces(text)).map((piece) =>
    piece.keep ? (
      <span className={styles.keep} key={piece.start}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}

type FullTextProps = { readonly open: boolean; readonly controls: string; readonly onToggle: () => void };

function FullTextButton({ open, controls, onToggle }: FullTextProps) {
  const t = useT();
  return (
    <button
      className={styles.more}
      type="button"
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {t(open ? 'parts.question.less' : 'parts.question.more')}
    </button>
  );
}

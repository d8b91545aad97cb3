import type { Edition } from '@tauride/minutes';
import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './approval.module.css';
import { ProposeForm } from './propose-form.tsx';
import type { Minuted } from './sitting-minutes.tsx';
import { useMinutesActs } from './use-minutes-acts.ts';
import type { EndView, LineView, SectionView } from './versions-view.ts';

type Props = {
  readonly minuted: Minuted;
  readonly edition: Edition | null;
  readonly sections: readonly SectionView[];
  readonly ends: readonly EndView[];
};

/** The text itself; at each line of the newest version a member may propose a correction. */
export function TextPart({ minuted, edition, sections, ends }: Props) {
  const { t } = useTongue();
  const { may } = useMinutesActs();
  const [chosen, setChosen] = useState<LineView | 'end' | null>(null);
  const { sitting, editions } = minuted;
  const newest = edition !== null && edition === editions.at(-1);
  const mayPropose = newest && may(proposal(sitting, edition.version));
  return (
    <section aria-labelledby="approval-text">
      <h2 className="heading" id="approval-text">
        {t('approval.text')}
      </h2>
      {sections.map(({ title, lines }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an item taken up again has the same title
        <section key={index}>
          <h3 dir="auto">{title}</h3>
          <ol className={styles.list}>
            {lines.map((line) => (
              <TextLine
                key={`${line.seq} ${line.kind}`}
                line={line}
                onCorrect={mayPropose ? () => setChosen(line) : null}
              />
            ))}
          </ol>
        </section>
      ))}
      {ends.map((end) => (
        <EndPart key={end.title} end={end} />
      ))}
      {mayPropose ? (
        <div className={styles.acts}>
          <ActButton variant="quiet" onClick={() => setChosen('end')}>
            {t('approval.propose.end')}
          </ActButton>
        </div>
      ) : null}
      {chosen === null || edition === null ? null : (
        <ProposeForm
          sitting={sitting}
          version={edition.version}
          line={chosen === 'end' ? null : chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

type LineProps = { readonly line: LineView; readonly onCorrect: (() => void) | null };

function TextLine({ line, onCorrect }: LineProps) {
  const { t } = useTongue();
  return (
    <li className={styles.line} data-kind={line.kind}>
      <span className={styles.entry}>
        <b>{line.label}</b>
        <span>{t('approval.entry', { entry: line.seq })}</span>
      </span>
      <span className={styles.words} dir="auto">
        {line.text}
      </span>
      {onCorrect === null ? null : (
        <ActButton
          variant="link"
          aria-label={t('approval.line.correct', { entry: line.seq })}
          onClick={onCorrect}
        >
          {t('approval.line.act')}
        </ActButton>
      )}
    </li>
  );
}

function EndPart({ end }: { readonly end: EndView }) {
  return (
    <section>
      <h3>{end.title}</h3>
      <ol className={styles.list}>
        {end.questions.map(({ name, text }) => (
          <li key={name} className={styles.line}>
            <b className={styles.entry} dir="auto">
              {name}
            </b>
            <span className={styles.words} dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function proposal(of: Minuted['sitting'], version: number) {
  return { type: 'ProposeCorrection', of, version, place: null, how: 'add', text: '…', reason: '' } as const;
}

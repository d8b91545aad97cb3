import { type AskedWords, type SpokenWords, textOf } from '@tauride/minutes';
import { type Seq, type SittingId, textKinds } from '@tauride/procedure';
import { wordDifference } from '@tauride/text';
import { useState } from 'react';
import type { Clerk } from '../clerk/use-clerk.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import styles from './debate.module.css';
import { HeardLine } from './speech-text.tsx';
import { Versions } from './versions.tsx';
import type { WordsDraft } from './write-form.tsx';

type Props = {
  readonly clerk: Clerk;
  readonly sitting: SittingId;
  readonly speech: Seq;
  readonly spoken: SpokenWords;
  /** Takes a text into the form, to be written anew. */
  readonly onEdit: (draft: Partial<WordsDraft>) => void;
};

/** What the speaker asks for and nobody has answered: it stands first. */
export function Requests(props: Props) {
  return props.spoken.requests
    .filter(({ answer }) => answer.kind === 'open')
    .map((asked) => <Request key={asked.entry} {...props} asked={asked} />);
}

/** What is recorded of a speech so far. */
export function RecordedPart({ spoken, onEdit }: Pick<Props, 'spoken' | 'onEdit'>) {
  const { t } = useTongue();
  const texts = textKinds.flatMap((kind) => textOf(spoken, kind) ?? []);
  return (
    <section className={styles.recorded} aria-label={t('debate.recorded')}>
      {texts.map(({ kind, pieces, confirmed }) => (
        <div key={kind}>
          <h3 className="heading">
            {t(`debate.kind.${kind}`)}
            {confirmed === null ? null : ` · ${t('debate.confirmed')}`}
          </h3>
          {pieces.map((piece) =>
            piece.text === '' ? null : (
              <div key={piece.anchor} className={styles.piece}>
                <p dir="auto">{piece.text}</p>
                <Versions piece={piece} />
                <ActButton
                  variant="link"
                  onClick={() => onEdit({ kind, text: piece.text, replaces: piece.entry })}
                >
                  {t('debate.change')}
                </ActButton>
              </div>
            ),
          )}
        </div>
      ))}
      {spoken.heard.map((heard) => (
        <HeardLine key={heard.entry} heard={heard} />
      ))}
    </section>
  );
}

/** What the speaker asks for beside what is recorded: taken over as it is or changed, or left with a reason. */
function Request({ clerk, sitting, speech, spoken, onEdit, asked }: Props & { readonly asked: AskedWords }) {
  const { t } = useTongue();
  const [{ reason }, change, clear] = useDraft(`debate.leave.${asked.entry}`, { reason: '' });
  const [isPressed, setPressed] = useState(false);
  const isMissing = reason.trim() === '';
  const { kind, piece, text, entry: request } = asked;
  const shown = textOf(spoken, kind)?.pieces[piece - 1];
  if (shown === undefined) return null;
  const take = { kind, text, replaces: shown.entry, request } as const;
  const leave = { type: 'LeaveSpeechCorrection', sitting, speech, request, reason } as const;
  const press = (): void => {
    setPressed(isMissing);
    if (isMissing) return;
    void clerk.send(t('debate.leave'), leave).then((taken) => {
      if (taken) clear();
    });
  };
  return (
    <div className={styles.request}>
      <b>{t('debate.asks', { name: spoken.speaker.name })}</b>
      <p dir="auto">
        <MarkedText segments={wordDifference(shown.text, text)} />
      </p>
      {asked.reason === '' ? null : <p className="small">{asked.reason}</p>}
      <Acts>
        <ActButton
          variant="act"
          onClick={() =>
            void clerk.send(t('debate.take'), { type: 'RecordSpeech', sitting, speech, ...take })
          }
        >
          {t('debate.take')}
        </ActButton>
        <ActButton onClick={() => onEdit(take)}>{t('debate.take.changed')}</ActButton>
      </Acts>
      <div className={styles.line}>
        <Field
          label={t('debate.leave.reason')}
          value={reason}
          error={isPressed && isMissing ? t('debate.leave.missing') : undefined}
          onChange={({ target }) => change({ reason: target.value })}
        />
        <ActButton onClick={press}>{t('debate.leave')}</ActButton>
      </div>
    </div>
  );
}

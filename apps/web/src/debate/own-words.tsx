import { type Minutes, type ShownPiece, type ShownText, type SpokenWords, textOf } from '@tauride/minutes';
import { minutesApproved, type SittingId, type TextKind, textKinds } from '@tauride/procedure';
import { wordDifference } from '@tauride/text';
import { useState } from 'react';
import { type Clerk, useClerk } from '../clerk/use-clerk.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { focusWrong } from '../parts/focus-wrong.ts';
import { MarkedText } from '../parts/marked-text.tsx';
import { Refusal } from '../parts/notice.tsx';
import styles from './debate.module.css';
import { SpeechText } from './speech-text.tsx';
import { Versions } from './versions.tsx';

type Props = { readonly sitting: SittingId; readonly minutes: Minutes };

/** What a member said, as the minutes will have it: to be confirmed, or to be asked to be put right. */
export function OwnWords({ sitting, minutes }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const clerk = useClerk();
  const own = minutes.debate.filter(({ speaker }) => speaker.member === hall.me.member);
  const approved = minutesApproved(hall.assembly, sitting);
  if (own.length === 0) return <p>{t('debate.own.none')}</p>;
  return (
    <>
      <p>{t(approved ? 'debate.approved' : 'debate.own.what')}</p>
      {clerk.refused === null ? null : <Refusal {...clerk.refused} />}
      {own.toReversed().map((spoken) => (
        <SpeechText key={spoken.speech} spoken={spoken} level={2}>
          {textKinds.flatMap((kind) => {
            const text = textOf(spoken, kind);
            return text === null
              ? []
              : [<Answer key={kind} {...{ clerk, sitting, spoken, text, kind, approved }} />];
          })}
        </SpeechText>
      ))}
    </>
  );
}

type AnswerProps = {
  readonly clerk: Clerk;
  readonly sitting: SittingId;
  readonly spoken: SpokenWords;
  readonly text: ShownText;
  readonly kind: TextKind;
  readonly approved: boolean;
};

/** A summary and the words are confirmed each for itself. */
function Answer({ clerk, sitting, spoken, text, kind, approved }: AnswerProps) {
  const { t } = useTongue();
  const pieces = text.pieces.map(({ entry }) => entry);
  const confirm = { type: 'ConfirmSpeech', sitting, speech: spoken.speech, kind, pieces } as const;
  return (
    <section className={styles.answer} aria-label={t(`debate.kind.${kind}`)}>
      <h3 className="heading">
        {t(`debate.kind.${kind}`)}
        {text.confirmed === null ? null : ` · ${t('debate.confirmed')}`}
      </h3>
      {text.pieces.map((piece, at) => (
        <div key={piece.anchor}>
          <Versions piece={piece} />
          {approved || isAsked(spoken, kind, at + 1) ? null : (
            <AskForm {...{ clerk, sitting, spoken, kind, piece }} />
          )}
        </div>
      ))}
      {approved || text.confirmed !== null ? null : (
        <Acts>
          <ActButton onClick={() => void clerk.send(t('debate.confirm'), confirm)}>
            {t('debate.confirm')}
          </ActButton>
        </Acts>
      )}
    </section>
  );
}

function isAsked({ requests }: SpokenWords, kind: TextKind, piece: number): boolean {
  return requests.some(
    (asked) => asked.kind === kind && asked.piece === piece && asked.answer.kind === 'open',
  );
}

type AskProps = Pick<AnswerProps, 'clerk' | 'sitting' | 'spoken' | 'kind'> & { readonly piece: ShownPiece };

function AskForm({ clerk, sitting, spoken, kind, piece }: AskProps) {
  const { t } = useTongue();
  const start = { open: false, text: piece.text, reason: '' };
  const [draft, change, clear] = useDraft(`debate.ask.${piece.entry}`, start);
  const [isPressed, setPressed] = useState(false);
  if (piece.text === '') return null;
  if (!draft.open)
    return (
      <Acts>
        <ActButton variant="quiet" onClick={() => change({ open: true })}>
          {t('debate.ask')}
        </ActButton>
      </Acts>
    );
  const { speech } = spoken;
  const { text, reason } = draft;
  const asked = { kind, replaces: piece.entry, text: text.trim(), reason: reason.trim() };
  const command = { type: 'AskSpeechCorrection', sitting, speech, ...asked } as const;
  const wrong = asked.text === '' ? 'missing' : asked.text === piece.text ? 'same' : null;
  const send = async (form: Element): Promise<void> => {
    setPressed(wrong !== null);
    if (wrong !== null) return focusWrong(form);
    if (await clerk.send(t('debate.ask'), command)) clear();
  };
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <TextArea
        label={t('debate.ask.text')}
        rows={5}
        value={text}
        error={isPressed && wrong !== null ? t(`debate.ask.${wrong}`) : undefined}
        onChange={({ target }) => change({ text: target.value })}
      />
      {wrong !== null ? null : (
        <p className={styles.difference} dir="auto">
          <MarkedText segments={wordDifference(piece.text, text)} />
        </p>
      )}
      <Field
        label={t('debate.ask.reason')}
        value={reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <Acts>
        <ActButton variant="act" type="submit">
          {t('debate.ask.send')}
        </ActButton>
        <ActButton variant="quiet" onClick={clear}>
          {t('debate.ask.drop')}
        </ActButton>
      </Acts>
    </form>
  );
}

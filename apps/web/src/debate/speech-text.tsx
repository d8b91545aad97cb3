import {
  type AskedWords,
  type Heard,
  hourText,
  inOrder,
  questionName,
  reportedWords,
  type SpokenWords,
} from '@tauride/minutes';
import type { ReactNode } from 'react';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './debate.module.css';

type Props = {
  readonly spoken: SpokenWords;
  /** Of the heading: one below what it stands under. */
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
};

/** A speech as the record has it: who spoke and when, on what, the words, and what was heard between them. */
export function SpeechText({ spoken, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  const tongue = useTongue();
  const { t, words } = tongue;
  const reported = reportedWords(spoken, 'verbatim');
  const text = reported?.text ?? null;
  return (
    <article className={styles.speech} id={`speech-${spoken.speech}`}>
      <header>
        <Heading>
          <bdi>{spoken.speaker.name}</bdi>
        </Heading>
        <p className="small">
          <When spoken={spoken} />
          {spoken.question === null ? null : ` · ${questionName(spoken.question, words)}`}
          {spoken.side === null ? null : ` · ${t(`debate.side.${spoken.side}`)}`}
          {text === null ? null : ` · ${t(`debate.kind.${text.kind}`)}`}
        </p>
      </header>
      <div className={styles.body}>
        {reported === null ? <p className="small">{t('debate.no-words')}</p> : null}
        <div className={styles.words} dir="auto" data-kind={text?.kind}>
          {reported === null
            ? null
            : inOrder(reported).map((spell) =>
                spell.kind === 'piece' ? (
                  <p key={spell.piece.anchor}>{spell.piece.text}</p>
                ) : (
                  <HeardLine key={spell.heard.entry} heard={spell.heard} />
                ),
              )}
        </div>
        {text?.kind === 'caption' ? <p className="small">{t('debate.unchecked')}</p> : null}
        {text === null || text.confirmed === null ? null : (
          <p className={styles.confirmed}>{t('debate.confirmed')}</p>
        )}
        {spoken.requests.map((asked) => (
          <Asked key={asked.entry} asked={asked} />
        ))}
        {children}
      </div>
    </article>
  );
}

function When({ spoken: { startedAt, endedAt, ended } }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const now = t('debate.now');
  if (startedAt === null) return ended === null ? now : t('debate.no-hours');
  const from = hourText(startedAt, assembly.timeZone);
  const until = endedAt === null ? now : hourText(endedAt, assembly.timeZone);
  return `${from} – ${until}`;
}

export function HeardLine({ heard }: { readonly heard: Heard }) {
  const tongue = useTongue();
  const note = heard.provenance?.note ?? '';
  return (
    <p className={styles.heard}>
      {heardWords(heard, tongue)}
      {note === '' ? null : <span className="small"> {note}</span>}
    </p>
  );
}

/** What was heard, as reports of debates have it. */
function heardWords(heard: Heard, { t }: Tongue): string {
  if (heard.kind === 'interjection')
    return t('debate.heard.interjection', { name: heard.who.name, text: heard.text });
  const { by, strength } = heard;
  const who = by.kind === 'house' || by.kind === 'gallery' ? t(`debate.by.${by.kind}`) : by.name;
  const reaction = t(`debate.reaction.${heard.reaction}`);
  return strength === null
    ? t('debate.heard.reaction', { reaction, who })
    : t('debate.heard.strong', { reaction, who, strength: t(`debate.strength.${strength}`) });
}

/** What the speaker asked for and what became of it: also what was left stays to be read. */
function Asked({ asked: { answer, text } }: { readonly asked: AskedWords }) {
  const { t } = useTongue();
  if (answer.kind === 'dropped') return null;
  return (
    <div className={styles.asked}>
      <p className="small">
        {answer.kind === 'left'
          ? t('debate.asked.left', { reason: answer.reason })
          : t(`debate.asked.${answer.kind}`)}
      </p>
      {answer.kind === 'taken' ? null : <p dir="auto">{text}</p>}
    </div>
  );
}

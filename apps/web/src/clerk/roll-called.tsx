import { useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import type { Answers } from '../roll/roll-course.ts';
import type { RollName } from '../roll/roll-order.ts';
import styles from './clerk.module.css';

export type Given = Answers[string];

type Props = {
  readonly name: RollName | null;
  /** What was answered before, where it is corrected. */
  readonly given: Given | undefined;
  /** The hall has an answer: it may be changed, and not taken back. */
  readonly fixed: boolean;
  readonly onAnswer: (given: Given) => void;
  /** Goes back to the last answer; null while there is none. */
  readonly onBack: (() => void) | null;
};

const answers = [
  ['yes', 'Y'],
  ['no', 'N'],
  ['abstain', 'A'],
] as const;

/** The name that is called, large, and the answers with their keys. */
export function Called({ name, given, fixed, onAnswer, onBack }: Props) {
  const { t } = useTongue();
  const unanswered = fixed
    ? {}
    : { ' ': () => onAnswer('absent'), x: () => onAnswer('absent'), l: () => onAnswer('later') };
  useKeys({
    ...Object.fromEntries(answers.map(([choice, key]) => [key.toLowerCase(), () => onAnswer(choice)])),
    ...unanswered,
    ...(onBack === null ? {} : { u: onBack }),
  });
  return (
    <section className={styles.calling}>
      {name === null ? (
        <p className={styles.called}>{t('clerk.roll.done')}</p>
      ) : (
        <Name name={name} given={given} />
      )}
      <Acts>
        {name === null
          ? null
          : answers.map(([choice, key]) => (
              <ActButton key={choice} keys={key} onClick={() => onAnswer(choice)}>
                {t(`parts.choice.${choice}`)}
              </ActButton>
            ))}
        {name === null || fixed ? null : (
          <>
            <ActButton keys="X" variant="quiet" onClick={() => onAnswer('absent')}>
              {t('roll.absent')}
            </ActButton>
            <ActButton keys="L" variant="quiet" onClick={() => onAnswer('later')}>
              {t('roll.later')}
            </ActButton>
          </>
        )}
        {onBack === null ? null : (
          <ActButton keys="U" variant="quiet" onClick={onBack}>
            {t('roll.back')}
          </ActButton>
        )}
      </Acts>
    </section>
  );
}

function Name({ name, given }: { readonly name: RollName; readonly given: Given | undefined }) {
  const { t } = useTongue();
  const answered = given === 'yes' || given === 'no' || given === 'abstain';
  return (
    <p className={styles.called} aria-live="assertive">
      {name.name}
      {name.answers === null ? null : <small>{t(`roll.by.${name.as}`, { name: name.answers })}</small>}
      {name.group === null ? null : <small>{name.group}</small>}
      {answered ? <small>{t('roll.correct', { choice: t(`parts.choice.${given}`) })}</small> : null}
    </p>
  );
}

import { useId } from 'react';
import { useT } from '../messages/use-t.ts';
import { ActButton } from './act-button.tsx';
import { ChoiceMark, choices } from './choice.tsx';
import type { Choice } from './choice.tsx';
import styles from './votes.module.css';

type Props = {
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onCast: (choice: Choice) => void;
  /** What happens to the vote: whether it can be changed, whether names are published. */
  readonly note?: string;
  /** Replaces "Your vote" where a person votes for somebody, or on several questions. */
  readonly legend?: string;
  /** Replaces "Cast my vote" in the same way. */
  readonly act?: (choice: Choice) => string;
  readonly busy?: boolean;
};

/** The ballot: three targets in an order that never changes, and the one act that repeats the choice. */
export function Votes({ chosen, onChoose, onCast, note, legend, act, busy = false }: Props) {
  const t = useT();
  const cast = () => {
    if (chosen !== null && !busy) onCast(chosen);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        cast();
      }}
    >
      <Options chosen={chosen} onChoose={onChoose} legend={legend ?? t('parts.votes.legend')} />
      <div className={styles.cast}>
        {chosen === null ? (
          <ActButton wide disabled>
            {t('parts.votes.choose-first')}
          </ActButton>
        ) : (
          <ActButton variant="act" type="submit" wide aria-disabled={busy}>
            {act?.(chosen) ?? t('parts.votes.cast', { choice: t(`parts.choice.${chosen}`) })}
          </ActButton>
        )}
        {note === undefined ? null : <p className="small">{note}</p>}
      </div>
    </form>
  );
}

type OptionsProps = Pick<Props, 'chosen' | 'onChoose'> & { readonly legend: string };

function Options({ chosen, onChoose, legend }: OptionsProps) {
  const t = useT();
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.votes}>
        {choices.map((choice) => (
          <label key={choice}>
            <ChoiceMark kind={choice} />
            <span>{t(`parts.choice.${choice}`)}</span>
            <small aria-hidden="true">{choice === chosen ? t('parts.votes.chosen') : ''}</small>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === chosen}
              onChange={() => onChoose(choice)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type StandingProps = {
  readonly choice: Choice;
  /** The whole sentence, such as "Yes: your vote is in". */
  readonly title: string;
  /** The receipt and its hour, or that it waits on this phone. */
  readonly note: string;
};

/** How a person's vote stands: cast, waiting on this device, or found in the sealed box. */
export function VoteStanding({ choice, title, note }: StandingProps) {
  return (
    <div className={styles.standing} role="status">
      <ChoiceMark kind={choice} />
      <div>
        <b>{title}</b>
        <span className="small">{note}</span>
      </div>
    </div>
  );
}

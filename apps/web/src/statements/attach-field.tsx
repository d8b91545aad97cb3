import type { Attachment, SittingId } from '@tauride/procedure';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { sizeWords } from './file-hash.ts';
import styles from './attachments.module.css';
import { handIn, largestBytes, type Refused } from './hand-in.ts';

type Props = {
  readonly sitting: SittingId;
  readonly value: readonly Attachment[];
  readonly onChange: (attachments: readonly Attachment[]) => void;
};

/** A file on its way: its hash is being computed, it is being sent, or that failed. */
type Underway = {
  readonly id: number;
  readonly file: File;
  readonly phase: 'hashing' | 'sending' | Refused;
};

/** Files are hashed in the browser and handed in at once; the statement names them by their hash. */
export function AttachField({ sitting, value, onChange }: Props) {
  const { ask } = useHall();
  const { t, locale } = useTongue();
  const id = useId();
  const [underway, setUnderway] = useState<readonly Underway[]>([]);
  const [over, setOver] = useState(false);
  const kept = useRef(value);
  kept.current = value;
  const numbers = useRef(0);
  const phaseOf = (number: number, phase: Underway['phase']) =>
    setUnderway((all) => all.map((one) => (one.id === number ? { ...one, phase } : one)));
  const leave = (number: number) => setUnderway((all) => all.filter((one) => one.id !== number));
  const send = async (number: number, file: File) => {
    const result = await handIn(file, { ask, sitting, onSending: () => phaseOf(number, 'sending') });
    if (typeof result === 'string') return phaseOf(number, result);
    leave(number);
    if (!kept.current.some(({ sha256 }) => sha256 === result.sha256)) onChange([...kept.current, result]);
  };
  const take = (files: FileList | null) => {
    for (const file of files ?? []) {
      numbers.current += 1;
      const number = numbers.current;
      setUnderway((all) => [...all, { id: number, file, phase: 'hashing' }]);
      void send(number, file);
    }
  };
  const again = ({ id: number, file }: Underway) => {
    phaseOf(number, 'hashing');
    void send(number, file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="label">
        {t('statements.form.attach')}
      </label>
      <input
        id={id}
        type="file"
        multiple
        className={styles.file}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
      <p id={`${id}-hint`} className="small">
        {t('statements.form.attach.hint')}
      </p>
      <ul className={styles.list} aria-live="polite">
        {value.map(({ name, bytes, sha256 }) => (
          <li key={sha256}>
            <span>{t('statements.form.attach.done', { name, size: sizeWords(bytes, locale) })}</span>
            <ActButton variant="link" onClick={() => onChange(value.filter((one) => one.sha256 !== sha256))}>
              {t('statements.form.attach.remove', { name })}
            </ActButton>
          </li>
        ))}
        {underway.map((one) => (
          <UnderwayRow key={one.id} one={one} onAgain={() => again(one)} onLeave={() => leave(one.id)} />
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly one: Underway;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
};

function UnderwayRow({ one: { file, phase }, onAgain, onLeave }: RowProps) {
  const { t, locale } = useTongue();
  const { name } = file;
  if (phase === 'hashing' || phase === 'sending')
    return <li>{t(`statements.form.attach.${phase}`, { name })}</li>;
  const why = t(`statements.form.attach.${phase}`, { size: sizeWords(largestBytes, locale) });
  return (
    <li>
      <b>{t('statements.form.attach.failed', { name, why })}</b>
      {phase === 'large' ? null : (
        <ActButton variant="link" onClick={onAgain}>
          {t('statements.form.attach.again')}
        </ActButton>
      )}
      <ActButton variant="link" onClick={onLeave}>
        {t('statements.form.attach.remove', { name })}
      </ActButton>
    </li>
  );
}

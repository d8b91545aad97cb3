import type { Attachment, SittingId } from '@tauride/procedure';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
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

/** Hands files in one by one, and says how far each has come. */
function useUnderway({
  sitting,
  onTaken,
}: {
  sitting: SittingId;
  onTaken: (attachment: Attachment) => void;
}) {
  const { ask } = useHall();
  const [underway, setUnderway] = useState<readonly Underway[]>([]);
  const numbers = useRef(0);
  const leave = (id: number) => setUnderway((all) => all.filter((one) => one.id !== id));
  const come = (id: number, phase: Underway['phase']) =>
    setUnderway((all) => all.map((one) => (one.id === id ? { ...one, phase } : one)));
  const send = async ({ id, file }: Pick<Underway, 'id' | 'file'>) => {
    const result = await handIn(file, { ask, sitting, onSending: () => come(id, 'sending') });
    if (typeof result === 'string') return come(id, result);
    leave(id);
    onTaken(result);
  };
  const take = (files: FileList | null) => {
    for (const file of files ?? []) {
      numbers.current += 1;
      const one = { id: numbers.current, file };
      setUnderway((all) => [...all, { ...one, phase: 'hashing' }]);
      void send(one);
    }
  };
  const again = (one: Underway) => {
    come(one.id, 'hashing');
    void send(one);
  };
  return { underway, take, again, leave };
}

/** Files are hashed in the browser and handed in at once; the statement names them by their hash. */
export function AttachField({ sitting, value, onChange }: Props) {
  const { t } = useTongue();
  const id = useId();
  const [over, setOver] = useState(false);
  /** Files that came one after the other, before the form was drawn with the first. */
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  const { underway, take, again, leave } = useUnderway({
    sitting,
    onTaken: (attachment) => {
      const others = latest.current.filter(({ sha256 }) => sha256 !== attachment.sha256);
      latest.current = [...others, attachment];
      onChange(latest.current);
    },
  });
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
        <Taken value={value} onChange={onChange} />
        {underway.map((one) => (
          <UnderwayRow key={one.id} one={one} onAgain={() => again(one)} onLeave={() => leave(one.id)} />
        ))}
      </ul>
    </div>
  );
}

function Taken({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { t, locale } = useTongue();
  return value.map(({ name, bytes, sha256 }) => (
    <li key={sha256}>
      <span>{t('statements.form.attach.done', { name, size: sizeWords(bytes, locale) })}</span>
      <ActButton variant="link" onClick={() => onChange(value.filter((one) => one.sha256 !== sha256))}>
        {t('statements.form.attach.remove', { name })}
      </ActButton>
    </li>
  ));
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

import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useT } from '../messages/use-t.ts';
import { ActButton, type ActVariant } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/notice.tsx';
import styles from './account.module.css';
import type { Task } from './use-task.ts';
import { useWrong, WrongContext, type WrongFields, wrongIn } from './wrong-fields.ts';

type Props = {
  readonly act: string;
  readonly variant?: ActVariant;
  readonly task: Task;
  /** What to say above the reason where it was not done. */
  readonly refused?: string;
  readonly onSend: (fields: Readonly<Record<string, string>>) => void;
  readonly children: ReactNode;
};

/** Fields with the one act that sends them. What was written stays where it was not taken. */
export function AccountForm({ act, variant = 'plain', task, refused, onSend, children }: Props) {
  const t = useT();
  const [wrong, setWrong] = useState<WrongFields>({});
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongIn(inputsOf(event.currentTarget));
        setWrong(
          Object.fromEntries(
            found.map(({ name, kind, least }) => [name, t(`account.wrong.${kind}`, { least })]),
          ),
        );
        if (found[0] !== undefined) {
          inputsOf(event.currentTarget)
            .find(({ name }) => name === found[0]!.name)
            ?.focus();
          return;
        }
        const fields = [...new FormData(event.currentTarget)];
        onSend(
          Object.fromEntries(fields.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
        );
      }}
    >
      <WrongContext value={wrong}>{children}</WrongContext>
      {task.why === null ? null : <Refusal title={refused ?? t('account.refused.act')} why={task.why} />}
      <div className={styles.acts}>
        <ActButton type="submit" variant={variant} aria-disabled={task.isBusy}>
          {act}
        </ActButton>
        <p className="small" role="status">
          {task.isBusy ? t('account.busy') : ''}
        </p>
      </div>
    </form>
  );
}

function inputsOf(form: HTMLFormElement): readonly HTMLInputElement[] {
  return [...form.querySelectorAll('input')].filter(({ type }) => type !== 'hidden');
}

type FieldProps = Omit<ComponentProps<typeof Field>, 'error'> & { readonly name: string };

/** A field that says what is wrong with it once its form was sent. */
export function AccountField(props: FieldProps) {
  return <Field {...props} error={useWrong(props.name)} />;
}

type PartProps = { readonly title: string; readonly children: ReactNode };

/** A part of the page under a heading of its own. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type PasswordProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
};

/** A password, which may be pasted, kept by the browser, and looked at while it is written. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordProps) {
  const t = useT();
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <AccountField
        label={label}
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={128}
        {...(hint === undefined ? {} : { hint })}
        {...(autoComplete === 'new-password' ? { minLength: 12 } : {})}
      />
      <label htmlFor={id} className={styles.show}>
        <input id={id} type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
        {t('account.show')}
      </label>
    </div>
  );
}

/** A code of an app, or one kept for need. */
export function CodeField({ backup }: { readonly backup: boolean }) {
  const t = useT();
  return (
    <AccountField
      // Another field, so that nothing that was written in the first one stays.
      key={String(backup)}
      label={t(backup ? 'account.code.backup' : 'account.code')}
      hint={t(backup ? 'account.code.backup.hint' : 'account.code.hint')}
      name="code"
      inputMode={backup ? 'text' : 'numeric'}
      autoComplete={backup ? 'off' : 'one-time-code'}
      autoCapitalize="none"
      spellCheck={false}
      required
      minLength={6}
      maxLength={20}
    />
  );
}

import { useState } from 'react';
import { rememberLetIn } from '../live/let-in.ts';
import { storageOrNull } from '../live/key.ts';
import { useT } from '../messages/use-t.ts';
import { AccountForm, Part, PasswordField } from './account-form.tsx';
import { accountApi } from './account-api.ts';
import styles from './account.module.css';
import { useTask } from './use-task.ts';

export function ChangePart({ name }: { readonly name: string }) {
  const t = useT();
  const task = useTask();
  // Counted, so that the fields are empty after each change.
  const [changes, setChanges] = useState(0);
  const change = async (current: string, password: string): Promise<void> => {
    const done = await task.run(() => accountApi.change(current, password));
    if (done !== undefined) setChanges(changes + 1);
  };
  return (
    <Part title={t('account.change')}>
      <AccountForm
        key={changes}
        act={t('account.change')}
        task={task}
        onSend={({ current = '', password = '' }) => void change(current, password)}
      >
        {/* Tells password managers whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={name} />
        <PasswordField name="current" label={t('account.current')} autoComplete="current-password" />
        <PasswordField
          name="password"
          label={t('account.new-password')}
          hint={t('account.new-password.hint')}
          autoComplete="new-password"
        />
      </AccountForm>
      <p role="status">{changes > 0 ? t('account.changed') : ''}</p>
    </Part>
  );
}

export function RemovePart({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useT();
  const task = useTask();
  const remove = async (word: { readonly password?: string }): Promise<void> => {
    if ((await task.run(() => accountApi.remove(word))) === undefined) return;
    rememberLetIn(storageOrNull('localStorage'), 'no');
    window.location.assign('/account');
  };
  return (
    <details className={styles.part}>
      <summary className="heading">{t('account.remove')}</summary>
      <p>{t('account.remove.hint')}</p>
      <AccountForm
        act={t('account.remove')}
        task={task}
        onSend={({ password }) => void remove(password === undefined ? {} : { password })}
      >
        {hasPassword ? (
          <PasswordField
            name="password"
            label={t('account.confirm-password')}
            autoComplete="current-password"
          />
        ) : null}
      </AccountForm>
    </details>
  );
}

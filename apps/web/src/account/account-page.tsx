import { useCallback, useEffect, useState } from 'react';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { LanguageMenu } from '../parts/menus.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Question } from '../parts/question.tsx';
import { AccountField, AccountForm, Part, PasswordField } from './account-form.tsx';
import { accountApi, type Own } from './account-api.ts';
import styles from './account.module.css';
import { DevicesPart } from './devices-part.tsx';
import { FactorPart } from './factor-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { ChangePart, RemovePart } from './password-parts.tsx';
import { keepIn } from './sign-in-page.tsx';
import { useTask } from './use-task.ts';

/** `/account`: what somebody signs in with, and where they are signed in. */
export function AccountPage() {
  const t = useT();
  const task = useTask();
  const [own, setOwn] = useState<Own | null>(null);
  const { run } = task;
  const read = async (): Promise<void> => {
    const answer = await run(accountApi.own);
    if (answer === undefined) return;
    if (answer.isSignedIn) keepIn();
    setOwn(answer);
  };
  // oxlint-disable-next-line react/exhaustive-deps -- read once, and again where asked
  useEffect(() => void read(), []);
  const reload = useCallback(() => void accountApi.own().then(setOwn, () => undefined), []);
  useEffect(() => {
    document.title = `Tauride · ${t('account.title')}`;
  }, [t]);
  return (
    <>
      <Head name="Tauride" where={t('account.title')} end={<LanguageMenu />} />
      <main className={styles.main}>
        {own === null ? (
          <>
            <p role="status">{task.why === null ? t('account.busy') : ''}</p>
            {task.why === null ? null : <Refusal title={t('account.title')} why={task.why} />}
            {task.why === null ? null : (
              <ActButton onClick={() => void read()}>{t('account.again')}</ActButton>
            )}
          </>
        ) : (
          <Known own={own} reload={reload} />
        )}
      </main>
    </>
  );
}

type Props = { readonly own: Own; readonly reload: () => void };

function Known({ own, reload }: Props) {
  const t = useT();
  const { member, account, isSignedIn, mayRecover } = own;
  if (isSignedIn && account !== null) return <Mine own={own} reload={reload} />;
  const which = member === null ? 'public' : account === null ? 'none' : 'closed';
  return (
    <>
      <Question state="none" label={t('account.title')} text={t(`account.${which}.text`)} />
      {mayRecover ? <Recover own={own} /> : <p>{t(`account.${which}.hint`)}</p>}
      {which === 'none' ? <Create own={own} /> : null}
      <nav className={styles.ways}>
        {which === 'none' ? null : <a href="/sign-in">{t('account.sign-in')}</a>}
        {which === 'public' ? (
          <a href="/enter">{t('account.slip')}</a>
        ) : (
          <a href="/delegate">{t('account.rooms')}</a>
        )}
      </nav>
    </>
  );
}

function Create({ own }: Pick<Props, 'own'>) {
  const t = useT();
  const task = useTask();
  const create = async (name: string, password: string): Promise<void> => {
    const made = await task.run(() => accountApi.create(name.trim(), password, own.byLink));
    if (made !== undefined) comeAgain();
  };
  return (
    <AccountForm
      act={t('account.make')}
      variant="act"
      task={task}
      onSend={({ name = '', password = '' }) => void create(name, password)}
    >
      <AccountField
        label={t('account.name')}
        hint={t('account.name.hint')}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={3}
        maxLength={100}
      />
      <NewPassword />
    </AccountForm>
  );
}

function NewPassword() {
  const t = useT();
  return (
    <PasswordField
      name="password"
      label={t('account.new-password')}
      hint={t('account.new-password.hint')}
      autoComplete="new-password"
    />
  );
}

function Recover({ own }: Pick<Props, 'own'>) {
  const t = useT();
  const task = useTask();
  const recover = async (password: string, keepTwoFactor: boolean): Promise<void> => {
    const step = await task.run(() => accountApi.recover(password, keepTwoFactor));
    if (step === undefined) return;
    if (step.needsCode) window.location.assign('/sign-in');
    else comeAgain();
  };
  return (
    <Part title={t('account.recover')}>
      <p>{t('account.recover.hint')}</p>
      <AccountForm
        act={t('account.recover')}
        variant="act"
        task={task}
        onSend={({ password = '', lost }) => void recover(password, lost === undefined)}
      >
        <NewPassword />
        {own.account?.twoFactor ? (
          <label className={styles.show}>
            <input type="checkbox" name="lost" />
            {t('account.recover.factor')}
          </label>
        ) : null}
      </AccountForm>
    </Part>
  );
}

/** Password managers take it that a form was sent where the page is left. */
function comeAgain(): void {
  keepIn();
  window.location.assign('/account');
}

function Mine({ own, reload }: Props) {
  const t = useT();
  const account = own.account!;
  return (
    <>
      <Question
        state="none"
        label={t('account.title')}
        text={account.name === null ? t('account.who.provider') : t('account.who', { name: account.name })}
      />
      <p>
        <a className={styles.go} href="/delegate">
          {t('account.rooms')}
        </a>
      </p>
      {account.hasPassword ? <ChangePart name={account.name ?? ''} /> : null}
      {account.hasPassword ? <FactorPart account={account} reload={reload} /> : null}
      <PasskeysPart passkeys={account.passkeys} reload={reload} />
      <DevicesPart />
      <RemovePart hasPassword={account.hasPassword} />
    </>
  );
}

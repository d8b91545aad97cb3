import type { AccountAnswer, AccountStep } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { forgetKeys } from '../devices/kept-here.ts';
import { rememberLetIn } from '../live/let-in.ts';
import { storageOrNull } from '../live/key.ts';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { LanguageMenu } from '../parts/menus.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Question } from '../parts/question.tsx';
import { AccountField, AccountForm, CodeField, PasswordField } from './account-form.tsx';
import { accountApi } from './account-api.ts';
import styles from './account.module.css';
import { canPasskeys, openPasskey } from './passkeys.ts';
import { type Task, useTask } from './use-task.ts';

/** `/sign-in`: by name and password, passkey or another provider, with a code where one is asked for. */
export function SignInPage() {
  const t = useT();
  const [needsCode, setNeedsCode] = useState(false);
  useEffect(() => {
    document.title = `Tauride · ${t('account.sign-in')}`;
  }, [t]);
  const took = (step: AccountStep | undefined): void => {
    if (step === undefined) return;
    if (step.needsCode) setNeedsCode(true);
    else enterHall();
  };
  return (
    <>
      <Head name="Tauride" where={t('account.sign-in')} end={<LanguageMenu />} />
      <main className={styles.main}>
        <Question
          state="none"
          label={t('account.sign-in')}
          text={t(needsCode ? 'account.code.text' : 'account.sign-in.text')}
        />
        {needsCode ? <CodeStep onStep={took} onAgain={() => setNeedsCode(false)} /> : <Ways onStep={took} />}
      </main>
    </>
  );
}

/** The device goes before no link: an earlier one in this browser is forgotten. */
export function enterHall(): void {
  keepIn();
  window.location.assign('/delegate');
}

export function keepIn(): void {
  const local = storageOrNull('localStorage');
  forgetKeys('delegate', local, storageOrNull('sessionStorage'));
  rememberLetIn(local, 'yes');
}

type StepProps = { readonly onStep: (step: AccountStep | undefined) => void };

function Ways({ onStep }: StepProps) {
  const t = useT();
  const task = useTask();
  const failed = new URLSearchParams(window.location.search).has('error');
  return (
    <>
      {failed && task.why === null ? (
        <Refusal title={t('account.refused')} why={t('account.refused.provider')} />
      ) : null}
      <AccountForm
        act={t('account.sign-in')}
        variant="act"
        task={task}
        refused={t('account.refused')}
        onSend={({ name = '', password = '' }) =>
          void task.run(() => accountApi.signIn(name.trim(), password)).then(onStep)
        }
      >
        <AccountField
          label={t('account.name')}
          name="name"
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={100}
        />
        <PasswordField name="password" label={t('account.password')} autoComplete="current-password" />
      </AccountForm>
      <OtherWays task={task} onStep={onStep} />
      <p className="small">{t('account.forgotten')}</p>
    </>
  );
}

function OtherWays({ task, onStep }: StepProps & { readonly task: Task }) {
  const t = useT();
  const [ways, setWays] = useState<AccountAnswer['providers']>([]);
  useEffect(() => {
    // Without an answer there is still the password.
    accountApi.own().then(
      ({ providers }) => setWays(providers),
      () => undefined,
    );
  }, []);
  const byPasskey = (): Promise<AccountStep | undefined> =>
    task.run(async () => accountApi.passkey(await openPasskey(await accountApi.passkeyChallenge())));
  const at = async (id: string): Promise<void> => {
    const page = await task.run(() => accountApi.provider(id));
    if (page !== undefined) window.location.assign(page.url);
  };
  return (
    <div className={styles.ways}>
      {canPasskeys() ? (
        <ActButton onClick={() => void byPasskey().then(onStep)}>{t('account.passkey.enter')}</ActButton>
      ) : null}
      {ways.map(({ id, name }) => (
        <ActButton key={id} onClick={() => void at(id)}>
          {t('account.provider.enter', { name })}
        </ActButton>
      ))}
      <a href="/enter">{t('account.slip')}</a>
    </div>
  );
}

function CodeStep({ onStep, onAgain }: StepProps & { readonly onAgain: () => void }) {
  const t = useT();
  const task = useTask();
  const [backup, setBackup] = useState(false);
  return (
    <>
      <AccountForm
        act={t('account.factor.confirm')}
        variant="act"
        task={task}
        refused={t('account.refused')}
        onSend={({ code = '' }) => void task.run(() => accountApi.code(code, backup)).then(onStep)}
      >
        <CodeField backup={backup} />
      </AccountForm>
      <div className={styles.ways}>
        <ActButton variant="link" onClick={() => setBackup(!backup)}>
          {t(backup ? 'account.code.to-app' : 'account.code.to-backup')}
        </ActButton>
        <ActButton variant="link" onClick={onAgain}>
          {t('account.again')}
        </ActButton>
      </div>
    </>
  );
}

import type { AccountAnswer, SecondFactor } from '@tauride/protocol';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { AccountForm, CodeField, Part, PasswordField } from './account-form.tsx';
import { accountApi } from './account-api.ts';
import styles from './account.module.css';
import { otpAddress } from './otp-address.ts';
import { useTask } from './use-task.ts';

type Props = {
  readonly account: NonNullable<AccountAnswer['account']>;
  readonly reload: () => void;
};

/** The second factor: off, being set up, or on. */
export function FactorPart({ account, reload }: Props) {
  const t = useT();
  const [begun, setBegun] = useState<SecondFactor | null>(null);
  const done = (): void => {
    setBegun(null);
    reload();
  };
  return (
    <Part title={t('account.factor')}>
      {account.twoFactor ? (
        <On onEnded={done} />
      ) : begun === null ? (
        <Off onBegun={setBegun} />
      ) : (
        <SetUp factor={begun} name={account.name ?? ''} onDone={done} />
      )}
    </Part>
  );
}

function Off({ onBegun }: { readonly onBegun: (factor: SecondFactor) => void }) {
  const t = useT();
  const task = useTask();
  const begin = async (password: string): Promise<void> => {
    const factor = await task.run(() => accountApi.beginFactor(password));
    if (factor !== undefined) onBegun(factor);
  };
  return (
    <>
      <p>{t('account.factor.off')}</p>
      <AccountForm
        act={t('account.factor.begin')}
        task={task}
        onSend={({ password = '' }) => void begin(password)}
      >
        <ConfirmPassword />
      </AccountForm>
    </>
  );
}

function ConfirmPassword() {
  const t = useT();
  return (
    <PasswordField name="password" label={t('account.confirm-password')} autoComplete="current-password" />
  );
}

type SetUpProps = { readonly factor: SecondFactor; readonly name: string; readonly onDone: () => void };

function SetUp({ factor, name, onDone }: SetUpProps) {
  const t = useT();
  const task = useTask();
  const { uri, key } = otpAddress(factor.uri, name);
  const confirm = async (code: string): Promise<void> => {
    if ((await task.run(() => accountApi.confirmFactor(code))) !== undefined) onDone();
  };
  return (
    <>
      <p>{t('account.factor.scan')}</p>
      <img
        className={styles.qr}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 4 }))}`}
        alt={t('account.factor.qr')}
      />
      <p className={styles.key} translate="no">
        {key}
      </p>
      <Codes codes={factor.backupCodes} />
      <AccountForm
        act={t('account.factor.confirm')}
        variant="act"
        task={task}
        onSend={({ code = '' }) => void confirm(code)}
      >
        <CodeField backup={false} />
      </AccountForm>
    </>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  const t = useT();
  return (
    <>
      <p>{t('account.factor.keep')}</p>
      <ul className={styles.codes} translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}

function On({ onEnded }: { readonly onEnded: () => void }) {
  const t = useT();
  const task = useTask();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [act, setAct] = useState<'none' | 'codes' | 'end'>('none');
  const send = async (password: string): Promise<void> => {
    if (act === 'codes') {
      const made = await task.run(() => accountApi.newCodes(password));
      if (made === undefined) return;
      setCodes(made.backupCodes);
      setAct('none');
    } else if ((await task.run(() => accountApi.endFactor(password))) !== undefined) onEnded();
  };
  return (
    <>
      <p>{t('account.factor.on')}</p>
      {codes.length === 0 ? null : <Codes codes={codes} />}
      {act === 'none' ? (
        <div className={styles.acts}>
          <ActButton onClick={() => setAct('codes')}>{t('account.factor.codes')}</ActButton>
          <ActButton onClick={() => setAct('end')}>{t('account.factor.end')}</ActButton>
        </div>
      ) : (
        <AccountForm
          act={t(act === 'codes' ? 'account.factor.codes' : 'account.factor.end')}
          task={task}
          onSend={({ password = '' }) => void send(password)}
        >
          <ConfirmPassword />
        </AccountForm>
      )}
    </>
  );
}

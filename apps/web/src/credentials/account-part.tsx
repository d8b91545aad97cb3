import type { AccountAct, MemberId } from '@tauride/procedure';
import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { useAccountWords } from './account-words.ts';
import styles from './credentials.module.css';
import { useAccounts } from './use-accounts.ts';

const names = { removed: 'remove', 'second-factor': 'factor' } as const;

type Props = { readonly id: MemberId; readonly name: string };

/** The account of somebody, and what the desk may do with it, each pressed twice: once to ask and once to do it. */
export function AccountPart({ id, name }: Props) {
  const { t } = useTongue();
  const { accounts, refused, busy, act } = useAccounts();
  const words = useAccountWords();
  const [asked, setAsked] = useState<AccountAct | null>(null);
  const [said, setSaid] = useState('');
  const account = accounts?.get(id);
  const press = async (what: AccountAct) => {
    setSaid('');
    setAsked(asked === what ? null : what);
    if (asked !== what) return;
    const isDone = await act(id, what, t(`desk-accounts.${names[what]}`));
    setSaid(isDone ? t(`desk-accounts.${names[what]}.done`) : '');
  };
  const button = (what: AccountAct) => (
    <ActButton variant={asked === what ? 'plain' : 'quiet'} disabled={busy} onClick={() => void press(what)}>
      {t(`desk-accounts.${names[what]}`)}
    </ActButton>
  );
  return (
    <section className={styles.section}>
      <h3 className="label">{t('desk-accounts.title')}</h3>
      {refused === null ? null : <Refusal {...refused} />}
      {accounts === null ? null : <p>{account === undefined ? t('desk-accounts.none') : words(account)}</p>}
      <p role="status">{asked === null ? said : t(`desk-accounts.${names[asked]}.sure`, { name })}</p>
      {account === undefined ? null : (
        <>
          <Acts>
            {account.twoFactor ? button('second-factor') : null}
            {button('removed')}
          </Acts>
          <p className="small">{t('desk-accounts.recover')}</p>
        </>
      )}
    </section>
  );
}

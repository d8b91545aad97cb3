import type { AccountAnswer } from '@tauride/protocol';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { AccountField, AccountForm, Part } from './account-form.tsx';
import { accountApi } from './account-api.ts';
import styles from './account.module.css';
import { canPasskeys, makePasskey } from './passkeys.ts';
import { useTask } from './use-task.ts';

type Props = {
  readonly passkeys: NonNullable<AccountAnswer['account']>['passkeys'];
  readonly reload: () => void;
};

export function PasskeysPart({ passkeys, reload }: Props) {
  const t = useT();
  const task = useTask();
  const change = async (work: () => Promise<object>): Promise<void> => {
    if ((await task.run(work)) !== undefined) reload();
  };
  const add = async (name: string): Promise<object> => {
    const made = await makePasskey(await accountApi.newPasskeyChallenge());
    return await accountApi.addPasskey(made, name.trim());
  };
  return (
    <Part title={t('account.passkeys')}>
      {passkeys.length === 0 ? (
        <p>{t('account.passkeys.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {passkeys.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              <ActButton variant="quiet" onClick={() => void change(() => accountApi.removePasskey(id))}>
                {t('account.passkeys.remove', { name })}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      {canPasskeys() ? (
        <AccountForm
          key={passkeys.length}
          act={t('account.passkeys.add')}
          task={task}
          onSend={({ label = '' }) => void change(() => add(label))}
        >
          <AccountField
            label={t('account.passkeys.name')}
            name="label"
            autoComplete="off"
            required
            maxLength={60}
          />
        </AccountForm>
      ) : (
        <p className="small">{t('account.passkeys.unable')}</p>
      )}
    </Part>
  );
}

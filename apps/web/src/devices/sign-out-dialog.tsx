import { hourText } from '@tauride/minutes';
import { useState } from 'react';
import { useActs } from '../bodies/use-acts.ts';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { storageOrNull } from '../live/key.ts';
import { rememberLetIn } from '../live/let-in.ts';
import { forgetKeys, forgetPerson } from './kept-here.ts';
import { Check } from '../parts/radios.tsx';
import styles from './devices.module.css';

/** Signs this device out, after naming what was not sent yet. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const hall = useHall();
  const { t } = useTongue();
  const acts = useActs();
  const [forgets, setForgets] = useState(false);
  const unsent = hall.waiting.filter(({ refused }) => refused === undefined);
  const signOut = async () => {
    const done = await acts.ask(t('devices.out'), '/api/sign-out', { method: 'POST' });
    if (done === null) return;
    const { me, assembly } = hall;
    const local = storageOrNull('localStorage');
    rememberLetIn(local, 'no');
    forgetKeys(me.room, local, storageOrNull('sessionStorage'));
    if (forgets) forgetPerson(local, `${assembly.id}.${me.member ?? 'public'}`);
    window.location.assign('/enter');
  };
  return (
    <DialogForm
      title={t('devices.out.sure')}
      voice="software"
      submit={t('devices.out')}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void signOut()}
      onClose={onClose}
    >
      <p>{t('devices.out.back')}</p>
      {unsent.length === 0 ? null : (
        <div role="alert">
          <p>{t('devices.out.unsent', { count: unsent.length })}</p>
          <ul className={styles.unsent}>
            {unsent.map(({ id, kind, at }) => (
              <li key={id}>
                {kind === 'command'
                  ? t('devices.out.act', { hour: hourText(at, hall.assembly.timeZone) })
                  : t('devices.out.ballot')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Check
        label={t('devices.out.forget')}
        hint={t('devices.out.forget.hint')}
        checked={forgets}
        onChange={setForgets}
      />
    </DialogForm>
  );
}

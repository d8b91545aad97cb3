import { tableHas } from '@tauride/kernel';
import { isExcluded, type MemberId, type SittingInSession } from '@tauride/procedure';
import { useState } from 'react';
import { useActs } from '../bodies/use-acts.ts';
import { useTongue } from '../house/tongue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import styles from './credentials.module.css';
import { ExpelForm } from './expel-form.tsx';
import { useDoor } from './use-door.ts';

type Props = { readonly id: MemberId; readonly name: string };

/** Whether somebody is in the hall, and what the desk may do about it. */
export function PresencePart({ id, name }: Props) {
  const { t } = useTongue();
  const { sitting } = useDoor();
  return (
    <section className={styles.section}>
      <h3 className="label">{t('credentials.way.hall')}</h3>
      {sitting === null ? (
        <p className="small">{t('credentials.card.no-sitting')}</p>
      ) : (
        <InSitting sitting={sitting} id={id} name={name} />
      )}
    </section>
  );
}

function InSitting({ sitting, id, name }: Props & { readonly sitting: SittingInSession }) {
  const acts = useActs();
  const { t } = useTongue();
  const { presides } = useDoor();
  const [done, setDone] = useState<'came' | 'left' | null>(null);
  const [form, setForm] = useState(false);
  const isOut = isExcluded(sitting, id);
  const isHere = sitting.presence.phase === 'recorded' && tableHas(sitting.presence.present, id);
  const enter = async (way: 'came' | 'left', isUndo = false) => {
    const lists = { arrived: way === 'came' ? [id] : [], left: way === 'left' ? [id] : [] };
    const command = { type: 'RecordPresence', sitting: sitting.id, ...lists } as const;
    if (await acts.send(t(`credentials.${way}`), command)) setDone(isUndo ? null : way);
  };
  return (
    <>
      {acts.refused === null ? null : <Refusal {...acts.refused} />}
      <p role="status">
        {t(isOut ? 'credentials.card.expelled' : standingOf(sitting, isHere))}
        {done === null ? null : (
          <>
            {' · '}
            <ActButton variant="link" onClick={() => void enter(done === 'came' ? 'left' : 'came', true)}>
              {t('credentials.undo')}
            </ActButton>
          </>
        )}
      </p>
      <Acts>
        {isOut ? null : (
          <ActButton disabled={acts.busy} onClick={() => void enter(isHere ? 'left' : 'came')}>
            {t(isHere ? 'credentials.left' : 'credentials.came')}
          </ActButton>
        )}
        <ActButton
          variant="quiet"
          disabled={!presides}
          title={presides ? undefined : t('credentials.why.chair')}
          onClick={() => setForm(true)}
        >
          {t(isOut ? 'credentials.readmit' : 'credentials.expel')}
        </ActButton>
      </Acts>
      {presides ? null : <p className="small">{t('credentials.why.chair')}</p>}
      {form ? (
        <ExpelForm
          sitting={sitting}
          person={{ member: id }}
          name={name}
          isOut={isOut}
          onClose={() => setForm(false)}
        />
      ) : null}
    </>
  );
}

function standingOf({ presence }: SittingInSession, isHere: boolean) {
  if (presence.phase !== 'recorded') return 'credentials.card.unrecorded';
  return isHere ? 'credentials.card.here' : 'credentials.card.away';
}

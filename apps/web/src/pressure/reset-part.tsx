import { bodiesOf, type MemberId } from '@tauride/procedure';
import { useState } from 'react';
import { useActs, useManaged } from '../bodies/use-acts.ts';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { TextArea } from '../parts/field.tsx';

type Props = { readonly id: MemberId; readonly name: string };

/** At the desk: a member has forgotten the code with which they confirm votes. */
export function ResetPart({ id, name }: Props) {
  const hall = useHall();
  const acts = useActs();
  const managed = useManaged();
  const { t } = useTongue();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const body = bodiesOf(hall.assembly, id).find(
    (held) => held.seat !== null && managed.includes(held.body.id),
  )?.body.id;
  if (body === undefined) return null;
  const reset = async () => {
    const command = { type: 'ResetPin', body, member: id, reason: reason.trim() } as const;
    if (!(await acts.send(t('pressure.reset.act'), command))) return;
    setOpen(false);
    setReason('');
  };
  return (
    <section>
      <h3 className="label">{t('pressure.reset.title')}</h3>
      <ActButton variant="quiet" onClick={() => setOpen(true)}>
        {t('pressure.reset.act')}
      </ActButton>
      {open ? (
        <DialogForm
          title={t('pressure.reset.sure', { name })}
          voice="software"
          submit={t('pressure.reset.act')}
          incomplete={reason.trim() === ''}
          busy={acts.busy}
          refused={acts.refused}
          onSubmit={() => void reset()}
          onClose={() => setOpen(false)}
        >
          <p>{t('pressure.reset.what')}</p>
          <TextArea
            label={t('pressure.reset.reason')}
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </DialogForm>
      ) : null}
    </section>
  );
}

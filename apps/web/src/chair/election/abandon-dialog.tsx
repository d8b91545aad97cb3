import type { Election } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../../house/dialog-form.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { TextArea } from '../../parts/field.tsx';
import { Check } from '../../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from '../dialog-props.ts';

/** Calls an election off: with a reason, and not by one key. */
export function AbandonDialog({ desk, sitting, election }: DialogProps & { readonly election: Election }) {
  const tongue = useTongue();
  const { t } = tongue;
  const [draft, change, clear] = useDraft(`chair.election.abandon.${election.id}`, { reason: '' });
  const [sure, setSure] = useState(false);
  const { reason } = draft;
  const command = { type: 'AbandonElection', sitting, election: election.id, reason } as const;
  return (
    <DialogForm
      voice="software"
      label={election.office}
      title={t('election-desk.act.abandon')}
      submit={t('election-desk.act.abandon')}
      incomplete={!sure || reason.trim() === ''}
      refused={refusedIn(desk, t('election-desk.act.abandon'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(command), clear)}
    >
      <p>{t('election-desk.abandon.what')}</p>
      <TextArea
        label={t('election-desk.abandon.reason')}
        rows={2}
        value={reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <Check label={t('election-desk.abandon.sure')} checked={sure} onChange={setSure} />
    </DialogForm>
  );
}

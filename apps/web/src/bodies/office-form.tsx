import type { Body, MemberId, Office } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { officeWord } from './seat-words.ts';
import { useActs } from './use-acts.ts';

const offices = ['chair', 'deputy', 'clerk', 'teller'] as const;

/** Gives an office to any member of the assembly. */
export function OfficeForm({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const hall = useHall();
  const acts = useActs();
  const tongue = useTongue();
  const { t } = tongue;
  const [office, setOffice] = useState<Office | null>(null);
  const [member, setMember] = useState<MemberId | null>(null);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (office === null || member === null) return;
    const command = { type: 'AssignOffice', body: body.id, office, member, reason } as const;
    if (await acts.send(t('bodies.act.office'), command)) onClose();
  };
  return (
    <DialogForm
      title={t('bodies.act.office')}
      label={body.name}
      voice="software"
      submit={t('bodies.way.give')}
      incomplete={office === null || member === null || reason.trim() === ''}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Radios
        layout="across"
        legend={t('bodies.office')}
        value={office}
        options={offices.map((value) => ({ value, label: officeWord(value, tongue) }))}
        onChange={setOffice}
      />
      <MemberField
        house={{ ...hall, sitting: null }}
        label={t('bodies.member')}
        value={member}
        onChange={setMember}
      />
      <TextArea
        label={t('bodies.reason')}
        hint={t('bodies.reason.hint')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  );
}

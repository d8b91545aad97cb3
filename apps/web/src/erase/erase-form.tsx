import type { MemberId, Seq } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { EntryRows } from './entry-rows.tsx';
import type { EraseRow } from './erase-view.ts';
import styles from './erase.module.css';
import { useErasing } from './use-erasing.ts';

type Props = {
  /** All that goes. */
  readonly rows: readonly EraseRow[];
  /** What was chosen one by one. */
  readonly entries: readonly Seq[];
  readonly member: MemberId | null;
  readonly onClose: (isDone: boolean) => void;
};

/** What goes and what stays, for what reason and on whose authority: the last word before it is gone. */
export function EraseForm({ rows, entries, member, onClose }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const erasing = useErasing();
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const isMissing = reason.trim() === '' || authority.trim() === '';
  const erase = async () => {
    const members = member === null ? [] : [member];
    const why = { reason: reason.trim(), authority: authority.trim() };
    if (await erasing.send({ entries, members, ...why })) onClose(true);
  };
  return (
    <DialogForm
      voice="software"
      title={t('erase.sure', { count: rows.length })}
      submit={t('erase.act')}
      incomplete={isMissing}
      busy={erasing.busy}
      refused={erasing.refused}
      onSubmit={() => void erase()}
      onClose={() => onClose(false)}
    >
      {member === null ? null : <p>{t('erase.sure.member', { name: nameOf(hall, member) })}</p>}
      <div className={styles.going}>
        <EntryRows rows={rows} />
      </div>
      <p>{t('erase.sure.stays')}</p>
      <p>{t('erase.sure.copies')}</p>
      <TextArea
        label={t('erase.reason')}
        hint={t('erase.reason.hint')}
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Field
        label={t('erase.authority')}
        hint={t('erase.authority.hint')}
        maxLength={200}
        value={authority}
        onChange={({ target }) => setAuthority(target.value)}
      />
      {isMissing ? <p className="small">{t('erase.missing')}</p> : null}
    </DialogForm>
  );
}

import type { ListDone, ListPreview } from '@tauride/protocol';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { TextArea } from '../parts/field.tsx';
import { useActs } from './use-acts.ts';

type Props = { readonly onDone: (done: ListDone) => void; readonly onClose: () => void };

/** Takes the list over that was looked at. */
export function ConfirmForm({ preview, ...props }: Props & { readonly preview: ListPreview }) {
  const { t } = useTongue();
  const { totals } = preview;
  return (
    <ReasonForm
      {...props}
      path="/api/members/import"
      act={t('bodies.lists.take', { count: totals.new + totals.changed })}
      label={t('bodies.lists.totals', { ...totals })}
      body={{ list: preview.list }}
    />
  );
}

/** Takes the last import back. */
export function UndoForm(props: Props) {
  const { t } = useTongue();
  return (
    <ReasonForm
      {...props}
      path="/api/members/undo"
      act={t('bodies.lists.undo')}
      label={t('bodies.lists.undo.why')}
      body={{}}
    />
  );
}

type ReasonProps = Props & {
  readonly path: string;
  readonly act: string;
  readonly label: string;
  readonly body: object;
};

function ReasonForm({ path, act, label, body, onDone, onClose }: ReasonProps) {
  const acts = useActs();
  const { t } = useTongue();
  const [reason, setReason] = useState('');
  const submit = async () => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ ...body, reason }) };
    const done = await acts.ask<ListDone>(act, path, init);
    if (done !== null) onDone(done);
  };
  return (
    <DialogForm
      title={act}
      label={label}
      voice="software"
      submit={act}
      incomplete={reason.trim() === ''}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t('bodies.reason')}
        hint={t('bodies.reason.hint')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {acts.busy ? <p role="status">{t('bodies.lists.reading')}</p> : null}
    </DialogForm>
  );
}

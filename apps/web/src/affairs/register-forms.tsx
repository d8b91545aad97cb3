import type { BodyId, Command, Relation, Resolution } from '@tauride/procedure';
import { useState } from 'react';
import { hourInZone } from '../house/call/hour-in-zone.ts';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { BodyField } from './body-field.tsx';
import { RelationFields } from './declare-fields.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly desk: Desk; readonly onClose: () => void };

/** What a desk may find of a text by itself: what else becomes of it, the house decides. */
const found = ['executed', 'expired'] as const;

export function StatusForm({ desk, resolution, onClose }: Props & { readonly resolution: Resolution }) {
  const { t } = useTongue();
  const [status, setStatus] = useState<(typeof found)[number]>('executed');
  const [reason, setReason] = useState('');
  const act = t('affairs.act.status');
  const command: Command = { type: 'SetResolutionStatus', resolution: resolution.id, status, reason };
  return (
    <DialogForm
      voice="software"
      title={`${resolution.number} · ${resolution.title}`}
      label={act}
      submit={t('affairs.status.submit')}
      incomplete={reason.trim() === ''}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() => void desk.send(act, command).then((taken) => taken && onClose())}
    >
      <Radios
        legend={t('affairs.register.status')}
        value={status}
        options={found.map((value) => ({ value, label: t(`affairs.status.${value}`) }))}
        onChange={setStatus}
      />
      <TextArea
        label={t('affairs.status.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  );
}

const emptyText = {
  body: '',
  number: '',
  title: '',
  text: '',
  day: '',
  expires: '',
  relations: [] as readonly Relation[],
};

/** A text that was adopted before the journal began. */
export function EnterForm({ desk, onClose }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const [draft, change, clear] = useDraft('affairs.enter', emptyText);
  const body = desk.affairs.find((one) => one.body === draft.body)?.body ?? desk.affairs[0]!.body;
  const command = entered(draft, body, assembly.timeZone);
  const act = t('affairs.act.enter');
  const send = async () => {
    if (command === null || !(await desk.send(act, command))) return;
    clear();
    onClose();
  };
  return (
    <DialogForm
      voice="software"
      title={act}
      submit={t('affairs.enter.submit')}
      incomplete={command === null}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      <EnterFields {...{ desk, draft, body }} onChange={change} />
    </DialogForm>
  );
}

type EnterProps = {
  readonly desk: Desk;
  readonly draft: typeof emptyText;
  readonly body: BodyId;
  readonly onChange: (change: Partial<typeof emptyText>) => void;
};

function EnterFields({ desk, draft, body, onChange: change }: EnterProps) {
  const { t } = useTongue();
  return (
    <>
      <BodyField
        desk={desk}
        label={t('affairs.fact.by')}
        value={body}
        onChange={(one) => change({ body: one })}
      />
      <Field
        label={t('affairs.enter.number')}
        value={draft.number}
        onChange={({ target }) => change({ number: target.value })}
      />
      <Field
        type="date"
        label={t('affairs.enter.day')}
        value={draft.day}
        onChange={({ target }) => change({ day: target.value })}
      />
      <Field
        label={t('affairs.send.title')}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextArea
        rows={5}
        label={t('affairs.enter.text')}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <RelationFields relations={draft.relations} onChange={(relations) => change({ relations })} />
      <Field
        type="date"
        label={t('affairs.declare.expires')}
        hint={t('affairs.declare.expires.hint')}
        value={draft.expires}
        onChange={({ target }) => change({ expires: target.value })}
      />
    </>
  );
}

/** The command, or null while something is missing. The hour of an old text is not known: it is put at noon. */
function entered(
  { number, title, text, day, expires, relations }: typeof emptyText,
  body: BodyId,
  timeZone: string,
): Command | null {
  const noon = hourInZone(`${day}T12:00`, timeZone);
  const said = [number, title, text].map((words) => words.trim());
  if (!('at' in noon) || said.includes('')) return null;
  return {
    type: 'EnterResolution',
    body,
    number: said[0]!,
    title: said[1]!,
    text: said[2]!,
    adoptedAt: noon.at,
    relations,
    status: 'in-force',
    ...(expires === '' ? {} : { expires }),
  };
}

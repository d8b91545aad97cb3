import { tableGet } from '@tauride/kernel';
import type { Command, SittingId, Transmittal } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Select, TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly desk: Desk; readonly transmittal: Transmittal; readonly onClose: () => void };

/** Puts a matter on the agenda of a sitting of its body. */
export function ReceiveForm({
  desk,
  transmittal,
  sittings,
  onClose,
}: Props & { readonly sittings: readonly SittingId[] }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const [sitting, setSitting] = useState<SittingId | undefined>(sittings[0]);
  const act = t('affairs.act.receive');
  const command: Command | null =
    sitting === undefined ? null : { type: 'ReceiveTransmittal', transmittal: transmittal.id, sitting };
  return (
    <DialogForm
      voice="software"
      title={transmittal.title}
      label={act}
      submit={act}
      incomplete={command === null}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() => void desk.send(act, command!).then((taken) => taken && onClose())}
    >
      {sittings.length === 0 ? (
        <p>{t('affairs.receive.none')}</p>
      ) : (
        <Select
          label={t('affairs.receive.sitting')}
          value={sitting ?? ''}
          onChange={({ target }) => setSitting(target.value as SittingId)}
        >
          {sittings.map((id) => (
            <option key={id} value={id}>
              {tableGet(assembly.sittings, id)?.call.title ?? id}
            </option>
          ))}
        </Select>
      )}
    </DialogForm>
  );
}

/** What a desk answers by itself; what the house decides on a matter is answered with its decision. */
const answers = ['answered', 'left'] as const;

export function AnswerForm({ desk, transmittal, onClose }: Props) {
  const { t } = useTongue();
  const [answer, setAnswer] = useState<(typeof answers)[number]>('answered');
  const [text, setText] = useState('');
  const act = t('affairs.act.answer');
  const command = { type: 'AnswerTransmittal', transmittal: transmittal.id, answer, text } as const;
  return (
    <DialogForm
      voice="software"
      title={transmittal.title}
      label={act}
      submit={t('affairs.answer.submit')}
      incomplete={answer === 'answered' && text.trim() === ''}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() => void desk.send(act, command).then((taken) => taken && onClose())}
    >
      <Radios
        legend={t('affairs.answer.what')}
        value={answer}
        options={answers.map((value) => ({ value, label: t(`affairs.answer.${value}`) }))}
        onChange={setAnswer}
      />
      <TextArea
        label={t('affairs.answer.text')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="small">{t('affairs.answer.hint')}</p>
    </DialogForm>
  );
}

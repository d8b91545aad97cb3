import { motionOf } from '@tauride/procedure';
import { useState } from 'react';
import { motionTitle } from '../../house/motion-text.ts';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { TextArea } from '../../parts/field.tsx';
import type { Turn } from '../turn-view.ts';
import { useActs } from '../use-turn.ts';
import { FormOverlay } from './form-overlay.tsx';

type Props = { readonly act: Turn['modify'][number]; readonly onClose: () => void };

/** Other words for one's own motion, as long as the rules let the mover change them. */
export function ModifyForm({ act, onClose }: Props) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { send, busy, refused } = useActs();
  const before = act.wording.form === 'text' ? act.wording.text : '';
  const [text, setText] = useState(before);
  const change = async () => {
    const wording = { form: 'text', text: text.trim() } as const;
    if (await send({ ...act, wording }, t('forms.modify'))) onClose();
  };
  return (
    <FormOverlay
      title={t('forms.modify')}
      label={motionTitle(motionOf(assembly, act.motion), tongue)}
      submit={t('forms.modify.send')}
      ready={text.trim() !== '' && text.trim() !== before}
      busy={busy}
      refused={refused}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <TextArea
        label={t('forms.text')}
        rows={5}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </FormOverlay>
  );
}

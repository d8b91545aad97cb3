import { pointName } from '@tauride/minutes';
import { capitalised } from '../../house/motion-text.ts';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { TextArea } from '../../parts/field.tsx';
import type { Turn } from '../turn-view.ts';
import { useActs } from '../use-turn.ts';
import { FormOverlay } from './form-overlay.tsx';

type Props = { readonly point: Turn['points'][number]; readonly onClose: () => void };

/** A point or an inquiry in the member's own words. */
export function PointForm({ point, onClose }: Props) {
  const { t, words, locale } = useTongue();
  const { send, busy, refused } = useActs();
  const [draft, change, clear] = useDraft(`delegate.${point.sitting}.${point.kind}`, { text: '' });
  const name = capitalised(pointName(point.kind, words), locale);
  const raise = async () => {
    if (!(await send({ ...point, text: draft.text.trim() }, name))) return;
    clear();
    onClose();
  };
  return (
    <FormOverlay
      title={name}
      submit={t('member.point.raise')}
      ready={draft.text.trim() !== ''}
      busy={busy}
      refused={refused}
      onSubmit={() => void raise()}
      onClose={onClose}
    >
      <TextArea
        label={t(`member.point.ask.${point.kind}`)}
        hint={t('member.point.hint')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
    </FormOverlay>
  );
}

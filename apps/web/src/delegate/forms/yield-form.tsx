import type { MemberId, SittingId } from '@tauride/procedure';
import { useState } from 'react';
import { MemberField } from '../../house/member-field.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { useActs } from '../use-turn.ts';
import { FormOverlay } from './form-overlay.tsx';

type Props = { readonly sitting: SittingId; readonly onClose: () => void };

/** The time that is left goes to another delegate. */
export function YieldForm({ sitting, onClose }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const { send, busy, refused } = useActs();
  const [to, setTo] = useState<MemberId | null>(null);
  const give = async () => {
    if (to !== null && (await send({ type: 'YieldFloor', sitting, to }, t('forms.yield')))) onClose();
  };
  return (
    <FormOverlay
      title={t('forms.yield')}
      submit={t('forms.yield')}
      ready={to !== null}
      busy={busy}
      refused={refused}
      onSubmit={() => void give()}
      onClose={onClose}
    >
      <MemberField
        house={hall}
        label={t('forms.yield.who')}
        value={to}
        allow={(member) => member !== hall.me.member}
        onChange={setTo}
      />
    </FormOverlay>
  );
}

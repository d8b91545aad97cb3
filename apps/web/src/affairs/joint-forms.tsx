import type { BodyId, JointAnswer, JointProposal } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { TextArea } from '../parts/field.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly desk: Desk;
  readonly proposal: JointProposal;
  readonly onClose: () => void;
  /** Tells what came of it. */
  readonly onTaken: (told: string) => void;
};
type Answering = Props & { readonly answer: JointAnswer['kind']; readonly body: BodyId };

/** A body consents to a joint sitting, or declines it and says why. */
export function AnswerJointForm({ desk, proposal, answer, body, onClose, onTaken }: Answering) {
  const { t } = useTongue();
  const [reason, setReason] = useState('');
  const name = { body: desk.bodyName(body) };
  const act = t(`affairs.joint.act.${answer}`, name);
  const command = { type: 'AnswerJointSitting', proposal: proposal.id, body, answer, reason } as const;
  const isLast = proposal.asked.every((each) => each.body === body || each.answer?.kind === 'consents');
  const told =
    isLast && answer === 'consents'
      ? t('affairs.joint.called', { title: proposal.call.title })
      : t('affairs.joint.taken');
  return (
    <DialogForm
      voice="software"
      title={proposal.call.title}
      label={act}
      submit={t(`affairs.joint.submit.${answer}`, name)}
      incomplete={answer === 'declines' && reason.trim() === ''}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() => void desk.send(act, command).then((taken) => taken && onTaken(told))}
    >
      {answer === 'consents' ? (
        <p>{t(isLast ? 'affairs.joint.last' : 'affairs.joint.more')}</p>
      ) : (
        <TextArea
          label={t('affairs.joint.reason')}
          hint={t('affairs.joint.reason.hint')}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
    </DialogForm>
  );
}

/** Whoever proposed a joint sitting takes the proposal back. */
export function WithdrawJointForm({ desk, proposal, onClose, onTaken }: Props) {
  const { t } = useTongue();
  const act = t('affairs.joint.act.withdraw');
  const command = { type: 'WithdrawJointSitting', proposal: proposal.id } as const;
  return (
    <DialogForm
      voice="software"
      title={proposal.call.title}
      label={act}
      submit={act}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() =>
        void desk.send(act, command).then((taken) => taken && onTaken(t('affairs.joint.withdrawn')))
      }
    >
      <p>{t('affairs.joint.withdraw.text')}</p>
    </DialogForm>
  );
}

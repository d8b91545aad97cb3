import { useState } from 'react';
import type { Candidate, Election } from '@tauride/procedure';
import { nameOf } from '../house/house.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { TextArea } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { FormOverlay } from './forms/form-overlay.tsx';
import { RefusedPart } from './refused-part.tsx';
import { useActs } from './use-turn.ts';

/** Somebody nominates this member, who accepts or declines; once standing, the statement may be changed and the name withdrawn. */
export function ElectionAnswer({ election }: { readonly election: Election }) {
  const hall = useHall();
  const own = election.candidates.find(({ member }) => member !== null && member === hall.me.member);
  if (own === undefined || election.elected.includes(own.id)) return null;
  if (own.phase === 'nominated') return <Asked election={election} own={own} />;
  return own.phase === 'accepted' ? <Standing election={election} own={own} /> : null;
}

type Props = { readonly election: Election; readonly own: Candidate };

function useAnswer({ election, own }: Props) {
  const { t } = useTongue();
  const acts = useActs();
  const answer = (accepts: boolean, statement?: string): Promise<boolean> =>
    acts.send(
      {
        type: 'AnswerNomination',
        sitting: election.sitting,
        election: election.id,
        candidate: own.id,
        accepts,
        ...(statement === undefined ? {} : { statement }),
      },
      t('election.answer.act'),
    );
  return { ...acts, answer };
}

function Asked(props: Props) {
  const { election, own } = props;
  const hall = useHall();
  const { t } = useTongue();
  const { answer, busy, refused } = useAnswer(props);
  const [draft, change, clear] = useDraft(`election.${election.id}.answer`, { text: '' });
  const accept = async (): Promise<void> => {
    const text = draft.text.trim();
    if (await answer(true, text === '' ? undefined : text)) clear();
  };
  const title =
    own.source === 'committee'
      ? t('election.answer.title-committee', { office: election.office })
      : t('election.answer.title', { name: nameOf(hall, own.nominatedBy), office: election.office });
  return (
    <Notice title={title}>
      <RefusedPart refused={refused} />
      <TextArea
        label={t('election.statement.label')}
        hint={t('election.statement.hint')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Acts>
        <ActButton variant="act" aria-disabled={busy} onClick={() => void accept()}>
          {t('election.answer.accept')}
        </ActButton>
        <ActButton aria-disabled={busy} onClick={() => void answer(false)}>
          {t('election.answer.decline')}
        </ActButton>
      </Acts>
    </Notice>
  );
}

function Standing(props: Props) {
  const { election, own } = props;
  const { t } = useTongue();
  const { answer, busy, refused } = useAnswer(props);
  const [writing, setWriting] = useState(false);
  return (
    <div>
      <p>
        <b>{t('election.answer.you-stand', { office: election.office })}</b>
      </p>
      <RefusedPart refused={refused} />
      <Acts>
        <ActButton variant="quiet" onClick={() => setWriting(true)}>
          {statementAct(own, t)}
        </ActButton>
        <ActButton variant="quiet" aria-disabled={busy} onClick={() => void answer(false)}>
          {t('election.answer.withdraw')}
        </ActButton>
      </Acts>
      {writing ? <StatementForm {...props} onClose={() => setWriting(false)} /> : null}
    </div>
  );
}

function statementAct({ statement }: Candidate, t: Tongue['t']): string {
  return t(statement === null ? 'election.answer.statement' : 'election.answer.change-statement');
}

function StatementForm({ onClose, ...props }: Props & { readonly onClose: () => void }) {
  const { election, own } = props;
  const { t } = useTongue();
  const { answer, busy, refused } = useAnswer(props);
  const [draft, change, clear] = useDraft(`election.${election.id}.statement`, { text: own.statement ?? '' });
  const text = draft.text.trim();
  const save = async (): Promise<void> => {
    if (!(await answer(true, text))) return;
    clear();
    onClose();
  };
  return (
    <FormOverlay
      title={statementAct(own, t)}
      label={t('election.nominate.for', { office: election.office })}
      submit={t('election.answer.save')}
      ready={text !== (own.statement ?? '')}
      busy={busy}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextArea
        label={t('election.statement.label')}
        hint={t('election.statement.hint')}
        rows={8}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
    </FormOverlay>
  );
}

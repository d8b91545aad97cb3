import { useState } from 'react';
import type { Candidate, Election } from '@tauride/procedure';
import { GroupChecks } from '../house/group-checks.tsx';
import { type House, nameOf } from '../house/house.ts';
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

/** What is said with an answer: a statement, and to which groups of the quotas one belongs. */
type Said = { readonly statement?: string; readonly groups?: readonly string[] };

function useAnswer({ election, own }: Props) {
  const { t } = useTongue();
  const acts = useActs();
  const answer = (accepts: boolean, said: Said = {}): Promise<boolean> =>
    acts.send(
      {
        type: 'AnswerNomination',
        sitting: election.sitting,
        election: election.id,
        candidate: own.id,
        accepts,
        ...said,
      },
      t('election.answer.act'),
    );
  return { ...acts, answer };
}

/** Rule RE-40: until the first ballot is opened. */
function mayChangeGroups({ rules, rounds }: Election): boolean {
  return rules.quotas.length > 0 && rounds.length === 0;
}

function askedTitle(
  house: House,
  { source, nominatedBy }: Candidate,
  office: string,
  t: Tongue['t'],
): string {
  return source === 'committee'
    ? t('election.answer.title-committee', { office })
    : t('election.answer.title', { name: nameOf(house, nominatedBy), office });
}

function Asked(props: Props) {
  const { election, own } = props;
  const hall = useHall();
  const { t } = useTongue();
  const { answer, busy, refused } = useAnswer(props);
  const [draft, change, clear] = useDraft(`election.${election.id}.answer`, {
    text: '',
    groups: own.groups,
  });
  const asksGroups = mayChangeGroups(election);
  const accept = async (): Promise<void> => {
    const text = draft.text.trim();
    const groups = asksGroups ? { groups: draft.groups } : {};
    if (await answer(true, { ...(text === '' ? {} : { statement: text }), ...groups })) clear();
  };
  return (
    <Notice title={askedTitle(hall, own, election.office, t)}>
      <RefusedPart refused={refused} />
      <TextArea
        label={t('election.statement.label')}
        hint={t('election.statement.hint')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {asksGroups ? (
        <GroupChecks
          election={election}
          legend={t('election.answer.groups')}
          groups={draft.groups}
          onChange={(groups) => change({ groups })}
        />
      ) : null}
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
    if (!(await answer(true, { statement: text }))) return;
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

import { useState } from 'react';
import { type Election, type MemberId, rulebookOf } from '@tauride/procedure';
import { GroupChecks } from '../house/group-checks.tsx';
import { inSession, nameOf } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { TextArea } from '../parts/field.tsx';
import { FormOverlay } from './forms/form-overlay.tsx';
import { useActs, useTurn } from './use-turn.ts';

type Whom = 'other' | 'self';

/** The ways to put a name forward: another member's, or one's own. */
export function ElectionNominate({ election }: { readonly election: Election }) {
  const { t } = useTongue();
  const hall = useHall();
  const turn = useTurn();
  const [open, setOpen] = useState<Whom | null>(null);
  const self = turn.nominate.some((act) => act.election === election.id);
  const other = self || maySpeakForOthers(hall, election);
  if (!self && !other) return null;
  return (
    <>
      <Acts>
        {other ? (
          <ActButton onClick={() => setOpen('other')}>{t('election.nominate.other')}</ActButton>
        ) : null}
        {self ? (
          <ActButton variant="quiet" onClick={() => setOpen('self')}>
            {t('election.nominate.self')}
          </ActButton>
        ) : null}
      </Acts>
      {open === null ? null : <NominateForm {...{ election, whom: open }} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Whoever stands already is not offered to stand, and may still put others forward. */
function maySpeakForOthers(hall: HallValue, { phase, candidates }: Election): boolean {
  const sitting = inSession(hall);
  if (sitting === null || phase !== 'nominating' || sitting.nominationsClosed === true) return false;
  const stands = candidates.some(({ member }) => member !== null && member === hall.me.member);
  return stands && rulebookOf(hall.assembly, sitting).elections.nominations !== 'chair';
}

type FormProps = { readonly election: Election; readonly whom: Whom; readonly onClose: () => void };

const start: { readonly member: string; readonly groups: readonly string[]; readonly statement: string } = {
  member: '',
  groups: [],
  statement: '',
};

/** Only for oneself does one write a statement. */
function candidateIn(hall: HallValue, member: MemberId, { groups, ...draft }: typeof start, isSelf: boolean) {
  const statement = isSelf ? draft.statement.trim() : '';
  return { member, name: nameOf(hall, member), groups, ...(statement === '' ? {} : { statement }) };
}

function NominateForm({ election, whom, onClose }: FormProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { send, busy, refused } = useActs();
  const [draft, change, clear] = useDraft(`election.${election.id}.${whom}`, start);
  const isSelf = whom === 'self';
  const member = isSelf ? hall.me.member : draft.member === '' ? null : (draft.member as MemberId);
  const name = t(isSelf ? 'election.nominate.self' : 'election.nominate.other');
  const nominated = new Set(election.candidates.map((one) => one.member));
  const nominate = async (): Promise<void> => {
    if (member === null) return;
    const candidate = candidateIn(hall, member, draft, isSelf);
    const { sitting, id } = election;
    const source = isSelf ? 'self' : 'floor';
    if (!(await send({ type: 'Nominate', sitting, election: id, candidate, source }, name))) return;
    clear();
    onClose();
  };
  return (
    <FormOverlay
      title={name}
      label={t('election.nominate.for', { office: election.office })}
      submit={t(isSelf ? 'election.nominate.send-self' : 'election.nominate.send')}
      ready={member !== null}
      busy={busy}
      refused={refused}
      onSubmit={() => void nominate()}
      onClose={onClose}
    >
      {isSelf ? null : (
        <MemberField
          house={hall}
          label={t('election.nominate.who')}
          value={member}
          onChange={(chosen) => change({ member: chosen ?? '' })}
          allow={(one) => !nominated.has(one) && one !== hall.me.member}
        />
      )}
      <GroupChecks
        election={election}
        legend={t('election.nominate.groups')}
        groups={draft.groups}
        onChange={(groups) => change({ groups })}
      />
      {isSelf ? (
        <TextArea
          label={t('election.statement.label')}
          hint={t('election.statement.hint')}
          value={draft.statement}
          onChange={(event) => change({ statement: event.target.value })}
        />
      ) : null}
    </FormOverlay>
  );
}

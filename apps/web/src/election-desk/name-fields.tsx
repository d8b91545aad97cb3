import type { Election } from '@tauride/procedure';
import { GroupChecks } from '../house/group-checks.tsx';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import type { NameDraft } from './name-draft.ts';

type Props = {
  readonly election: Election;
  readonly draft: NameDraft;
  readonly onChange: (change: Partial<NameDraft>) => void;
};

/** Who is entered as a candidate: a member, somebody else, or a list with its people. */
export function NameFields({ election, draft, onChange }: Props) {
  const { t } = useTongue();
  const lists = election.rules.method.kind === 'lists';
  return (
    <>
      {lists ? (
        <ListFields draft={draft} onChange={onChange} />
      ) : (
        <PersonFields election={election} draft={draft} onChange={onChange} />
      )}
      <GroupChecks
        election={election}
        legend={t('election-desk.name.groups')}
        groups={draft.groups}
        onChange={(groups) => onChange({ groups })}
      />
      <Radios
        layout="across"
        legend={t('election-desk.name.source')}
        value={draft.source}
        options={(['floor', 'committee'] as const).map((value) => ({
          value,
          label: t(`election-desk.name.source.${value}`),
        }))}
        onChange={(source) => onChange({ source })}
      />
      <TextArea
        label={t('election-desk.name.statement')}
        rows={2}
        value={draft.statement}
        onChange={({ target }) => onChange({ statement: target.value })}
      />
    </>
  );
}

function PersonFields({ election, draft, onChange }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const known = new Set(election.candidates.map(({ member }) => member));
  return (
    <>
      <Radios
        layout="across"
        legend={t('election-desk.name.kind')}
        value={draft.kind}
        options={(['member', 'person'] as const).map((value) => ({
          value,
          label: t(`election-desk.name.kind.${value}`),
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'member' ? (
        <MemberField
          house={hall}
          label={t('election-desk.name.member')}
          value={draft.member}
          onChange={(member) => onChange({ member })}
          allow={(member) => !known.has(member)}
        />
      ) : (
        <Field
          label={t('election-desk.name.name')}
          value={draft.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      )}
    </>
  );
}

function ListFields({ draft, onChange }: Omit<Props, 'election'>) {
  const { t } = useTongue();
  return (
    <>
      <Field
        label={t('election-desk.name.name')}
        value={draft.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <TextArea
        label={t('election-desk.name.people')}
        rows={5}
        value={draft.people}
        onChange={({ target }) => onChange({ people: target.value })}
      />
    </>
  );
}

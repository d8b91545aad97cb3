import type { Body, MemberId, Seat } from '@tauride/procedure';
import { seatName } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field, Select } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './bodies.module.css';

export type SeatDraft = {
  readonly label: string;
  readonly voting: string;
  readonly weight: string;
  readonly group: string;
  readonly constituency: string;
  readonly from: string;
  readonly until: string;
  readonly alternate: '' | 'faction' | 'constituency' | 'body' | 'members';
  readonly members: readonly MemberId[];
};

export const emptySeat: SeatDraft = {
  label: '',
  voting: 'full',
  weight: '1',
  group: '',
  constituency: '',
  from: '',
  until: '',
  alternate: '',
  members: [],
};

export function alternateIn({ alternate, members }: SeatDraft): Seat['alternateFor'] {
  if (alternate === 'members') return members;
  return alternate === '' ? undefined : alternate;
}

type Props = {
  readonly draft: SeatDraft;
  readonly body: Body;
  readonly onChange: (part: Partial<SeatDraft>) => void;
};

const rights = ['full', 'advisory', 'none'] as const;
const kinds = ['', 'members', 'faction', 'constituency', 'body'] as const;

/** Right to vote, weight, faction, constituency, term, and whom an alternate stands for. */
export function SeatFields({ draft, body, onChange }: Props) {
  const { t } = useTongue();
  return (
    <>
      <Radios
        layout="across"
        legend={t('bodies.voting')}
        value={draft.voting}
        options={rights.map((value) => ({ value: value as string, label: t(`bodies.voting.${value}`) }))}
        onChange={(voting) => onChange({ voting })}
      />
      <div className={styles.pair}>
        <Field
          label={t('bodies.weight.label')}
          inputMode="numeric"
          value={draft.weight}
          error={/^[1-9]\d*$/u.test(draft.weight) ? undefined : t('bodies.weight.wrong')}
          onChange={({ target }) => onChange({ weight: target.value })}
        />
        <Field
          label={t('bodies.by.faction')}
          value={draft.group}
          onChange={({ target }) => onChange({ group: target.value })}
        />
        <ConstituencyField draft={draft} body={body} onChange={onChange} />
        <Days draft={draft} onChange={onChange} />
        <Select
          label={t('bodies.alternate')}
          value={draft.alternate}
          onChange={({ target }) => onChange(alternateDraft(target.value as SeatDraft['alternate'], draft))}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`bodies.stands.${kind === '' ? 'nobody' : kind}`)}
            </option>
          ))}
        </Select>
      </div>
      {draft.alternate === 'members' ? <Members draft={draft} onChange={onChange} /> : null}
    </>
  );
}

function ConstituencyField({ draft, body: { constituencies = [] }, onChange }: Props) {
  const { t } = useTongue();
  const field = {
    label: t('bodies.by.constituency'),
    value: draft.constituency,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ constituency: target.value }),
  };
  if (constituencies.length === 0) return <Field {...field} />;
  return (
    <Select {...field}>
      <option value="">{t('bodies.by.nowhere')}</option>
      {constituencies.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Days({ draft, onChange }: Omit<Props, 'body'>) {
  const { t } = useTongue();
  return (
    <>
      <Field
        label={t('bodies.term.first')}
        type="date"
        value={draft.from}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <Field
        label={t('bodies.term.last')}
        type="date"
        value={draft.until}
        onChange={({ target }) => onChange({ until: target.value })}
      />
    </>
  );
}

/** Whoever stands in for others has no vote of their own. */
function alternateDraft(alternate: SeatDraft['alternate'], { voting }: SeatDraft): Partial<SeatDraft> {
  return { alternate, ...(alternate !== '' && voting === 'full' ? { voting: 'none' } : {}) };
}

function Members({ draft: { members }, onChange }: Omit<Props, 'body'>) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <div>
      <MemberField
        many
        house={{ ...hall, sitting: null }}
        label={t('bodies.alternate.add')}
        value={null}
        allow={(member) => !members.includes(member)}
        onChange={(member) => {
          if (member !== null) onChange({ members: [...members, member] });
        }}
      />
      <ul className={styles.links}>
        {members.map((member) => (
          <li key={member}>
            <bdi>{seatName(hall, member)}</bdi>{' '}
            <ActButton
              variant="link"
              onClick={() => onChange({ members: members.filter((one) => one !== member) })}
            >
              {t('bodies.remove')}
            </ActButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

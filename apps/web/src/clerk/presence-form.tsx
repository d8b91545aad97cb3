import { tableHas } from '@tauride/kernel';
import type { MemberId, SittingId, SittingInSession } from '@tauride/procedure';
import { BodyMeters } from '../check-in/body-meters.tsx';
import { membersByName } from '../house/find-members.ts';
import { inSession, seatName } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './clerk.module.css';
import { EntryForm } from './entry-form.tsx';
import { intoEntries } from './presence-chunks.ts';
import type { Clerk } from './use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId };
type Draft = { readonly way: 'arrived' | 'left'; readonly listed: readonly MemberId[] };

/** Above this many, the list is counted rather than shown. */
const shown = 20;

/** Who came in and who left, found as their names are written. */
export function PresenceForm({ clerk, sitting }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [draft, change, clear] = useDraft<Draft>(`clerk.presence.${sitting}`, { way: 'arrived', listed: [] });
  const { way, listed } = draft;
  const open = inSession(hall);
  const present = (id: MemberId) => isPresent(open, id);
  const fits = (id: MemberId) => !listed.includes(id) && present(id) === (way === 'left');
  const submit = async (): Promise<boolean> => {
    for (const part of intoEntries(listed)) {
      const lists = { arrived: way === 'arrived' ? part : [], left: way === 'left' ? part : [] };
      if (!(await clerk.send(t('clerk.kind.presence'), { type: 'RecordPresence', sitting, ...lists })))
        return false;
    }
    return true;
  };
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.presence.submit')}
      incomplete={listed.length === 0}
      onSubmit={submit}
      onClear={clear}
    >
      <BodyMeters />
      <PlaceLink page="check-in">{t('check-in.desk.open')}</PlaceLink>
      <Radios
        layout="across"
        legend={t('clerk.presence.way')}
        value={way}
        options={[
          { value: 'arrived', label: t('clerk.presence.arrived') },
          { value: 'left', label: t('clerk.presence.left') },
        ]}
        onChange={(next) => change({ way: next, listed: [] })}
      />
      <MemberField
        many
        house={hall}
        label={t('house.member.find')}
        value={null}
        onChange={(member) => {
          if (member !== null) change({ listed: [...listed, member] });
        }}
        allow={fits}
      />
      <Listed
        listed={listed}
        onRemove={(member) => change({ listed: listed.filter((one) => one !== member) })}
      />
      {way === 'arrived' ? <Everyone onList={(everyone) => change({ listed: everyone })} /> : null}
    </EntryForm>
  );
}

/** Lists all who are not recorded as present. */
function Everyone({ onList }: { readonly onList: (members: readonly MemberId[]) => void }) {
  const hall = useHall();
  const { t } = useTongue();
  const open = inSession(hall);
  const list = () => onList(membersByName(hall).flatMap(({ id }) => (isPresent(open, id) ? [] : [id])));
  return (
    <ActButton variant="link" onClick={list}>
      {t('clerk.presence.all')}
    </ActButton>
  );
}

function isPresent(sitting: SittingInSession | null, member: MemberId): boolean {
  return sitting?.presence.phase === 'recorded' && tableHas(sitting.presence.present, member);
}

type ListedProps = { readonly listed: readonly MemberId[]; readonly onRemove: (member: MemberId) => void };

function Listed({ listed, onRemove }: ListedProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <div>
      <p className="small" role="status">
        {t('clerk.presence.listed', { count: listed.length })}
      </p>
      <ul className={styles.listed}>
        {listed.length > shown
          ? null
          : listed.map((member) => (
              <li key={member}>
                <span>{seatName(hall, member)}</span>
                <ActButton variant="link" onClick={() => onRemove(member)}>
                  {t('clerk.presence.remove')}
                </ActButton>
              </li>
            ))}
      </ul>
    </div>
  );
}

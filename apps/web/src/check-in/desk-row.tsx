import type { MemberId, SittingInSession } from '@tauride/procedure';
import type { Found } from '../house/find-members.ts';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { isHere } from './desk-rows.ts';

type Props = {
  readonly sitting: SittingInSession;
  readonly found: Found;
  readonly onEnter: (entry: { readonly member: MemberId; readonly way: 'arrived' | 'left' }) => void;
};

/** A member with whether they are here, and the act that changes it. */
export function DeskRow({ sitting, found: { id, name, group }, onEnter }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const here = isHere(sitting, id);
  const seat = sitting.substitutions?.find(({ alternate }) => alternate === id);
  const said = [
    group,
    t(here ? 'check-in.desk.is-here' : 'check-in.desk.is-away'),
    seat === undefined ? null : t('check-in.desk.sits-for', { name: nameOf(hall, seat.for) }),
  ].filter((part) => part !== null);
  return (
    <li>
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="small">{said.join(' · ')}</span>
      </span>
      <ActButton onClick={() => onEnter({ member: id, way: here ? 'left' : 'arrived' })}>
        {t(here ? 'check-in.desk.left' : 'check-in.desk.came')} <span className="vh">{name}</span>
      </ActButton>
    </li>
  );
}

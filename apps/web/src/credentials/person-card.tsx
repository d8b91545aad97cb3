import { tableGet } from '@tauride/kernel';
import { bodiesOf, type MemberId } from '@tauride/procedure';
import { seatWords } from '../bodies/seat-words.ts';
import { nameOf } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ResetPart } from '../pressure/later.ts';
import styles from './credentials.module.css';
import { AccountPart } from './account-part.tsx';
import { DevicesPart } from './devices-part.tsx';
import { PresencePart } from './presence-part.tsx';
import { SlipPart } from './slip-part.tsx';
import { useDoor } from './use-door.ts';
import { useStanding } from './use-standing.ts';
import type { KnownSlips } from './use-slips.ts';

type Props = { readonly id: MemberId; readonly known: KnownSlips };

/** All that the desk needs of one person: seats, whether they are here, their slip and their devices. */
export function PersonCard({ id, known }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const standing = useStanding();
  const { whyNot } = useDoor();
  const member = tableGet(hall.assembly.members, id);
  if (member === undefined) return <p>{t('credentials.unknown')}</p>;
  const name = nameOf(hall, id);
  const refused = whyNot({ members: [id] });
  return (
    <section aria-label={name}>
      <p className={styles.close}>
        <PlaceLink page="credentials">{t('credentials.card.close')}</PlaceLink>
      </p>
      <h2 className={styles.name} dir="auto">
        {name}
      </h2>
      <p>{standing(id)}</p>
      <Seats id={id} />
      <PresencePart id={id} name={name} />
      {refused === null ? (
        <>
          <SlipPart key={`slip ${id}`} person={{ member: id }} name={name} known={known} />
          <DevicesPart person={{ member: id }} name={name} />
          <AccountPart key={`account ${id}`} id={id} name={name} />
          <ResetPart id={id} name={name} />
        </>
      ) : (
        <p>{refused}</p>
      )}
      <p className={styles.close}>
        <PlaceLink page={`members/${encodeURIComponent(id)}`}>{t('credentials.card.page')}</PlaceLink>
      </p>
    </section>
  );
}

function Seats({ id }: { readonly id: MemberId }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const held = bodiesOf(hall.assembly, id);
  return (
    <section className={styles.section}>
      <h3 className="label">{t('credentials.card.seats')}</h3>
      {held.length === 0 ? <p>{t('credentials.card.no-seat')}</p> : null}
      <ul>
        {held.map(({ body, seat, offices }) => {
          const plain = { body: body.id, voting: 'full', weight: 1, group: null } as const;
          const words = seatWords(seat ?? plain, { hall, tongue, offices });
          const group = seat === null ? t('credentials.card.no-seat') : (seat.group ?? '');
          return (
            <li key={body.id} dir="auto">
              {body.name}{' '}
              <span className="small">{[group, ...words].filter((word) => word !== '').join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { tableGet, tableValues } from '@tauride/kernel';
import { type Belonging, bodiesOf, type Member, type MemberId } from '@tauride/procedure';
import { useState } from 'react';
import { nameOf } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Question } from '../parts/question.tsx';
import styles from './bodies.module.css';
import { SeatForm } from './seat-form.tsx';
import { seatWords } from './seat-words.ts';
import { useManaged } from './use-acts.ts';

/** A member: every body they sit in, their offices, and whose votes they hold. */
export function MemberPage({ id }: { readonly id: string }) {
  const hall = useHall();
  const { t } = useTongue();
  const member = tableGet(hall.assembly.members, id);
  if (member === undefined)
    return <Question state="none" label={t('bodies.member')} text={t('bodies.member.unknown')} />;
  const held = bodiesOf(hall.assembly, member.id);
  const name = nameOf(hall, member.id);
  return (
    <>
      <Question
        state="none"
        label={t('bodies.member')}
        detail={name === member.label ? '' : member.label}
        text={name}
      />
      <section>
        <h2 className="heading">{t('bodies.member.seats', { count: held.length })}</h2>
        <ul className={styles.seats}>
          {held.map((one) => (
            <Held key={one.body.id} held={one} member={member} name={name} />
          ))}
        </ul>
      </section>
      <Proxies member={member.id} />
    </>
  );
}

type HeldProps = { readonly held: Belonging; readonly member: Member; readonly name: string };

function Held({ held: { body, seat, offices }, member, name }: HeldProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [open, setOpen] = useState(false);
  const isManaged = useManaged().includes(body.id);
  const words =
    seat === null
      ? seatWords({ body: body.id, voting: 'full', weight: 1, group: null }, { hall, tongue, offices })
      : seatWords(seat, { hall, tongue, offices });
  const group = seat === null ? t('bodies.without-seat') : (seat.group ?? '');
  return (
    <li>
      <PlaceLink page={`bodies/${body.id}`} className={styles.person}>
        <span className={styles.name} dir="auto">
          {body.name}
        </span>
        <span className="small">{[group, ...words].filter((word) => word !== '').join(' · ')}</span>
      </PlaceLink>
      {isManaged && seat !== null ? (
        <ActButton
          variant="link"
          aria-label={t('bodies.change-of', { name: body.name })}
          onClick={() => setOpen(true)}
        >
          {t('bodies.change')}
        </ActButton>
      ) : null}
      {open && seat !== null ? (
        <SeatForm row={{ member, seat }} body={body} name={name} onClose={() => setOpen(false)} />
      ) : null}
    </li>
  );
}

function Proxies({ member }: { readonly member: MemberId }) {
  const hall = useHall();
  const { t } = useTongue();
  const all = tableValues(hall.assembly.proxies).filter(
    (proxy) => proxy.revokedAt === null && (proxy.from === member || proxy.to === member),
  );
  if (all.length === 0) return null;
  return (
    <section>
      <h2 className="heading">{t('bodies.proxies')}</h2>
      <ul className={styles.links}>
        {all.map((proxy) => {
          const isGiven = proxy.from === member;
          const other = isGiven ? proxy.to : proxy.from;
          return (
            <li key={proxy.id}>
              {t(isGiven ? 'bodies.proxies.given' : 'bodies.proxies.held', {
                body: hall.assembly.bodies[proxy.body]?.name ?? proxy.body,
              })}{' '}
              <PlaceLink page={`members/${encodeURIComponent(other)}`}>
                <bdi>{nameOf(hall, other)}</bdi>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

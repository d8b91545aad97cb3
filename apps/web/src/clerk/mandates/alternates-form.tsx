import { tableIds } from '@tauride/kernel';
import {
  type MemberId,
  type OpenSeat,
  openSeats,
  type SittingInSession,
  type Substitution,
} from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { isHere } from '../../check-in/desk-rows.ts';
import { membersByName } from '../../house/find-members.ts';
import { nameOf, seatName } from '../../house/house.ts';
import { MemberField } from '../../house/member-field.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Radios } from '../../parts/radios.tsx';
import styles from '../clerk.module.css';
import { EntryForm } from '../entry-form.tsx';
import type { Clerk } from '../use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingInSession };

/** Lets an alternate who is there sit for a member who is not. */
export function AlternatesForm({ clerk, sitting }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [whose, setWhose] = useState<MemberId | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const seats = useOpenSeats(sitting);
  const choices = choicesFor(seats, whose);
  const choice =
    choices.find((one) => keyOf(one) === chosen) ?? (choices.length === 1 ? choices[0] : undefined);
  const clear = () => {
    setWhose(null);
    choose(null);
  };
  const seat = async (): Promise<boolean> =>
    choice !== undefined &&
    (await clerk.send(t('mandates.alternates.seat'), {
      type: 'SeatAlternate',
      sitting: sitting.id,
      ...choice,
    }));
  return (
    <>
      <SittingNow clerk={clerk} sitting={sitting} />
      {sitting.presence.phase === 'not-recorded' ? <p>{t('mandates.alternates.record')}</p> : null}
      {sitting.presence.phase === 'recorded' && seats.length === 0 ? (
        <p>{t('mandates.alternates.none')}</p>
      ) : null}
      {seats.length === 0 ? null : (
        <EntryForm
          clerk={clerk}
          submit={t('mandates.alternates.seat')}
          incomplete={choice === undefined}
          onSubmit={seat}
          onClear={clear}
        >
          <div>
            <MemberField
              house={hall}
              label={t('mandates.alternates.who')}
              value={whose}
              onChange={setWhose}
              allow={(member) => seats.some((one) => one.for === member)}
            />
            <p className="small">{t('mandates.alternates.who.hint')}</p>
          </div>
          {choices.length === 0 ? null : (
            <Radios
              legend={t('mandates.alternates.by')}
              value={choice === undefined ? null : keyOf(choice)}
              options={choices.map((one) => ({ value: keyOf(one), label: labelOf(one, hall, choices) }))}
              onChange={choose}
            />
          )}
          <p className="small">{t('mandates.alternates.back')}</p>
        </EntryForm>
      )}
    </>
  );
}

/** Whom an alternate could sit for now, worked out again when somebody comes or goes. */
function useOpenSeats(sitting: SittingInSession): readonly OpenSeat[] {
  const hall = useHall();
  const { assembly } = hall;
  return useMemo(
    () => {
      const absent = membersByName(hall).flatMap(({ id }) => (isHere(sitting, id) ? [] : [id]));
      const { presence } = sitting;
      const present = presence.phase === 'recorded' ? (tableIds(presence.present) as MemberId[]) : [];
      return openSeats(assembly, sitting, { absent, present });
    },
    // oxlint-disable-next-line react/exhaustive-deps -- nothing else that happens in the sitting changes whose seat is free
    [assembly.members, sitting.presence, sitting.substitutions],
  );
}

function choicesFor(seats: readonly OpenSeat[], whose: MemberId | null): readonly Substitution[] {
  return seats
    .filter((seat) => seat.for === whose)
    .flatMap(({ body, for: of, alternates }) =>
      alternates.map((alternate) => ({ body, alternate, for: of })),
    );
}

function keyOf({ body, alternate }: Substitution): string {
  return `${body} ${alternate}`;
}

/** With the body where somebody sits in several. */
function labelOf(
  { body, alternate }: Substitution,
  hall: ReturnType<typeof useHall>,
  choices: readonly Substitution[],
): string {
  const name = seatName(hall, alternate);
  const several = choices.some((one) => one.body !== body);
  return several ? `${name} (${hall.assembly.bodies[body]?.name ?? body})` : name;
}

/** Who sits for whom, until they step out. */
function SittingNow({ clerk, sitting }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const seated = sitting.substitutions ?? [];
  return (
    <section>
      <h2 className="label">{t('mandates.alternates.now')}</h2>
      {seated.length === 0 ? <p className="small">{t('mandates.alternates.nobody')}</p> : null}
      <ul className={styles.listed}>
        {seated.map((one) => (
          <li key={`${one.body} ${one.for}`}>
            <span>
              {t('mandates.alternates.row', {
                alternate: nameOf(hall, one.alternate),
                name: nameOf(hall, one.for),
              })}
            </span>
            <ActButton
              variant="link"
              onClick={() =>
                void clerk.send(t('mandates.alternates.end'), {
                  type: 'UnseatAlternate',
                  sitting: sitting.id,
                  ...one,
                })
              }
            >
              {t('mandates.alternates.end')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

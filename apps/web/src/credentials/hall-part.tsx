import { hourText } from '@tauride/minutes';
import { excludedIn, type SittingInSession } from '@tauride/procedure';
import { Fragment, useMemo } from 'react';
import { BodyMeters } from '../check-in/body-meters.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Meter } from '../parts/meter.tsx';
import styles from './credentials.module.css';
import { type BodyCount, type Count, guestsIn, hallCounts } from './hall-counts.ts';
import { useDoor } from './use-door.ts';

/** Who is in the hall now: in numbers and as bars, by body and faction. */
export function HallPart() {
  const { t } = useTongue();
  const { sitting } = useDoor();
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('credentials.hall.title')}</h2>
      {sitting === null ? <p>{t('credentials.hall.none')}</p> : <Counted sitting={sitting} />}
    </section>
  );
}

function Counted({ sitting }: { readonly sitting: SittingInSession }) {
  const hall = useHall();
  const { t } = useTongue();
  const { assembly } = hall;
  const counts = useMemo(
    () => hallCounts(assembly, sitting),
    // oxlint-disable-next-line react/exhaustive-deps -- only these say who is there, and thousands are counted
    [assembly.members, assembly.bodies, sitting.presence, sitting.substitutions],
  );
  const guests = guestsIn(assembly, sitting.id).filter(({ standing }) => standing === 'admitted');
  return (
    <>
      <div className={styles.meters}>
        <BodyMeters />
      </div>
      {counts === null ? <p>{t('credentials.hall.unrecorded')}</p> : <Table counts={counts} />}
      <Facts
        facts={[
          { label: t('credentials.hall.guests'), value: guests.length },
          { label: t('credentials.hall.expelled'), value: excludedIn(sitting).length },
        ]}
      />
      <p className="small">
        {t('credentials.hall.as-of', { hour: hourText(hall.now(), assembly.timeZone) })}
      </p>
    </>
  );
}

function Table({ counts }: { readonly counts: readonly BodyCount[] }) {
  const { t } = useTongue();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('credentials.hall.body')}</th>
          <th scope="col">{t('credentials.hall.present')}</th>
          <th scope="col">{t('credentials.hall.seats')}</th>
          <th scope="col">{t('credentials.hall.share')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ body, factions, advisory, ...whole }) => (
          <Fragment key={body.id}>
            <Row name={body.name} count={whole} isBody />
            {factions.length < 2
              ? null
              : factions.map(({ faction, ...count }) => (
                  <Row key={faction} name={faction || t('credentials.hall.no-faction')} count={count} />
                ))}
            {advisory.of === 0 ? null : <Row name={t('credentials.hall.advisory')} count={advisory} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { readonly name: string; readonly count: Count; readonly isBody?: boolean };

function Row({ name, count: { present, of }, isBody = false }: RowProps) {
  return (
    <tr data-body={isBody || undefined}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>{present}</td>
      <td>{of}</td>
      <td>
        <Meter value={present} of={of} label={`${name}: ${present} / ${of}`} />
      </td>
    </tr>
  );
}

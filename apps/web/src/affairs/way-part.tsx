import { tableGet } from '@tauride/kernel';
import { chainOf, type Transmittal } from '@tauride/procedure';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { resolutionIn } from './register-view.ts';
import { partyName, senderName } from './transmittal-view.ts';
import { StageMark } from './transmittals-page.tsx';
import { nextOf, type Stop, type Way, wayOf } from './way-view.ts';
import styles from './way.module.css';

type Props = { readonly transmittal: Transmittal };

/** The way of a text through the bodies, both ways: a line of stops, and the steps before and after this one. */
export function WayPart({ transmittal }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const chain = chainOf(assembly, transmittal.id);
  if (chain === null) return null;
  const before =
    transmittal.previous === null ? undefined : tableGet(assembly.transmittals, transmittal.previous);
  const after = nextOf(chain, transmittal.id);
  return (
    <section>
      <h2 className="heading">{t('affairs.way')}</h2>
      <p className="small">{t('affairs.way.hint')}</p>
      <Line way={wayOf(chain)} current={transmittal.id} />
      <nav className={styles.steps} aria-label={t('affairs.way')}>
        <div>
          <span className="label">{t('affairs.way.previous')}</span>
          {before === undefined ? (
            <span className="small">{t('affairs.way.begins')}</span>
          ) : (
            <Step transmittal={before} />
          )}
        </div>
        <div>
          <span className="label">{t('affairs.way.next')}</span>
          {after.length === 0 ? (
            <span className="small">{t('affairs.way.ends')}</span>
          ) : (
            after.map((one) => <Step key={one.id} transmittal={one} />)
          )}
        </div>
      </nav>
    </section>
  );
}

function Step({ transmittal }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const names = { from: senderName(assembly, transmittal), to: partyName(assembly, transmittal.to) };
  return <PlaceLink page={`transmittals/${transmittal.id}`}>{t('affairs.from-to', names)}</PlaceLink>;
}

function Line({ way, current }: { readonly way: Way; readonly current: Transmittal['id'] }) {
  const { t } = useTongue();
  return (
    <ol className={styles.line}>
      {way.stops.map((stop) => (
        <StopRow key={keyOf(stop)} stop={stop} current={current} />
      ))}
      {way.branches.map((branch, place) => (
        <li key={keyOf(branch.stops[0]!)} className={styles.branch}>
          <span className="label">{t('affairs.way.branch', { number: place + 1 })}</span>
          <Line way={branch} current={current} />
        </li>
      ))}
    </ol>
  );
}

function keyOf(stop: Stop): string {
  return stop.kind === 'told'
    ? `${stop.before.assembly} ${stop.before.body} ${stop.before.title}`
    : `${stop.kind} ${stop.transmittal.id}`;
}

type StopProps = { readonly stop: Stop; readonly current: Transmittal['id'] };

function StopRow({ stop, current }: StopProps) {
  const { t } = useTongue();
  if (stop.kind === 'told')
    return (
      <li data-kind="told">
        <b className={styles.body}>{`${stop.before.body}, ${stop.before.assembly}`}</b>
        <span dir="auto">{stop.before.title}</span>
        <span className="small">{t('affairs.way.told')}</span>
      </li>
    );
  const isHere = stop.kind === 'came' && stop.transmittal.id === current;
  return (
    <li data-kind={stop.kind} aria-current={isHere ? 'step' : undefined}>
      {stop.kind === 'origin' ? (
        <Origin transmittal={stop.transmittal} />
      ) : (
        <Came transmittal={stop.transmittal} isHere={isHere} />
      )}
    </li>
  );
}

function Origin({ transmittal }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { matter, sentAt, title } = transmittal;
  const adopted = matter?.kind === 'resolution' ? resolutionIn(hall.assembly, matter.resolution) : undefined;
  return (
    <>
      <b className={styles.body}>{senderName(hall.assembly, transmittal)}</b>
      <span dir="auto">{title}</span>
      {adopted === undefined ? null : (
        <PlaceLink page={`resolutions/${adopted.id}`}>
          {t('affairs.way.adopted', { number: adopted.number })}
        </PlaceLink>
      )}
      <span className="small">
        {t('affairs.fact.sent')}: {dayIn(hall, sentAt, tongue)}
      </span>
    </>
  );
}

function Came({ transmittal, isHere }: Props & { readonly isHere: boolean }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { id, to, receivedAt, answer } = transmittal;
  const body = partyName(hall.assembly, to);
  const made = answer?.resolution === undefined ? undefined : resolutionIn(hall.assembly, answer.resolution);
  return (
    <>
      <b className={styles.body}>
        {isHere ? body : <PlaceLink page={`transmittals/${id}`}>{body}</PlaceLink>}
        {isHere ? <span className="small"> · {t('affairs.way.here')}</span> : null}
      </b>
      <StageMark transmittal={transmittal} />
      {made === undefined ? null : (
        <PlaceLink page={`resolutions/${made.id}`}>
          {t('affairs.way.adopted', { number: made.number })}
        </PlaceLink>
      )}
      {receivedAt === null ? null : (
        <span className="small">
          {t('affairs.fact.received')}: {dayIn(hall, receivedAt, tongue)}
        </span>
      )}
    </>
  );
}

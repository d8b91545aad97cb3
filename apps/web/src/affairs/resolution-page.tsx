import { tableGet } from '@tauride/kernel';
import { relationsOf, type Resolution, sendingsOf, statusOn, type StatusChange } from '@tauride/procedure';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { numbersOf } from '../house/result-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Question } from '../parts/question.tsx';
import { capitalised } from '../house/motion-text.ts';
import styles from './affairs.module.css';
import { dayWords } from './days.ts';
import { ResolutionActs } from './later.ts';
import { resolutionIn, today } from './register-view.ts';
import { RelationGraph } from './relation-graph.tsx';
import { StatusMark } from './status-mark.tsx';
import { Row } from './transmittals-page.tsx';

/** One adopted text: its words, how it was adopted, what it does to others, and where it went. */
export function ResolutionPage({ id }: { readonly id: string }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const resolution = resolutionIn(assembly, id);
  if (resolution === undefined)
    return <Question state="none" label={t('affairs.register')} text={t('affairs.text.unknown')} />;
  return <Known resolution={resolution} />;
}

type Props = { readonly resolution: Resolution };

function Known({ resolution }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, locale } = tongue;
  const status = statusOn(resolution, today(hall.assembly, hall.now()));
  return (
    <>
      <Question
        state="decided"
        label={capitalised(t(`affairs.status.${status}`), locale)}
        detail={resolution.number}
        text={resolution.title}
      />
      <div className={styles.columns}>
        <div className={styles.parts}>
          <section>
            <h2 className="heading">{t('affairs.text.heading')}</h2>
            <p className={styles.text} dir="auto">
              {resolution.text}
            </p>
          </section>
          <Beside resolution={resolution} />
          <Way resolution={resolution} />
        </div>
        <aside className={styles.parts} aria-label={t('affairs.history.heading')}>
          <Facts facts={factsOf(hall, resolution, tongue)} />
          <History resolution={resolution} />
          <ResolutionActs resolution={resolution} />
        </aside>
      </div>
    </>
  );
}

function factsOf(hall: HallValue, resolution: Resolution, tongue: Tongue): readonly Fact[] {
  const { assembly } = hall;
  const { t } = tongue;
  const { number, bodies, adoptedAt, adoption, expires } = resolution;
  const names = bodies.map((body) => assembly.bodies[body]?.name ?? body);
  const sitting = adoption === null ? undefined : tableGet(assembly.sittings, adoption.sitting);
  const title = sitting?.call.title ?? t('affairs.fact.before');
  const facts: Fact[] = [
    { label: t('affairs.fact.number'), value: <bdi>{number}</bdi> },
    { label: t('affairs.fact.by'), value: names.join(', ') },
    { label: t('affairs.fact.adopted'), value: dayIn(hall, adoptedAt, tongue) },
    { label: t('affairs.fact.sitting'), value: title },
    ...resultFact(hall, resolution, tongue),
    {
      label: t('affairs.fact.expires'),
      value: expires === undefined ? t('affairs.fact.expires.never') : dayWords(hall, expires, tongue),
    },
    ...matterFact(hall, resolution, tongue),
  ];
  if (sitting === undefined || sitting.call.publicity !== 'public') return facts;
  const href = `/api/minutes?sitting=${encodeURIComponent(sitting.id)}&lang=${tongue.locale}&format=html#entry-${resolution.recorded}`;
  const link = <a href={href}>{t('affairs.fact.minutes.open')}</a>;
  return [...facts, { label: t('affairs.fact.minutes'), value: link }];
}

function resultFact({ assembly }: HallValue, { adoption }: Resolution, tongue: Tongue): readonly Fact[] {
  if (adoption === null) return [];
  const poll = adoption.poll === null ? undefined : tableGet(assembly.polls, adoption.poll);
  const value = poll === undefined ? tongue.t('house.result.consent') : numbersOf(poll, tongue, assembly);
  return [{ label: tongue.t('affairs.fact.result'), value }];
}

function matterFact({ assembly }: HallValue, { transmittal }: Resolution, { t }: Tongue): readonly Fact[] {
  const matter = transmittal === undefined ? undefined : tableGet(assembly.transmittals, transmittal);
  if (matter === undefined) return [];
  const link = <PlaceLink page={`transmittals/${matter.id}`}>{matter.title}</PlaceLink>;
  return [{ label: t('affairs.fact.matter'), value: link }];
}

function Beside({ resolution }: Props) {
  const { assembly, now } = useHall();
  const { t } = useTongue();
  const graph = relationsOf(assembly, resolution.id, now());
  return (
    <section>
      <h2 className="heading">{t('affairs.related.heading')}</h2>
      {graph.edges.length === 0 ? (
        <p className="small">{t('affairs.related.none')}</p>
      ) : (
        <RelationGraph graph={graph} told="is" />
      )}
    </section>
  );
}

/** From where it came, and where it was sent. */
function Way({ resolution }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const matter = { kind: 'resolution', resolution: resolution.id } as const;
  const came =
    resolution.transmittal === undefined
      ? undefined
      : tableGet(assembly.transmittals, resolution.transmittal);
  const steps = [...(came === undefined ? [] : [came]), ...sendingsOf(assembly, matter)];
  if (steps.length === 0) return null;
  return (
    <section>
      <h2 className="heading">{t('affairs.way')}</h2>
      <ol className={styles.register}>
        {steps.map((transmittal) => (
          <Row key={transmittal.id} transmittal={transmittal} />
        ))}
      </ol>
    </section>
  );
}

function History({ resolution }: Props) {
  const { t } = useTongue();
  return (
    <section>
      <h2 className="heading">{t('affairs.history.heading')}</h2>
      <ol className={styles.history}>
        {resolution.history.map((change, place) => (
          <Change key={`${change.at} ${change.status}`} change={change} first={place === 0} />
        ))}
      </ol>
    </section>
  );
}

function Change({ change, first }: { readonly change: StatusChange; readonly first: boolean }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { status, at, by, cause, reason } = change;
  const later = by === undefined ? undefined : resolutionIn(hall.assembly, by);
  return (
    <li>
      <StatusMark status={status} />
      <span className="small">
        {dayIn(hall, at, tongue)}
        {first ? ` · ${t('affairs.history.registered')}` : null}
      </span>
      {later === undefined ? null : (
        <PlaceLink page={`resolutions/${later.id}`}>
          {t('affairs.history.by', { number: later.number })}
        </PlaceLink>
      )}
      {cause === undefined || cause === 'by-resolution' ? null : (
        <span className="small">{t(`affairs.cause.${cause}`)}</span>
      )}
      {reason === '' ? null : <span className="small">{t('affairs.history.reason', { reason })}</span>}
    </li>
  );
}

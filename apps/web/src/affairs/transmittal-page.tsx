import { tableGet } from '@tauride/kernel';
import type { Transmittal, TransmittalId } from '@tauride/procedure';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Question } from '../parts/question.tsx';
import styles from './affairs.module.css';
import { TransmittalActs } from './later.ts';
import { resolutionIn } from './register-view.ts';
import { partyName, senderName, stageOf } from './transmittal-view.ts';
import { StageMark } from './transmittals-page.tsx';
import { WayPart } from './way-part.tsx';

/** One sending: its words, where it is, and the whole way of the text. */
export function TransmittalPage({ id }: { readonly id: string }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const transmittal = tableGet(hall.assembly.transmittals, id as TransmittalId);
  if (transmittal === undefined)
    return <Question state="none" label={t('affairs.transmittals')} text={t('affairs.matter.unknown')} />;
  const { form, title, text } = transmittal;
  const stage = stageOf(transmittal);
  return (
    <>
      <Question
        state={stage === 'answered' ? 'decided' : 'none'}
        label={t(`affairs.form.${form}`)}
        detail={t('affairs.from-to', {
          from: senderName(hall.assembly, transmittal),
          to: partyName(hall.assembly, transmittal.to),
        })}
        text={title}
      />
      <div className={styles.columns}>
        <div className={styles.parts}>
          <p className={styles.stage}>
            <StageMark transmittal={transmittal} />
          </p>
          <TransmittalActs transmittal={transmittal} />
          <WayPart transmittal={transmittal} />
        </div>
        <aside className={styles.parts} aria-label={t('affairs.text.heading')}>
          <section>
            <h2 className="heading">{t('affairs.text.heading')}</h2>
            <p className={styles.text} dir="auto">
              {text}
            </p>
          </section>
          <Facts facts={factsOf(hall, transmittal, tongue)} />
        </aside>
      </div>
    </>
  );
}

function factsOf(hall: HallValue, transmittal: Transmittal, tongue: Tongue): readonly Fact[] {
  const { t } = tongue;
  const { carrier, sentAt, receivedAt, sitting } = transmittal;
  const at = sitting === null ? undefined : tableGet(hall.assembly.sittings, sitting);
  const facts: readonly (Fact | null)[] = [
    { label: t('affairs.fact.sent'), value: dayIn(hall, sentAt, tongue) },
    carrier === '' ? null : { label: t('affairs.fact.carrier'), value: carrier },
    receivedAt === null
      ? null
      : { label: t('affairs.fact.received'), value: dayIn(hall, receivedAt, tongue) },
    at === undefined ? null : { label: t('affairs.fact.agenda'), value: at.call.title },
    ...answerFacts(hall, transmittal, tongue),
    ...originFacts(transmittal, tongue),
  ];
  return facts.filter((fact) => fact !== null);
}

function answerFacts(hall: HallValue, { answer }: Transmittal, tongue: Tongue): readonly Fact[] {
  if (answer === null) return [];
  const { t } = tongue;
  const made = answer.resolution === undefined ? undefined : resolutionIn(hall.assembly, answer.resolution);
  const word = `${t(`affairs.answer.${answer.kind}`)}, ${dayIn(hall, answer.at, tongue)}`;
  const value = (
    <>
      {word}
      {answer.text === '' ? null : `: ${answer.text}`}
      {made === undefined ? null : (
        <>
          {' '}
          <PlaceLink page={`resolutions/${made.id}`}>
            {t('affairs.way.adopted', { number: made.number })}
          </PlaceLink>
        </>
      )}
    </>
  );
  return [{ label: t('affairs.fact.answer'), value }];
}

/** What was checked when it came in: whose key signed which record. */
function originFacts({ origin }: Transmittal, { t }: Tongue): readonly Fact[] {
  if (origin === null) return [];
  const { entry, size, root, key } = origin;
  const record = t('affairs.fact.record.value', { entry, size, root: root.slice(0, 12) });
  return [
    { label: t('affairs.fact.key'), value: <bdi className={styles.key}>{key}</bdi> },
    { label: t('affairs.fact.record'), value: record },
  ];
}

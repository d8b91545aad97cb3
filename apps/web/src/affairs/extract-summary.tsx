import type { TransmittalAnswer, Transmittal } from '@tauride/procedure';
import type { ExtractSummary } from '@tauride/protocol';
import { dayIn } from '../house/hours.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import styles from './affairs.module.css';

/** What an extract holds and who signed it, before it is taken in. */
export function Summary({ summary }: { readonly summary: ExtractSummary }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { kind, assembly, body, says, dated, to, before, fingerprint, record, entries } = summary;
  const when = dayIn(hall, Date.parse(dated) as never, tongue);
  return (
    <section className={styles.checked} role="status">
      <StateMark>{t('affairs.take.checked')}</StateMark>
      <Said summary={summary} />
      <Facts
        facts={[
          ...(kind === 'answer'
            ? []
            : [{ label: t('affairs.fact.form'), value: t(`affairs.form.${says as Transmittal['form']}`) }]),
          { label: t('affairs.fact.from'), value: `${body}, ${assembly.name}` },
          { label: t('affairs.take.addressed'), value: to.name },
          { label: t('affairs.fact.sent'), value: when },
          {
            label: t('affairs.take.covers'),
            value: t('affairs.take.covers.value', { count: entries.length, size: record.size }),
          },
          { label: t('affairs.take.signed-by'), value: <bdi className={styles.key}>{record.origin}</bdi> },
          {
            label: t('affairs.take.fingerprint'),
            value: <bdi className={styles.key}>{fingerprint.replaceAll(/(.{4})(?=.)/gu, '$1 ')}</bdi>,
          },
        ]}
      />
      {before.length === 0 ? null : (
        <div>
          <h3 className="label">{t('affairs.take.before')}</h3>
          <ol>
            {before.map((step) => (
              <li key={`${step.assembly} ${step.body} ${step.title}`}>
                {step.body}, {step.assembly}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** The words of a matter, or of the answer to one. */
function Said({ summary }: { readonly summary: ExtractSummary }) {
  const { t } = useTongue();
  const { kind, title, text, says } = summary;
  return (
    <>
      {kind === 'answer' ? (
        <p>
          {t('affairs.take.answers', {
            title,
            answer: t(`affairs.answer.${says as TransmittalAnswer['kind']}`),
          })}
        </p>
      ) : (
        <p className={styles.title} dir="auto">
          <b>{title}</b>
        </p>
      )}
      {text === '' ? null : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
    </>
  );
}

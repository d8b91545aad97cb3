import { jointProposalsFor, type Transmittal, transmittalsOf } from '@tauride/procedure';
import { type ReactNode, useState } from 'react';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Question } from '../parts/question.tsx';
import { StateMark, type StateMarkKind } from '../parts/state-mark.tsx';
import styles from './affairs.module.css';
import { JointProposals, TransmittalsActs } from './later.ts';
import { partyName, senderName, type Stage, stageOf } from './transmittal-view.ts';

/** What went from body to body: what came in from elsewhere, what was sent there, and what bodies here sent to each other. */
export function TransmittalsPage() {
  const { assembly } = useHall();
  const { t } = useTongue();
  const proposed = useEver(jointProposalsFor(assembly, null).length > 0);
  const all = transmittalsOf(assembly).toReversed();
  const came = all.filter(({ from }) => from.kind === 'elsewhere');
  const sent = all.filter(({ to }) => to.kind === 'elsewhere');
  const within = all.filter(({ from, to }) => from.kind === 'here' && to.kind === 'here');
  return (
    <>
      <Question state="none" label={t('affairs.transmittals.intro')} text={t('affairs.transmittals')} />
      <TransmittalsActs />
      {proposed ? <JointProposals /> : null}
      {within.length === 0 ? null : <Rows title={t('affairs.within')} transmittals={within} />}
      {within.length > 0 && came.length + sent.length === 0 ? null : (
        <div className={styles.halves}>
          <Rows title={t('affairs.came')} transmittals={came} empty={t('affairs.came.empty')} />
          <Rows title={t('affairs.sent')} transmittals={sent} empty={t('affairs.sent.empty')} />
        </div>
      )}
    </>
  );
}

/** Whether something is so, or was since the page was opened: what became of it is told in its place. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

type RowsProps = {
  readonly title: string;
  readonly transmittals: readonly Transmittal[];
  readonly empty?: string;
};

function Rows({ title, transmittals, empty }: RowsProps) {
  return (
    <section>
      <h2 className="heading">{title}</h2>
      {transmittals.length === 0 ? (
        <p className="small">{empty}</p>
      ) : (
        <ol className={styles.register}>
          {transmittals.map((transmittal) => (
            <Row key={transmittal.id} transmittal={transmittal} />
          ))}
        </ol>
      )}
    </section>
  );
}

export function Row({ transmittal }: { readonly transmittal: Transmittal }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { id, title, form, to, sentAt } = transmittal;
  const names = { from: senderName(hall.assembly, transmittal), to: partyName(hall.assembly, to) };
  return (
    <li>
      <PlaceLink page={`transmittals/${id}`} className={styles.row}>
        <span className={styles.form}>{t(`affairs.form.${form}`)}</span>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className="small">
          {t('affairs.from-to', names)} · {dayIn(hall, sentAt, tongue)}
        </span>
        <StageMark transmittal={transmittal} />
      </PlaceLink>
    </li>
  );
}

const marks: { readonly [stage in Stage]: StateMarkKind } = {
  sent: 'off',
  waiting: 'wait',
  agenda: 'wait',
  answered: 'on',
};

/** Where it is, or what became of it, as a word with a shape. */
export function StageMark({ transmittal }: { readonly transmittal: Transmittal }): ReactNode {
  const { t } = useTongue();
  const stage = stageOf(transmittal);
  const { answer } = transmittal;
  const words = answer === null ? t(`affairs.stage.${stage as 'sent'}`) : t(`affairs.answer.${answer.kind}`);
  return <StateMark kind={marks[stage]}>{words}</StateMark>;
}

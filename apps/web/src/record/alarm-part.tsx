import { useEffect, useState } from 'react';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import type { Alarm } from '../live/alarm.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { useFinding, useMoment } from './alarm-words.ts';
import { dropEvidence, keepEvidence, keptEvidence } from './evidence-box.ts';
import { gatherEvidence, type KeptEvidence } from './gather-evidence.ts';
import styles from './record.module.css';

/** What was found, what it may mean, what to do, and the evidence to take along. */
export function AlarmPart({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTongue();
  const moment = useMoment();
  const finding = useFinding(alarm);
  const notes = [
    { label: t('record.alarm.kept'), note: alarm.kept, name: 'checkpoint-before' },
    { label: t('record.alarm.shown'), note: alarm.shown, name: 'checkpoint-after' },
  ];
  return (
    <section className={styles.alarm}>
      <h2 className="heading">{t('record.alarm.what')}</h2>
      <p>{finding}</p>
      <p>{t('record.alarm.meaning')}</p>
      <p>{t('record.alarm.todo')}</p>
      <Facts
        facts={[
          { label: t('record.alarm.at'), value: <bdi>{moment(alarm.at)}</bdi> },
          { label: t('record.alarm.seen-at'), value: <bdi>{moment(alarm.seenAt)}</bdi> },
          { label: t('record.alarm.server'), value: <bdi>{alarm.server}</bdi> },
        ]}
      />
      {notes.map(({ label, note, name }) =>
        note === null || note === '' ? null : (
          <figure key={name} className={styles.note}>
            <figcaption className="label">{label}</figcaption>
            <pre>{note}</pre>
            <ActButton variant="link" onClick={() => saveFile(`${name}.txt`, note, 'text/plain')}>
              {t('record.alarm.save-note')}
            </ActButton>
          </figure>
        ),
      )}
      <EvidenceActs alarm={alarm} />
    </section>
  );
}

function EvidenceActs({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTongue();
  const { assembly, recordActs } = useHall();
  const evidence = useEvidence(alarm);
  const [isSure, setSure] = useState(false);
  const save = (): void => {
    const text = `${JSON.stringify(evidence, null, 2)}\n`;
    saveFile(`evidence-${assembly.id}-${alarm.at}.json`, text, 'application/json');
  };
  const forget = async (): Promise<void> => {
    recordActs()?.forget();
    await dropEvidence(assembly.id);
    window.location.reload();
  };
  return (
    <>
      <Acts>
        <ActButton variant="act" disabled={evidence === null} onClick={save}>
          {t(evidence === null ? 'record.evidence.gathering' : 'record.evidence.save')}
        </ActButton>
        {isSure ? null : (
          <ActButton variant="quiet" onClick={() => setSure(true)}>
            {t('record.alarm.forget')}
          </ActButton>
        )}
      </Acts>
      <p className="small">{t('record.evidence.how')}</p>
      {isSure ? (
        <>
          <p role="alert">{t('record.alarm.forget-sure')}</p>
          <Acts>
            <ActButton onClick={() => void forget()}>{t('record.alarm.forget-yes')}</ActButton>
            <ActButton variant="quiet" onClick={() => setSure(false)}>
              {t('record.alarm.forget-no')}
            </ActButton>
          </Acts>
        </>
      ) : null}
    </>
  );
}

/** What was kept when the alarm was raised; else what can still be gathered. Null while that is being done. */
function useEvidence(alarm: Alarm): KeptEvidence | null {
  const { assembly, ask, recordActs } = useHall();
  const [evidence, setEvidence] = useState<KeptEvidence | null>(null);
  const acts = recordActs();
  const isReady = acts !== null;
  useEffect(() => {
    if (acts === null) return;
    const find = async (): Promise<void> => {
      const kept = await keptEvidence(assembly.id);
      if (kept?.at === alarm.at) return setEvidence(kept);
      const gathered = await gatherEvidence(alarm, acts.holds(), { ask });
      await keepEvidence(assembly.id, gathered);
      setEvidence(gathered);
    };
    void find();
    // oxlint-disable-next-line react/exhaustive-deps -- gathered once for each alarm
  }, [alarm.at, isReady]);
  return evidence;
}

import { rootHex } from '@tauride/record';
import { QrPicture } from '../check-in/qr-picture.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { keyFor } from '../live/record-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { AlarmPart } from './alarm-part.tsx';
import { useMoment } from './alarm-words.ts';
import { ComparePart } from './compare-part.tsx';
import styles from './record.module.css';
import { seenAddress, seenCode } from './seen-link.ts';
import { WitnessesPart } from './witnesses-part.tsx';

/** What this browser has checked of the record, and how others can hold it against theirs. */
export function RecordPage() {
  const { record, me } = useHall();
  const { t } = useTongue();
  return (
    <>
      <h1 id="question" tabIndex={-1} className={styles.title}>
        {t('record.title')}
      </h1>
      <p className={styles.lead}>{t('record.lead')}</p>
      {record.phase === 'mismatch' ? <AlarmPart alarm={record.alarm} /> : null}
      {me.member === null ? null : (
        <p>
          <PlaceLink page="record/own">{t('record.own')}</PlaceLink>
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <HeldPart />
          <WitnessesPart />
          <ChecksPart />
        </div>
        <div className={styles.column}>
          <CodePart />
          <ComparePart />
        </div>
      </div>
    </>
  );
}

/** Size, root, key and hour of the last check. */
function HeldPart() {
  const { record, recordActs } = useHall();
  const { t, locale } = useTongue();
  const moment = useMoment();
  const seen = recordActs()?.holds();
  if (seen === undefined || record.phase === 'checking')
    return <StateMark kind="wait">{t('record.checking')}</StateMark>;
  if (record.phase === 'not-open') return <p>{t('record.not-open')}</p>;
  const { size } = seen.range;
  const key = keyFor(seen.keys, size);
  const facts: readonly Fact[] = [
    { label: t('record.size'), value: size.toLocaleString(locale) },
    { label: t('record.root'), value: <Hash text={rootHex(seen.range)} /> },
    { label: t('record.checked-at'), value: <bdi>{moment(seen.seenAt)}</bdi> },
    {
      label: t('record.key'),
      value: key === null ? t('record.unknown') : <Hash text={key} />,
    },
    { label: t('record.key-since'), value: keySince(seen.keys.length, t('record.key-first')) },
  ];
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('record.held')}</h2>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </section>
  );

  function keySince(count: number, first: string): string {
    const since = seen?.keys.at(-1)?.from ?? 0;
    return count > 1 ? t('record.key-entry', { entry: (since - 1).toLocaleString(locale) }) : first;
  }
}

/** The newest signed checkpoint as a code for another phone, as text and as a file. */
function CodePart() {
  const { record } = useHall();
  const { t } = useTongue();
  const note = record.phase === 'checked' ? record.signed : null;
  const code = note === null ? null : seenCode(note);
  if (note === null || code === null) return null;
  const address = seenAddress(window.location.origin, code);
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('record.code')}</h2>
      <p>{t('record.code.how')}</p>
      <div className={styles.code}>
        <QrPicture text={address} label={t('record.code.label')} />
      </div>
      <details>
        <summary>{t('record.code.text')}</summary>
        <pre className={styles.pre}>{note}</pre>
        <p>
          <a href={address}>{t('record.code.link')}</a>
        </p>
      </details>
      <ActButton onClick={() => saveFile('checkpoint.txt', note, 'text/plain')}>
        {t('record.code.save')}
      </ActButton>
    </section>
  );
}

function ChecksPart() {
  const { recordActs } = useHall();
  const { t, locale } = useTongue();
  const moment = useMoment();
  const checks = recordActs()?.checks() ?? [];
  if (checks.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('record.checks')}</h2>
      <Facts
        facts={checks.map(({ at, size }) => ({
          label: moment(at),
          value: t('record.checks.row', { size: size.toLocaleString(locale) }),
        }))}
      />
    </section>
  );
}

/** Digits that are compared by eye, in groups of four. */
function Hash({ text }: { readonly text: string }) {
  const isHex = /^[0-9a-f]{64}$/u.test(text);
  return <code className={styles.hash}>{isHex ? text.replaceAll(/(.{4})(?=.)/gu, '$1 ') : text}</code>;
}

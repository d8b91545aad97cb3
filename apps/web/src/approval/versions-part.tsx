import { type Edition, editionDigest } from '@tauride/minutes';
import { useState } from 'react';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import styles from './approval.module.css';
import type { Minuted } from './sitting-minutes.tsx';
import { useMinutesActs } from './use-minutes-acts.ts';
import { erasedSince, holdsSealed } from './versions-view.ts';

type Props = { readonly minuted: Minuted; readonly shown: Edition | null };

/** Every version, the newest first, with who approved and signed it, its digest and its files. */
export function VersionsPart({ minuted, shown }: Props) {
  const { t } = useTongue();
  const { editions } = minuted;
  return (
    <section aria-labelledby="approval-versions">
      <h2 className="heading" id="approval-versions">
        {t('approval.versions')}
      </h2>
      {editions.length === 0 ? (
        <p className="small">{t('approval.state.none')}</p>
      ) : (
        <ol className={styles.list}>
          {editions.toReversed().map((edition) => (
            <Version key={edition.version} {...{ minuted, edition }} isShown={edition === shown} />
          ))}
        </ol>
      )}
    </section>
  );
}

type VersionProps = { readonly minuted: Minuted; readonly edition: Edition; readonly isShown: boolean };

function Version({ minuted, edition, isShown }: VersionProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { version, approved, at, digest, signatures } = edition;
  const dayOf = (instant: typeof at) => dayIn(hall, instant, tongue);
  return (
    <li className={styles.item}>
      <b>{t('approval.version', { version })}</b>
      <StateMark kind={approved === null ? 'wait' : 'on'}>
        {approved === null
          ? t('approval.version.circulated', { day: dayOf(at) })
          : t(`approval.version.approved.${approved.by}`, { day: dayOf(approved.at) })}
      </StateMark>
      {signatures.map(({ office, person, at: signedAt }) => (
        <p key={office}>{t(`approval.signed.${office}`, { name: person.name, day: dayOf(signedAt) })}</p>
      ))}
      {approved === null ? null : <SignActs edition={edition} />}
      <p className={styles.digest}>{t('approval.digest', { digest })}</p>
      {isShown ? (
        <DigestCheck minuted={minuted} edition={edition} />
      ) : (
        <PlaceLink page={`minutes/${edition.sitting}/${version}`}>
          {t('approval.read', { version })}
        </PlaceLink>
      )}
      <Downloads edition={edition} />
    </li>
  );
}

/** Whether the entries that this browser read give the text under its digest. */
function DigestCheck({ minuted, edition }: Pick<VersionProps, 'minuted' | 'edition'>) {
  const { t } = useTongue();
  const holds = editionDigest(minuted.lines, edition) === edition.digest;
  const erased = holds ? undefined : erasedSince(minuted.lines, edition);
  if (erased !== undefined)
    return <StateMark kind="wait">{t('approval.digest.erased', { entry: erased })}</StateMark>;
  if (!holds && holdsSealed(minuted.lines, edition))
    return <StateMark kind="wait">{t('approval.digest.shut')}</StateMark>;
  return (
    <StateMark kind={holds ? 'on' : 'alert'}>
      {t(holds ? 'approval.digest.holds' : 'approval.digest.differs')}
    </StateMark>
  );
}

function SignActs({ edition }: { readonly edition: Edition }) {
  const { t } = useTongue();
  const { may, send, refused, busy } = useMinutesActs();
  const { sitting: of, version, digest } = edition;
  const open = (['chair', 'clerk'] as const)
    .map((office) => ({ office, command: { type: 'SignMinutes', of, version, digest, office } as const }))
    .filter(({ command }) => may(command));
  return (
    <>
      <div className={styles.acts}>
        {open.map(({ office, command }) => (
          <ActButton
            key={office}
            variant="act"
            aria-disabled={busy}
            onClick={() => void send(t(`approval.act.sign.${office}`), command)}
          >
            {t(`approval.act.sign.${office}`)}
          </ActButton>
        ))}
      </div>
      {refused === null ? null : <Refusal {...refused} />}
    </>
  );
}

const files = ['html', 'pdf', 'json'] as const;

/** The version as a file, in the language in which it was put before the members. */
function Downloads({ edition }: { readonly edition: Edition }) {
  const { ask } = useHall();
  const { t } = useTongue();
  const [failed, setFailed] = useState(false);
  const { sitting, version, language } = edition;
  const save = async (format: (typeof files)[number]) => {
    try {
      const query = new URLSearchParams({ sitting, version: String(version), lang: language, format });
      const answer = await ask(`/api/minutes?${query.toString()}`);
      const file = await answer.blob();
      saveFile(`minutes-${sitting}-${version}.${format}`, file, file.type);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={styles.acts}>
      {files.map((format) => (
        <ActButton
          key={format}
          variant="link"
          aria-label={t('approval.download', { version, format: format.toUpperCase() })}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </ActButton>
      ))}
      {failed ? <p role="alert">{t('approval.download.failed')}</p> : null}
    </div>
  );
}

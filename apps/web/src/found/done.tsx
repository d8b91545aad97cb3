import type { Founded, OfficeLink } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { isLocal } from '../check-in/code.ts';
import { saveFile } from '../house/save-file.ts';
import { ProblemError } from '../live/problem-error.ts';
import { useLocale, useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import styles from './found.module.css';
import { askSlipAddress, printSlips } from './print-slips.ts';

/** The assembly is there: slips to print, links to hand on, and what comes next. */
export function Done({ founded }: { readonly founded: Founded }) {
  const t = useT();
  const address = useSlipAddress(founded.links.find(({ office }) => office === 'chair'));
  return (
    <div className={styles.page}>
      <Head name="Tauride" where={t('found.title')} />
      <main className={styles.plain}>
        <Question
          state="decided"
          label={t('found.done.label')}
          detail={t('found.done.entries', { entries: founded.entries, names: founded.names })}
          text={t('found.done.text')}
        />
        <ol className={styles.next}>
          <li>
            <h2 className="heading">{t('found.done.slips')}</h2>
            <p>{t('found.done.slips.what')}</p>
            <Slips links={founded.links} address={address} />
          </li>
          <li>
            <h2 className="heading">{t('found.done.links')}</h2>
            <p>{t('found.done.links.what')}</p>
            <ul className={styles.links}>
              {founded.links.map((link) => (
                <LinkRow key={`${link.body} ${link.office}`} link={link} address={address} />
              ))}
              <li>
                <a href={founded.display}>{t('found.done.display')}</a>
              </li>
            </ul>
          </li>
          <li>
            <h2 className="heading">{t('found.done.open')}</h2>
            <p>{t(founded.sitting === null ? 'found.done.open.call' : 'found.done.open.what')}</p>
          </li>
        </ol>
      </main>
    </div>
  );
}

type LinkProps = { readonly link: OfficeLink; readonly address: string | null };

function LinkRow({ link: { office, name, path }, address }: LinkProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard
      .writeText(new URL(path, address ?? window.location.href).href)
      .then(() => setCopied(true));
  return (
    <li>
      <a href={path}>{t(`found.offices.${office}`)}</a>
      <span dir="auto">{name}</span>
      {/* There is no clipboard on a page by plain http; the link itself can still be copied. */}
      {window.isSecureContext ? (
        <ActButton variant="link" onClick={copy}>
          {t(copied ? 'found.done.copied' : 'found.done.copy')}
          <span className="vh"> {name}</span>
        </ActButton>
      ) : null}
    </li>
  );
}

/** Where the slips lead: to this machine alone is of no use to a phone. */
function Leading({ address }: { readonly address: string | null }) {
  const t = useT();
  if (address === null) return null;
  const isAlone = isLocal(new URL(address).hostname);
  return (
    <p className={isAlone ? styles.warning : 'small'} role={isAlone ? 'alert' : undefined}>
      {t(isAlone ? 'found.done.slips.local' : 'found.done.slips.lead', { address })}
    </p>
  );
}

/** Null until the server has answered. */
function useSlipAddress(chair: OfficeLink | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (chair === undefined) return;
    askSlipAddress(chair).then(setAddress, () => {
      // Printing says what is wrong.
    });
  }, [chair]);
  return address;
}

/** One sheet of slips for each body, in the name of its chair. */
type SlipsProps = { readonly links: readonly OfficeLink[]; readonly address: string | null };

function Slips({ links, address }: SlipsProps) {
  const t = useT();
  const language = useLocale();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const chairs = links.filter(({ office }) => office === 'chair');
  const print = async (link: OfficeLink) => {
    setBusy(true);
    setTold(null);
    try {
      const file = `slips-${link.body}.pdf`;
      saveFile(file, await printSlips(link, language), 'application/pdf');
      setTold(t('found.done.slips.done', { file }));
    } catch (error) {
      const why = error instanceof ProblemError ? error.problem.detail : t('found.review.unreached');
      setTold(t('found.done.slips.failed', { why }));
    }
    setBusy(false);
  };
  return (
    <>
      <Leading address={address} />
      <Acts>
        {chairs.map((link, at) => (
          <ActButton
            key={link.body}
            variant={at === 0 ? 'act' : 'plain'}
            disabled={busy}
            onClick={() => void print(link)}
          >
            {t('found.done.slips.print')}
            {chairs.length > 1 ? ` (${link.body})` : ''}
          </ActButton>
        ))}
      </Acts>
      <p role="status">{busy ? t('found.done.slips.busy') : told}</p>
    </>
  );
}

import { tableGet } from '@tauride/kernel';
import { dossierOf, type IncidentId, type Line } from '@tauride/procedure';
import { useEffect } from 'react';
import { recordStatus } from '../delegate/place-view.ts';
import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import { RecordLine } from '../parts/record-line.tsx';
import { EventPage } from './event-page.tsx';
import { IndexPage } from './index-page.tsx';
import styles from './statements.module.css';
import { useStatementEntries } from './use-dossier.ts';
import { WaitingPart } from './waiting-part.tsx';

type Props = { readonly rest: readonly string[] };

/** The events about which something was stated: pages of every room. */
export function StatementsPages({ rest }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const entries = useStatementEntries();
  const id = rest[0] === undefined ? '' : decodeURIComponent(rest[0]);
  useWindowTitle(t('statements.title'));
  useFocusOnGoing(`statements/${id}`);
  useStatementInAddress(entries !== null, id);
  return (
    <div className={styles.page} data-event={id !== '' || undefined}>
      <Head compact name={assembly.name} where={t('statements.title')} end={<PageEnd />} />
      <Ways back={t('statements.back')}>
        {id === '' ? null : <PlaceLink page="statements">{t('statements.back.index')}</PlaceLink>}
      </Ways>
      <div className={styles.waiting}>
        <WaitingPart />
      </div>
      <main className={styles.main}>
        {entries === null ? (
          <p role="status">{t('statements.loading')}</p>
        ) : id === '' ? (
          <IndexPage entries={entries} />
        ) : (
          <EventPage key={id} entries={entries} id={eventAt(id, entries)} />
        )}
      </main>
      <Foot isEvent={id !== '' && entries !== null} />
    </div>
  );
}

/** The address names an event, or one of the statements about it. */
function eventAt(id: string, entries: readonly Line[]): IncidentId | null {
  if (id === 'other') return null;
  if (!/^s\d+$/u.test(id)) return id as IncidentId;
  return tableGet(dossierOf(entries).statements, id)?.incident ?? null;
}

/** A link to one statement finds it once the journal has been read. */
function useStatementInAddress(isRead: boolean, id: string): void {
  useEffect(() => {
    const { hash } = window.location;
    const named = hash === '' && /^s\d+$/u.test(id) ? id : decodeURIComponent(hash.slice(1));
    const found = !isRead || named === '' ? null : document.getElementById(named);
    found?.scrollIntoView();
    found?.focus();
  }, [isRead, id]);
}

/** The record; of an event also the way to what is quoted of it. */
function Foot({ isEvent }: { readonly isEvent: boolean }) {
  const { record, assembly } = useHall();
  const { t } = useTongue();
  const status = recordStatus(record, assembly);
  if (status === null) return null;
  const cite = <a href="#cite">{t('statements.cite')}</a>;
  return <RecordLine status={status} {...(isEvent ? { end: cite } : {})} />;
}

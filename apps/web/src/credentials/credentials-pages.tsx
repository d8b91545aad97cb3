import type { MemberId } from '@tauride/procedure';
import { useState } from 'react';
import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { AccountsPart } from './accounts-part.tsx';
import styles from './credentials.module.css';
import { GuestsPart } from './guests-part.tsx';
import { HallPart } from './hall-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { personIn } from './person-page.ts';
import { PrintPart } from './print-part.tsx';
import { useDoor } from './use-door.ts';
import { useSlips } from './use-slips.ts';

const parts = ['people', 'hall', 'guests', 'print', 'accounts'] as const;
type Part = (typeof parts)[number];

function placeIn([name = '']: readonly string[]): { readonly part: Part; readonly person: MemberId | null } {
  return { part: parts.find((part) => part === name) ?? 'people', person: personIn(name) };
}

/** `/clerk/credentials`: who comes in and with what, for chair and clerk. */
export function CredentialsPages({ rest }: { readonly rest: readonly string[] }) {
  const { assembly, sitting } = useHall();
  const { t } = useTongue();
  const { part, person } = placeIn(rest);
  const { bodies } = useDoor();
  useWindowTitle(t('credentials.title'));
  useFocusOnGoing(part);
  return (
    <div className={styles.page}>
      <Head
        compact
        name={assembly.name}
        where={[t('credentials.title'), sitting?.call.title].filter(Boolean).join(' · ')}
        end={<PageEnd />}
      />
      <Ways back={t('credentials.back')} label={t('credentials.ways')}>
        {parts.map((one) => (
          <span key={one} data-current={one === part || undefined}>
            <PlaceLink page={one === 'people' ? 'credentials' : `credentials/${one}`}>
              {one === 'accounts' ? t('desk-accounts.way') : t(`credentials.way.${one}`)}
            </PlaceLink>
          </span>
        ))}
        <PlaceLink page="check-in">{t('credentials.check-in')}</PlaceLink>
      </Ways>
      <main className={styles.main}>
        {bodies.length === 0 ? <NotYours /> : <Desk part={part} person={person} />}
      </main>
    </div>
  );
}

function NotYours() {
  const { t } = useTongue();
  return (
    <>
      <Question state="none" label={t('credentials.title')} text={t('credentials.not-yours')} />
      <p>{t('credentials.not-yours.hint')}</p>
    </>
  );
}

type DeskProps = { readonly part: Part; readonly person: MemberId | null };

function Desk({ part, person }: DeskProps) {
  const { t } = useTongue();
  const known = useSlips();
  const [selected, setSelected] = useState<ReadonlySet<MemberId>>(new Set());
  const { sitting } = useHall();
  return (
    <>
      <Question whole state="none" label={sitting?.call.place ?? ''} text={t('credentials.title')} />
      {part === 'people' ? (
        <PeoplePart person={person} known={known} selected={selected} onSelect={setSelected} />
      ) : null}
      {part === 'hall' ? <HallPart /> : null}
      {part === 'guests' ? <GuestsPart known={known} /> : null}
      {part === 'accounts' ? <AccountsPart known={known} /> : null}
      {part === 'print' ? <PrintPart known={known} selected={selected} /> : null}
    </>
  );
}

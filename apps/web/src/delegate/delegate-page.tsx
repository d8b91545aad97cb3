import { useEffect, useState } from 'react';
import { DoorLine } from '../house/door-line.tsx';
import { useTongue } from '../house/tongue.ts';
import { useNow } from '../house/use-now.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { useKeys } from '../keys/use-keys.ts';
import { PageOr } from '../later-pages.tsx';
import { HallProvider, useHall } from '../live/hall-context.tsx';
import { useT } from '../messages/use-t.ts';
import { BottomBar } from '../parts/bottom-bar.tsx';
import { Connection } from '../parts/connection.tsx';
import { Head } from '../parts/head.tsx';
import { RecordState } from '../parts/record-line.tsx';
import { Announcer } from './announcer.tsx';
import styles from './delegate.module.css';
import { usePreparedForms } from './lazy-form.tsx';
import { fetchVoteParts, KeysSheet, MyRecord, Papers } from './later-parts.ts';
import { NowTab } from './now-tab.tsx';
import { connectionStatus, recordStatus, whereLine } from './place-view.ts';
import { pollNow } from './poll-now.ts';

/** The page of a delegate: what is before the house, and what they may do about it. */
export function DelegatePage() {
  return (
    <HallProvider room="delegate">
      <PageOr>
        <Delegate />
      </PageOr>
    </HallProvider>
  );
}

const tabs = ['now', 'papers', 'record'] as const;
type Tab = (typeof tabs)[number];

function Delegate() {
  const t = useT();
  const [tab, setTab] = useState<Tab>('now');
  const [keys, setKeys] = useState(false);
  usePreparedForms();
  useVoteParts();
  useKeys({
    '?': () => setKeys(true),
    1: () => setTab('now'),
    2: () => setTab('papers'),
    3: () => setTab('record'),
  });
  return (
    <div className={styles.delegate}>
      <div>
        <DelegateHead />
        <div className={styles.doors}>
          <DoorLine />
        </div>
      </div>
      <Announcer />
      {tab === 'now' ? <NowTab /> : null}
      {tab === 'papers' ? <Papers /> : null}
      {tab === 'record' ? <MyRecord /> : null}
      <BottomBar
        items={tabs.map((id) => ({ id, label: t(`delegate.tab.${id}`) }))}
        current={tab}
        onGo={(id) => setTab(id as Tab)}
      />
      {keys ? (
        <KeysSheet
          entries={[
            { keys: 'Y N A', act: t('delegate.keys.choose') },
            { keys: 'S', act: t('delegate.second.act') },
            { keys: 'F', act: t('delegate.floor.ask') },
            { keys: '1 2 3', act: t('delegate.keys.rooms') },
            { keys: '?', act: t('parts.keys.title') },
          ]}
          onClose={() => setKeys(false)}
        />
      ) : null}
    </div>
  );
}

/** The first seconds belong to the question and to what may be done about it, unless a vote is being taken. */
const unhurriedMs = 4000;

function useVoteParts(): void {
  const isVoting = pollNow(useHall()) !== null;
  useEffect(() => {
    // What fails here is asked for again when it is drawn.
    const timer = setTimeout(() => void fetchVoteParts().catch(() => undefined), isVoting ? 0 : unhurriedMs);
    return () => clearTimeout(timer);
  }, [isVoting]);
}

function DelegateHead() {
  const hall = useHall();
  const tongue = useTongue();
  const now = useNow(1000);
  const where = whereLine(hall, hall.me.member, tongue);
  useWindowTitle(where);
  const mismatch = hall.record.phase === 'mismatch' ? recordStatus(hall.record, hall.assembly) : null;
  return (
    <Head
      compact
      name={hall.assembly.name}
      where={where}
      end={
        <>
          {mismatch === null ? null : <RecordState status={mismatch} />}
          <Connection status={connectionStatus(hall.connection, now)} />
        </>
      }
    />
  );
}

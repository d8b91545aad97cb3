import type { ReactNode } from 'react';
import { useHall } from '../live/hall-context.tsx';
import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Connection, type ConnectionStatus } from '../parts/connection.tsx';
import { Head } from '../parts/head.tsx';
import { OfflineNotice, Refusal } from '../parts/notice.tsx';
import { RecordLine, type RecordStatus } from '../parts/record-line.tsx';
import { hourText } from '@tauride/minutes';
import type { Command, Instant } from '@tauride/procedure';
import { placeLine } from './question-view.ts';
import { refusalView } from './refusal-view.ts';
import { useTongue } from './tongue.ts';
import { useNow } from './use-now.ts';
import { useWindowTitle } from './use-window-title.ts';

function useConnection(): ConnectionStatus {
  const { connection, assembly } = useHall();
  const now = useNow(1000);
  switch (connection.phase) {
    case 'connected':
      return { kind: 'connected' };
    case 'reconnecting':
      return { kind: 'reconnecting', seconds: Math.max(0, Math.floor((now - connection.since) / 1000)) };
    case 'offline':
      return { kind: 'offline', since: hourText(connection.since, assembly.timeZone) };
  }
}

/** The running head of a working room: assembly, sitting, whose desk it is, connection and hour. */
export function RoomHead({ desk }: { readonly desk: string }) {
  const hall = useHall();
  const tongue = useTongue();
  const status = useConnection();
  useWindowTitle(desk);
  return (
    <Head
      name={hall.assembly.name}
      where={placeLine(hall, tongue)}
      end={
        <>
          <span>{desk}</span>
          <Connection status={status} />
          <b>
            <bdi>{hourText(hall.now(), hall.assembly.timeZone)}</bdi>
          </b>
        </>
      }
    />
  );
}

function useRecord(): {
  readonly status: RecordStatus;
  readonly root?: string;
} | null {
  const { record, assembly } = useHall();
  const hour = (at: Instant) => hourText(at, assembly.timeZone);
  switch (record.phase) {
    case 'not-open':
      return null;
    case 'checking':
      return { status: { kind: 'checking', from: record.from } };
    case 'checked':
      return {
        status: { kind: 'checked', entries: record.head.size, at: hour(record.at) },
        root: record.head.root.slice(0, 12).replaceAll(/(.{4})(?=.)/gu, '$1 '),
      };
    case 'mismatch':
      return { status: { kind: 'mismatch', seenAt: hour(record.alarm.seenAt) } };
  }
}

/** The foot of a working room: the record, and the way to the keys. */
type FootProps = {
  readonly onKeys: () => void;
  /** What stands before the link to the keys. */
  readonly children?: ReactNode;
};

export function RoomFoot({ onKeys, children }: FootProps) {
  const t = useT();
  const record = useRecord();
  const end = (
    <>
      {children}
      <ActButton variant="link" keys="?" onClick={onKeys}>
        {t('parts.keys.open')}
      </ActButton>
    </>
  );
  if (record === null) return <footer>{end}</footer>;
  return <RecordLine sticky {...record} end={end} />;
}

/** Acts on this device that the hall has not answered, and what it refused after they had waited. */
export function WaitingActs({ nameAct }: { readonly nameAct: (command: Command | 'ballot') => string }) {
  const { waiting, drop, tryNow, connection } = useHall();
  const t = useT();
  const tongue = useTongue();
  const refused = waiting.filter((act) => act.refused !== undefined);
  const unsent = waiting.filter((act) => act.refused === undefined);
  const nameOf = (act: (typeof waiting)[number]) => nameAct(act.kind === 'command' ? act.command : 'ballot');
  return (
    <>
      {refused.map((act) => (
        <div key={act.id}>
          <Refusal {...refusalView(act.refused!, nameOf(act), tongue)} />
          <ActButton variant="link" onClick={() => drop(act.id)}>
            {t('parts.keys.close')}
          </ActButton>
        </div>
      ))}
      {unsent.length === 0 || connection.phase === 'connected' ? null : (
        <OfflineNotice
          title={t('house.waiting.title', { count: unsent.length })}
          note={t('house.waiting.note')}
        >
          <ul>
            {unsent.map((act) => (
              <li key={act.id}>
                {nameOf(act)}{' '}
                <ActButton variant="link" onClick={() => drop(act.id)}>
                  {t('house.waiting.drop')}
                </ActButton>
              </li>
            ))}
          </ul>
          <ActButton variant="link" onClick={tryNow}>
            {t('parts.offline.try')}
          </ActButton>
        </OfflineNotice>
      )}
    </>
  );
}

import type { MemberId, SittingInSession } from '@tauride/procedure';
import { useState } from 'react';
import { inSession, seatName } from '../house/house.ts';
import { connectionStatus } from '../delegate/place-view.ts';
import { Connection } from '../parts/connection.tsx';
import { useNow } from '../house/use-now.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { Head } from '../parts/head.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Question } from '../parts/question.tsx';
import { Radios } from '../parts/radios.tsx';
import { BodyMeters } from './body-meters.tsx';
import styles from './check-in.module.css';
import { DeskRow } from './desk-row.tsx';
import { deskRows, isHere, type Shown } from './desk-rows.ts';

type Entered = { readonly member: MemberId; readonly way: 'arrived' | 'left' };

/** How many entries of this screen can be taken back. */
const mostEntries = 12;

/** The desk at the door: finds whoever comes or goes by name, and enters them with one act that can be taken back. */
export function DeskScreen() {
  const hall = useHall();
  const { t } = useTongue();
  const now = useNow(1000);
  const sitting = inSession(hall);
  return (
    <div className={styles.desk}>
      <Head
        name={hall.assembly.name}
        where={[t('check-in.title'), hall.sitting?.call.title].filter(Boolean).join(' · ')}
        end={<Connection status={connectionStatus(hall.connection, now)} />}
      />
      <main>
        <Question whole state="none" label={hall.sitting?.call.place ?? ''} text={t('check-in.title')} />
        {sitting === null ? <p>{t('check-in.not-open')}</p> : <Desk sitting={sitting} />}
        <p className={styles.back}>
          <PlaceLink page="">{t('check-in.back')}</PlaceLink>
        </p>
      </main>
    </div>
  );
}

function Desk({ sitting }: { readonly sitting: SittingInSession }) {
  const { t } = useTongue();
  const { enter, undo, entered, refused } = useEntries(sitting);
  return (
    <div className={styles.columns}>
      <div className={styles.find}>
        {refused === null ? null : <Refusal {...refused} />}
        <Finder sitting={sitting} onEnter={enter} />
      </div>
      <aside className={styles.side} aria-label={t('check-in.presence')}>
        <BodyMeters />
        <Last entered={entered} onUndo={undo} />
        {sitting.call.checkIn === 'code' ? (
          <PlaceLink page="check-in/door">{t('check-in.desk.door')}</PlaceLink>
        ) : null}
      </aside>
    </div>
  );
}

/** Acts of the desk, each of which can be taken back. */
function useEntries(sitting: SittingInSession) {
  const hall = useHall();
  const tongue = useTongue();
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const send = async ({ member, way }: Entered): Promise<boolean> => {
    const lists = { arrived: way === 'arrived' ? [member] : [], left: way === 'left' ? [member] : [] };
    const result = await hall.act({ type: 'RecordPresence', sitting: sitting.id, ...lists });
    const act = tongue.t(way === 'arrived' ? 'check-in.desk.came' : 'check-in.desk.left');
    setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
    return result.kind !== 'refused';
  };
  return {
    entered,
    refused,
    enter: async (entry: Entered) => {
      if (await send(entry)) setEntered((before) => [entry, ...before].slice(0, mostEntries));
    },
    undo: async (entry: Entered) => {
      const back = { ...entry, way: entry.way === 'arrived' ? ('left' as const) : ('arrived' as const) };
      if (await send(back)) setEntered((before) => before.filter((one) => one !== entry));
    },
  };
}

type FinderProps = {
  readonly sitting: SittingInSession;
  readonly onEnter: (entry: Entered) => Promise<void>;
};

function Finder({ sitting, onEnter }: FinderProps) {
  const hall = useHall();
  const { t } = useTongue();
  const [written, setWritten] = useState('');
  const [shown, setShown] = useState<Shown>('away');
  const { rows, more } = deskRows(hall, sitting, { written, shown });
  const [first] = rows;
  const enterFirst = () => {
    if (first === undefined || written.trim() === '' || shown === 'all') return;
    if (isHere(sitting, first.id) === (shown === 'away')) return;
    void onEnter({ member: first.id, way: shown === 'away' ? 'arrived' : 'left' }).then(() => setWritten(''));
  };
  return (
    <>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          enterFirst();
        }}
      >
        <Field
          type="search"
          autoComplete="off"
          label={t('check-in.desk.find')}
          hint={t('check-in.desk.hint')}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </form>
      <Radios
        layout="joined"
        hideLegend
        legend={t('check-in.desk.show')}
        value={shown}
        options={(['away', 'here', 'all'] as const).map((value) => ({
          value,
          label: t(`check-in.desk.${value}`),
        }))}
        onChange={setShown}
      />
      <ul className={styles.rows}>
        {rows.map((found) => (
          <DeskRow key={found.id} sitting={sitting} found={found} onEnter={(entry) => void onEnter(entry)} />
        ))}
      </ul>
      <p className="small" role="status">
        {rows.length === 0
          ? t('check-in.desk.none')
          : more > 0
            ? t('check-in.desk.more', { count: more })
            : ''}
      </p>
    </>
  );
}

type LastProps = { readonly entered: readonly Entered[]; readonly onUndo: (entry: Entered) => Promise<void> };

function Last({ entered, onUndo }: LastProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <section>
      <h2 className="label">{t('check-in.desk.last')}</h2>
      {entered.length === 0 ? <p className="small">{t('check-in.desk.last.none')}</p> : null}
      <ul className={styles.rows}>
        {entered.map((entry) => (
          <li key={`${entry.member} ${entry.way}`}>
            <span>
              {t(entry.way === 'arrived' ? 'check-in.desk.came-in' : 'check-in.desk.has-left', {
                name: seatName(hall, entry.member),
              })}
            </span>
            <ActButton variant="link" onClick={() => void onUndo(entry)}>
              {t('check-in.desk.undo')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

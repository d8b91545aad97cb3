import { hourText } from '@tauride/minutes';
import { doorsOf } from '@tauride/procedure';
import { useEffect, useRef } from 'react';
import { DangerLine } from '../house/danger-line.tsx';
import { declaredNow } from '../house/declared-now.ts';
import { useSaidReason } from '../house/said-reason.ts';
import { shownUndecided } from '../house/decided.ts';
import { dayIn } from '../house/hours.ts';
import { useNow } from '../house/use-now.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { inSession } from '../house/house.ts';
import { placeLine } from '../house/question-view.ts';
import { useTongue } from '../house/tongue.ts';
import { alsoUndecided, waitingView } from '../house/waiting-view.ts';
import { useKeys } from '../keys/use-keys.ts';
import { HallProvider, useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { Under } from '../parts/under.tsx';
import { PageOr } from '../later-pages.tsx';
import type { RoomProps } from '../rooms.ts';
import { chooseTheme, storedTheme } from '../theme.ts';
import { CaptionLine } from '../debate/later.ts';
import { Below } from './below.tsx';
import { Foot } from './foot.tsx';
import { FollowsLine } from './later.ts';
import { displayView } from './display-view.ts';
import styles from './display.module.css';
import { useFit } from './use-fit.ts';

/** The hall display: one screen that everybody sees, without a hand on it. */
export function DisplayRoom(_props: RoomProps) {
  return (
    <HallProvider room="display">
      <PageOr>
        <Display />
      </PageOr>
    </HallProvider>
  );
}

/** One rem is a part of the screen, so that the display holds on any projector. */
function useScreenSize(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['room'] = 'display';
    return () => {
      delete dataset['room'];
    };
  }, []);
}

function switchTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const stored = storedTheme();
  const shown = stored === 'system' ? (dark ? 'dark' : 'light') : stored;
  chooseTheme(shown === 'dark' ? 'light' : 'dark');
}

/** Up to this many characters a question is set larger: it is read from the last row. */
const shortText = 48;

/** Where the doors are closed guests read here that they leave. */
function DoorBand() {
  const { sitting } = useHall();
  const { t } = useTongue();
  const publicity = sitting === null || sitting.phase === 'adjourned' ? 'public' : doorsOf(sitting);
  const reason = useSaidReason(sitting?.doors?.at(-1)?.reason ?? '');
  if (publicity === 'public') return null;
  return (
    <div className={styles.doors} role="status">
      <StateMark>
        <b>{t(`display.doors.${publicity}`)}</b> {t('display.doors.leave')}{' '}
        {reason === '' ? null : <span dir="auto">{reason}</span>}
      </StateMark>
    </div>
  );
}

function Display() {
  const hall = useHall();
  const tongue = useTongue();
  useScreenSize();
  useWindowTitle(tongue.t('display.title'));
  useKeys({ t: switchTheme });
  const now = useNow(1000);
  const view = displayView(hall, tongue);
  const sitting = inSession(hall);
  const heard = hall.connection.phase === 'connected';
  const showsUnder =
    sitting?.phase === 'open' && !['voting', 'roll', 'result', 'joint', 'election'].includes(view.below.kind);
  const under = showsUnder
    ? waitingView(hall.assembly, sitting, tongue)
    : alsoUndecided(hall, shownUndecided(hall)?.id, tongue);
  const waiting = under.slice(0, 2);
  const short = view.question.text.length <= shortText && waiting.length === 0;
  const declared = declaredNow(hall);
  const main = useRef<HTMLElement>(null);
  useFit(main, JSON.stringify([view.question, view.below.kind, waiting, sitting?.floor, declared?.id]));
  const recorded = hall.sitting?.call.hoursRecorded ?? true;
  const end = recorded
    ? hourText(now, hall.assembly.timeZone)
    : dayIn(hall, hall.sitting!.call.startsAt, tongue);
  return (
    <div className={styles.screen} data-below={view.below.kind} data-size={short ? 'short' : 'plain'}>
      <Head name={hall.assembly.name} where={placeLine(hall, tongue)} end={<b>{end}</b>} />
      <DoorBand />
      <main className={styles.main} ref={main}>
        <Question whole {...view.question} state={heard ? view.question.state : 'none'} />
        <DangerLine className={styles.danger} />
        {declared === null ? null : <FollowsLine motion={declared} />}
        <Under over={sitting === null} waiting={waiting} />
        <Below view={view} />
      </main>
      {sitting?.floor.phase === 'held' ? <CaptionLine room="display" /> : null}
      <Foot view={view} />
    </div>
  );
}

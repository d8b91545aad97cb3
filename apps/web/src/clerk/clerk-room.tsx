import { useEffect, useMemo, useState } from 'react';
import { SpeechPane } from '../debate/later.ts';
import { actName } from '../house/act-name.ts';
import { DeskLinks } from '../house/desk-links.tsx';
import { Announcer } from '../house/announcer.tsx';
import { DangerLine } from '../house/danger-line.tsx';
import { DoorLine } from '../house/door-line.tsx';
import { RoomFoot, RoomHead, WaitingActs } from '../house/frame.tsx';
import { questionView } from '../house/question-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { PageOr } from '../later-pages.tsx';
import { HallProvider, useHall } from '../live/hall-context.tsx';
import { useMinutesWords } from '../live/use-minutes-words.ts';
import { useMinutes } from '../live/use-minutes.ts';
import { KeysSheet } from '../parts/keys-sheet.tsx';
import { Question } from '../parts/question.tsx';
import { Radios } from '../parts/radios.tsx';
import type { RoomProps } from '../rooms.ts';
import type { Minutes } from '@tauride/minutes';
import type { Command, SittingId } from '@tauride/procedure';
import styles from './clerk.module.css';
import { CallForm } from './call-form.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { CountForm } from './count-form.tsx';
import { ElectionForm } from './election/later.ts';
import { MandatesForm } from './mandates/later.ts';
import { MemberForm } from './member-form.tsx';
import { MinutesPane } from './minutes-pane.tsx';
import { type LineView, minutesView } from './minutes-view.ts';
import { PresenceForm } from './presence-form.tsx';
import { DuressPart } from '../pressure/later.ts';
import { RollForm } from './roll-form.tsx';
import { StatementForm } from './statement-form.tsx';
import { useClerk } from './use-clerk.ts';

const kinds = [
  'speech',
  'statement',
  'count',
  'roll-call',
  'presence',
  'mandates',
  'correction',
  'for',
  'election',
  'call',
] as const;
type Kind = (typeof kinds)[number];

const rollKeys: readonly string[] = ['Y', 'N', 'A', 'X', 'L', 'U'];

const keys: Readonly<Record<Kind, string>> = {
  speech: 'S',
  statement: 'T',
  count: 'H',
  'roll-call': 'R',
  presence: 'P',
  mandates: 'M',
  correction: 'C',
  for: 'F',
  election: 'E',
  call: 'N',
};

/** The clerk's desk. */
export function ClerkRoom(_props: RoomProps) {
  return (
    <HallProvider room="clerk">
      <PageOr>
        <Desk />
      </PageOr>
    </HallProvider>
  );
}

function Desk() {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [sheet, setSheet] = useState(false);
  const [chosen, choose] = useDraft<{ readonly kind: Kind }>('clerk.kind', { kind: 'statement' });
  const sitting = hall.sitting?.id ?? null;
  // Where there is no sitting yet, calling one is all there is to enter.
  const offered = sitting === null ? (['call'] as const) : kinds;
  const kind = offered.find((one) => one === chosen.kind) ?? (sitting === null ? 'call' : 'statement');
  const minutes = useMinutes(sitting);
  const lines = useLines(minutes);
  const select = (next: Kind) => choose({ kind: next });
  const byKey = useEntryFocus(select);
  // While names are called their answers have these keys.
  const reachable = kind === 'roll-call' ? offered.filter((one) => !rollKeys.includes(keys[one])) : offered;
  useKeys({
    ...Object.fromEntries(reachable.map((one) => [keys[one].toLowerCase(), () => byKey(one)])),
    '?': () => setSheet(true),
  });
  return (
    <div className={styles.desk}>
      <RoomHead desk={t('clerk.title')} />
      <main className={styles.main}>
        <div className={styles.question}>
          <Question {...questionView(hall, tongue)} />
          <DangerLine />
          <DoorLine />
        </div>
        <MinutesPane lines={sitting === null ? [] : lines} />
      </main>
      <aside className={styles.entry} aria-label={t('clerk.entry')}>
        <DuressPart />
        <WaitingActs nameAct={(command) => clerkActName(command, tongue)} />
        <KindChoice offered={offered} kind={kind} onChoose={select} />
        <Entry key={kind} kind={kind} sitting={sitting} minutes={minutes} lines={lines} />
        <p className="small">{t('clerk.note')}</p>
      </aside>
      <Announcer />
      <RoomFoot onKeys={() => setSheet(true)}>
        <DeskLinks inline />
      </RoomFoot>
      {sheet ? (
        <KeysSheet
          entries={offered.map((one) => ({
            keys: keys[one],
            act: t('clerk.keys.kind', { kind: t(`clerk.kind.${one}`) }),
          }))}
          onClose={() => setSheet(false)}
        />
      ) : null}
    </div>
  );
}

/** The lines of the minutes; null while they, or the words for them, are on their way. */
function useLines(minutes: ReturnType<typeof useMinutes>): ReturnType<typeof minutesView> | null {
  const { timeZone } = useHall().assembly;
  const words = useMinutesWords();
  return useMemo(
    () => (minutes === null || words === null ? null : minutesView(minutes, timeZone, words)),
    [minutes, timeZone, words],
  );
}

/** Whoever chooses a statement by its key writes at once: its first field takes what is typed next. */
function useEntryFocus(select: (kind: Kind) => void): (kind: Kind) => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0) return;
    const first = document.querySelector<HTMLElement>('aside form input');
    first?.closest('form')?.scrollIntoView();
    first?.focus();
  }, [asked]);
  return (kind) => {
    select(kind);
    if (kind === 'statement') setAsked((count) => count + 1);
  };
}

type KindChoiceProps = {
  readonly offered: readonly Kind[];
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
};

function KindChoice({ offered, kind, onChoose }: KindChoiceProps) {
  const { t } = useTongue();
  if (offered.length === 1) return <h2 className="heading">{t('call.act')}</h2>;
  return (
    <div className={styles.kinds}>
      <Radios
        layout="joined"
        legend={t('clerk.entry')}
        value={kind}
        options={offered.map((value) => ({ value, label: t(`clerk.kind.${value}`), keys: keys[value] }))}
        onChange={onChoose}
      />
    </div>
  );
}

/** The calling of a sitting by its own words; any other act as everywhere. */
function clerkActName(command: Command | 'ballot', tongue: Tongue): string {
  if (command !== 'ballot' && command.type === 'CallSitting') return tongue.t('call.act');
  if (command !== 'ballot' && command.type === 'ProposeJointSitting') return tongue.t('call.propose');
  return actName(command, tongue);
}

type EntryProps = {
  readonly kind: Kind;
  readonly sitting: SittingId | null;
  readonly minutes: Minutes | null;
  readonly lines: readonly LineView[] | null;
};

function Entry({ kind, sitting, minutes, lines }: EntryProps) {
  const clerk = useClerk();
  if (kind === 'call') return <CallForm clerk={clerk} />;
  if (sitting === null) return null;
  switch (kind) {
    case 'speech':
      return <SpeechPane clerk={clerk} sitting={sitting} minutes={minutes} />;
    case 'statement':
      return <StatementForm clerk={clerk} sitting={sitting} />;
    case 'count':
      return <CountForm clerk={clerk} sitting={sitting} />;
    case 'roll-call':
      return <RollForm clerk={clerk} />;
    case 'presence':
      return <PresenceForm clerk={clerk} sitting={sitting} />;
    case 'mandates':
      return <MandatesForm clerk={clerk} />;
    case 'correction':
      return <CorrectionForm clerk={clerk} sitting={sitting} lines={lines ?? []} />;
    case 'for':
      return <MemberForm clerk={clerk} sitting={sitting} />;
    case 'election':
      return <ElectionForm clerk={clerk} sitting={sitting} />;
  }
}

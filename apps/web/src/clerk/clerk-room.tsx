import { useMemo, useState } from 'react';
import { actName } from '../house/act-name.ts';
import { Announcer } from '../house/announcer.tsx';
import { RoomFoot, RoomHead, WaitingActs } from '../house/frame.tsx';
import { questionView } from '../house/question-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { HallProvider, useHall } from '../live/hall-context.tsx';
import { useMinutes } from '../live/use-minutes.ts';
import { KeysSheet } from '../parts/keys-sheet.tsx';
import { Question } from '../parts/question.tsx';
import { Radios } from '../parts/radios.tsx';
import type { RoomProps } from '../rooms.ts';
import type { Minutes } from '@tauride/minutes';
import type { SittingId } from '@tauride/procedure';
import styles from './clerk.module.css';
import { CorrectionForm } from './correction-form.tsx';
import { CountForm } from './count-form.tsx';
import { MemberForm } from './member-form.tsx';
import { MinutesPane } from './minutes-pane.tsx';
import { type LineView, minutesView } from './minutes-view.ts';
import { PresenceForm } from './presence-form.tsx';
import { RollForm } from './roll-form.tsx';
import { statedIn } from './statement-draft.ts';
import { SpeechForm, StatementForm } from './statement-form.tsx';
import { useClerk } from './use-clerk.ts';

const kinds = ['speech', 'statement', 'count', 'roll-call', 'presence', 'correction', 'for'] as const;
type Kind = (typeof kinds)[number];

const keys: Readonly<Record<Kind, string>> = {
  speech: 'S',
  statement: 'T',
  count: 'H',
  'roll-call': 'R',
  presence: 'P',
  correction: 'C',
  for: 'F',
};

/** The clerk's desk. */
export function ClerkRoom(_props: RoomProps) {
  return (
    <HallProvider room="clerk">
      <Desk />
    </HallProvider>
  );
}

function Desk() {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [sheet, setSheet] = useState(false);
  const [chosen, choose] = useDraft<{ readonly kind: Kind }>('clerk.kind', { kind: 'statement' });
  const kind = kinds.find((one) => one === chosen.kind) ?? 'statement';
  const sitting = hall.sitting?.id ?? null;
  const minutes = useMinutes(sitting);
  const lines = useMemo(
    () => (minutes === null ? null : minutesView(minutes, hall.assembly.timeZone, tongue)),
    [minutes, hall.assembly.timeZone, tongue],
  );
  const select = (next: Kind) => choose({ kind: next });
  useKeys({
    ...Object.fromEntries(kinds.map((one) => [keys[one].toLowerCase(), () => select(one)])),
    '?': () => setSheet(true),
  });
  return (
    <div className={styles.desk}>
      <RoomHead desk={t('clerk.title')} />
      <main className={styles.main}>
        <div className={styles.question}>
          <Question {...questionView(hall, tongue)} />
        </div>
        <MinutesPane lines={lines} />
      </main>
      <aside className={styles.entry} aria-label={t('clerk.entry')}>
        <WaitingActs nameAct={(command) => actName(command, tongue)} />
        <div className={styles.kinds}>
          <Radios
            layout="joined"
            legend={t('clerk.entry')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`clerk.kind.${value}`), keys: keys[value] }))}
            onChange={select}
          />
        </div>
        {sitting === null ? null : (
          <Entry key={kind} kind={kind} sitting={sitting} minutes={minutes} lines={lines} />
        )}
        <p className="small">{t('clerk.note')}</p>
      </aside>
      <Announcer />
      <RoomFoot onKeys={() => setSheet(true)} />
      {sheet ? (
        <KeysSheet
          entries={kinds.map((one) => ({
            keys: keys[one],
            act: t('clerk.keys.kind', { kind: t(`clerk.kind.${one}`) }),
          }))}
          onClose={() => setSheet(false)}
        />
      ) : null}
    </div>
  );
}

type EntryProps = {
  readonly kind: Kind;
  readonly sitting: SittingId;
  readonly minutes: Minutes | null;
  readonly lines: readonly LineView[] | null;
};

function Entry({ kind, sitting, minutes, lines }: EntryProps) {
  const clerk = useClerk();
  switch (kind) {
    case 'speech':
      return <SpeechForm clerk={clerk} sitting={sitting} />;
    case 'statement':
      return <StatementForm clerk={clerk} sitting={sitting} stated={statedIn(minutes)} />;
    case 'count':
      return <CountForm clerk={clerk} sitting={sitting} />;
    case 'roll-call':
      return <RollForm clerk={clerk} />;
    case 'presence':
      return <PresenceForm clerk={clerk} sitting={sitting} />;
    case 'correction':
      return <CorrectionForm clerk={clerk} sitting={sitting} lines={lines ?? []} />;
    case 'for':
      return <MemberForm clerk={clerk} sitting={sitting} />;
  }
}

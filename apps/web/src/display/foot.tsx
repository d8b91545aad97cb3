import { hourText } from '@tauride/minutes';
import { hourIn } from '../house/hours.ts';
import { inSession } from '../house/house.ts';
import { countedIn } from '../house/poll-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { useMinutes } from '../live/use-minutes.ts';
import { Legend } from '../parts/choice.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { knownAs } from '../house/known.ts';
import { presenceLine } from '../house/presence-line.ts';
import { type DisplayView, lacksSecond } from './display-view.ts';
import styles from './display.module.css';

/** The foot of the display: who is present, or what the marks mean, and what to do. A lost hall is said instead. */
export function Foot({ view }: { readonly view: DisplayView }) {
  const hall = useHall();
  const tongue = useTongue();
  const { connection, assembly } = hall;
  if (connection.phase !== 'connected') {
    const hour = hourText(connection.lastHeardAt, assembly.timeZone);
    return (
      <footer className={styles.lost}>
        <div role="alert">
          <StateMark kind="off">{tongue.t('display.lost', { hour })}</StateMark>
        </div>
      </footer>
    );
  }
  // Across the foot stands what the bodies came to together.
  if (view.below.kind === 'joint') return null;
  return (
    <footer className={styles.foot}>
      <Start view={view} />
      <End view={view} />
    </footer>
  );
}

function Start({ view }: { readonly view: DisplayView }) {
  const hall = useHall();
  const tongue = useTongue();
  const { below } = view;
  const counted = below.kind === 'result' && below.result.poll !== null ? countedIn(below.result.poll) : null;
  if (counted === null) return <span>{presenceLine(hall, tongue)}</span>;
  const { yes, no, abstain, absent } = counted;
  return (
    <Legend
      entries={[
        { kind: 'yes', count: yes },
        { kind: 'no', count: no },
        { kind: 'abstain', count: abstain },
        { kind: 'absent', count: absent, label: tongue.t('parts.choice.none') },
      ]}
    />
  );
}

/** Where the last act is known from, when it was not simply done in the hall; otherwise what to do now. */
function End({ view }: { readonly view: DisplayView }) {
  const hall = useHall();
  const tongue = useTongue();
  const minutes = useMinutes(hall.sitting?.id ?? null);
  const from = minutes?.lines.at(-1)?.provenance ?? null;
  if (from !== null) return <Provenance known={knownAs(from.how)} detail={from.note} />;
  return <span>{hintOf(view, hall, tongue)}</span>;
}

function hintOf({ below }: DisplayView, hall: ReturnType<typeof useHall>, { t }: Tongue): string {
  switch (below.kind) {
    case 'roll':
    case 'voting': {
      const hour = hourIn(hall, below.poll.openedAt);
      return hour === null ? '' : t('display.vote.opened', { hour });
    }
    case 'joint':
      return '';
    case 'result':
      return below.result.poll === null ? '' : t('display.sorted');
    case 'floor':
      return t(lacksSecond(hall, inSession(hall)) ? 'display.second' : 'display.ask-floor');
    case 'caucus':
      return below.moderated ? t('display.ask-floor') : '';
    case 'called':
    case 'next':
      return t('display.papers');
    // The part below says it.
    case 'election':
    case 'words':
      return '';
  }
}

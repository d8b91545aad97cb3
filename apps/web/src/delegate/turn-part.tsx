import { tableIds } from '@tauride/kernel';
import { useMemo, useState } from 'react';
import { asksCheckIn, awaitsCheckIn } from '../check-in/asks-check-in.ts';
import { inSession } from '../house/house.ts';
import { useHall } from '../live/hall-context.tsx';
import { useT } from '../messages/use-t.ts';
import { electionAsks } from './election-asks.ts';
import styles from './delegate.module.css';
import { FloorPart } from './floor-part.tsx';
import { InOrder } from './in-order.tsx';
import {
  Ballot,
  CheckInPart,
  JointPart,
  MandateBallots,
  SeatedNotice,
  StatementNotice,
} from './later-parts.ts';
import { pollNow } from './poll-now.ts';
import { unsignedBy } from '../statements/unsigned.ts';
import { InterruptionNotice } from './interruption.tsx';
import { RefusedPart } from './refused-part.tsx';
import { SecondNotice } from './second-notice.tsx';
import { redAct } from './turn-view.ts';
import { useActs, useTurn } from './use-turn.ts';
import { WaitingPart } from './waiting-part.tsx';
import { WouldRead } from './would-read.tsx';

/** Whoever opened the page without being let in looks on, and is shown the way in. */
function EnterLink() {
  const t = useT();
  return (
    <p>
      <a href="/enter">{t('delegate.enter')}</a> · <a href="/sign-in">{t('delegate.sign-in')}</a>
    </p>
  );
}

/** What is this member's to do about the question, and the text as it would read. */
export function TurnPart() {
  const hall = useHall();
  const turn = useTurn();
  const acts = useActs();
  const holds = useHoldsOthers();
  const isElsewhere = hall.connection.phase === 'offline' || electionAsks(hall) || asksCheckIn(hall);
  const red = isElsewhere ? null : redAct(turn);
  return (
    <>
      <div className={styles.turn}>
        {hall.me.member === null ? <EnterLink /> : null}
        <WaitingPart />
        <RefusedPart refused={acts.refused} />
        <CheckIn />
        <Seated />
        {pollNow(hall) === null ? null : <Ballot turn={turn} brief={holds} />}
        <OthersVotes hasOwn={turn.ballot !== null} holds={holds} />
        <Joint />
        <InterruptionNotice turn={turn} acts={acts} />
        <SecondNotice turn={turn} acts={acts} red={red === 'second'} />
        <FloorPart turn={turn} acts={acts} red={red} />
        <Unsigned />
        <InOrder turn={turn} acts={acts} />
      </div>
      <WouldRead />
    </>
  );
}

/** Most are checked in long before they look; how it is done comes with the first page that asks, or with a code in the address. */
function CheckIn() {
  const hall = useHall();
  const asks = asksCheckIn(hall) || awaitsCheckIn(hall);
  const [shown, setShown] = useState(() => window.location.hash.includes('code='));
  if (asks && !shown) setShown(true);
  return asks || shown ? <CheckInPart /> : null;
}

/** In a joint sitting, where this member votes, and how far the other bodies have come. */
function Joint() {
  const sitting = inSession(useHall());
  return sitting !== null && sitting.bodies.length > 1 && sitting.poll !== null ? <JointPart /> : null;
}

/** What the desk entered in this member's name and the member has not answered. */
function Unsigned() {
  const { assembly, me } = useHall();
  return unsignedBy(assembly, me.member).length === 0 ? null : <StatementNotice />;
}

function Seated() {
  const hall = useHall();
  const { member } = hall.me;
  const sitting = inSession(hall);
  const seated = sitting?.substitutions?.some((each) => each.alternate === member || each.for === member);
  // While votes are taken the ballot itself says whose it is.
  return seated === true && sitting?.poll === null ? <SeatedNotice /> : null;
}

/** Whether this member casts votes of others now. Most votes are cast by whose they are: in the register a tilde tells the others. */
function useHoldsOthers(): boolean {
  const hall = useHall();
  const who = pollNow(hall)?.register?.who;
  const { member } = hall.me;
  return useMemo(
    () => who !== undefined && member !== null && tableIds(who).some((id) => id.endsWith(`~${member}`)),
    [who, member],
  );
}

type OthersProps = { readonly hasOwn: boolean; readonly holds: boolean };

function OthersVotes({ hasOwn, holds }: OthersProps) {
  const poll = pollNow(useHall());
  const isBoxed = poll !== null && poll.method !== 'voice' && poll.method !== 'hands';
  return isBoxed && (holds || !hasOwn) ? <MandateBallots hasOwn={hasOwn} /> : null;
}

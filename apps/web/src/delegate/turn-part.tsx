import { useState } from 'react';
import { asksCheckIn } from '../check-in/asks-check-in.ts';
import { useHall } from '../live/hall-context.tsx';
import { Ballot } from './ballot.tsx';
import { electionAsks } from './election-asks.ts';
import styles from './delegate.module.css';
import { FloorPart } from './floor-part.tsx';
import { InOrder } from './in-order.tsx';
import { CheckInPart } from './later-parts.ts';
import { InterruptionNotice } from './interruption.tsx';
import { RefusedPart } from './refused-part.tsx';
import { SecondNotice } from './second-notice.tsx';
import { redAct } from './turn-view.ts';
import { useActs, useTurn } from './use-turn.ts';
import { WaitingPart } from './waiting-part.tsx';
import { WouldRead } from './would-read.tsx';

/** What is this member's to do about the question, and the text as it would read. */
export function TurnPart() {
  const hall = useHall();
  const turn = useTurn();
  const acts = useActs();
  const red = hall.connection.phase === 'offline' || electionAsks(hall) ? null : redAct(turn);
  return (
    <>
      <div className={styles.turn}>
        <WaitingPart />
        <RefusedPart refused={acts.refused} />
        <CheckIn />
        <Ballot turn={turn} />
        <InterruptionNotice turn={turn} acts={acts} />
        <SecondNotice turn={turn} acts={acts} red={red === 'second'} />
        <FloorPart turn={turn} acts={acts} red={red} />
        <InOrder turn={turn} acts={acts} />
      </div>
      <WouldRead />
    </>
  );
}

/** Most sittings are checked into at the desk; what else it takes comes with the first that asks, or with a code in the address. */
function CheckIn() {
  const asks = asksCheckIn(useHall());
  const [shown, setShown] = useState(() => window.location.hash.includes('code='));
  if (asks && !shown) setShown(true);
  return asks || shown ? <CheckInPart /> : null;
}

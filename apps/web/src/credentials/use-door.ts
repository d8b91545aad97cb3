import {
  type Body,
  type Credentialed,
  mayKeepDoor,
  type SittingInSession,
  whyNotDoorFor,
} from '@tauride/procedure';
import { useMemo } from 'react';
import { inSession } from '../house/house.ts';
import { refusalWhy } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

export type Door = {
  /** The bodies whose door this person keeps. */
  readonly bodies: readonly Body[];
  /** Why these people cannot be let in or signed out from here; null where they can. */
  readonly whyNot: (people: Credentialed) => string | null;
  /** The sitting that is open, and whether this person presides over it. */
  readonly sitting: SittingInSession | null;
  readonly presides: boolean;
};

/** What this person may do at the door, as the same rules say it by which the server decides. */
export function useDoor(): Door {
  const hall = useHall();
  const tongue = useTongue();
  const { assembly, me } = hall;
  const { bodies: all, sittings } = assembly;
  const { member } = me;
  const bodies = useMemo(
    () =>
      member === null ? [] : Object.values(all).filter((body) => mayKeepDoor(assembly, member, body.id)),
    // oxlint-disable-next-line react/exhaustive-deps -- nothing else of the assembly says who keeps a door
    [all, sittings, member],
  );
  const sitting = inSession(hall);
  return {
    bodies,
    whyNot: (people) => {
      if (member === null) return tongue.t('credentials.not-yours');
      const refused = whyNotDoorFor(assembly, { kind: 'member', member }, people);
      return refused === null ? null : refusalWhy(refused, tongue);
    },
    sitting,
    presides: sitting !== null && sitting.presiding === member,
  };
}

import type { Command, ItemId, MemberId, MotionId, SittingId, Wording } from '@tauride/procedure';
import { CHAIR, delegate } from './cast.ts';

export const SITTING = 'congress-2026-2' as SittingId;

/** An act before it has its place in time. */
export interface Act {
  readonly by: MemberId | 'operator';
  readonly command: Command;
  /** Minutes since the act before. */
  readonly after: number;
}

export function act(by: Act['by'], command: Command, after = 0): Act {
  return { by, command, after };
}

/** @param place in the agenda, from 1 */
export function takenUp(place: number, after: number): Act {
  return act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: `i${place}` as ItemId }, after);
}

interface Moved {
  readonly by: MemberId;
  readonly kind: 'main' | 'amend';
  readonly wording: Wording;
  readonly onBehalfOf?: string;
  readonly after: number;
}

export function moved({ by, kind, wording, onBehalfOf, after }: Moved): Act {
  return act(
    by,
    {
      type: 'MakeMotion',
      sitting: SITTING,
      kind,
      target: null,
      wording,
      onBehalfOf: onBehalfOf ?? null,
      qualified: false,
      claimsPrevailingSide: false,
    },
    after,
  );
}

export function seconded(by: MemberId, motion: MotionId): Act {
  return act(by, { type: 'SecondMotion', sitting: SITTING, motion }, 1);
}

export function stated(motion: MotionId): Act {
  return act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion }, 1);
}

export function asked(number: number, side: 'for' | 'against'): Act {
  return act(delegate(number), { type: 'RequestFloor', sitting: SITTING, side, purpose: 'debate' });
}

/** @param minutes how long the speech is */
export function speech(number: number, side: 'for' | 'against', minutes: number): readonly Act[] {
  const member = delegate(number);
  return [
    asked(number, side),
    act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member }, 1),
    act(member, { type: 'YieldFloor', sitting: SITTING }, minutes),
  ];
}

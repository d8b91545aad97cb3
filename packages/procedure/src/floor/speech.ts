import type { Acting } from '../authority.ts';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { ruleOf } from '../motion/rules.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Speaking } from './check-speech.ts';
import { usedMs } from './clock.ts';
import { sideTaken } from './quota.ts';
import type { FloorRequest } from './state.ts';

export interface Giving extends Acting, Speaking {
  /** Who gets the floor. */
  readonly member: MemberId;
  readonly request: FloorRequest | undefined;
  readonly purpose: FloorRequest['purpose'];
}

/** How long somebody may speak, and under which rule. */
export interface GivenLimit {
  readonly limitMs: number | null;
  readonly limitedBy: string;
}

export function holdsFloor(sitting: SittingInSession, member: MemberId): boolean {
  return sitting.floor.phase === 'held' && sitting.floor.member === member;
}

export function given(giving: Giving, { limitMs, limitedBy }: GivenLimit): Event {
  const { sitting, member, purpose, request } = giving;
  return {
    type: 'FloorGiven',
    sitting: sitting.id,
    member,
    on: purpose === 'explanation' ? (request?.on ?? null) : giving.on,
    side: sideOf(giving),
    purpose,
    limitMs,
    ...(limitMs === null ? {} : { limitedBy }),
    ...(request?.list === undefined ? {} : { list: request.list }),
    ...(giving.leave ? { leave: true } : {}),
    citation: floorCitation(giving),
  };
}

function sideOf(giving: Giving): FloorRequest['side'] {
  const { state, sitting, on, purpose } = giving;
  if (on === null || purpose !== 'debate') return giving.side;
  const motion = motionOf(state, on);
  return sideTaken({ ...giving, motion, quota: ruleOf(rulebookOf(state, sitting), motion).speakers });
}

function floorCitation({ state, sitting }: Acting): string {
  const rulebook = rulebookOf(state, sitting);
  return cited(rulebook, rulebook.floor.cite);
}

/** The end of the speech that is being made; one in debate counts against the limits. */
export function endedSpeech(
  { sitting, context }: Pick<Acting, 'sitting' | 'context'>,
  how: 'yielded' | 'stopped',
): Event & { readonly type: 'FloorEnded' } {
  const { floor } = sitting;
  if (floor.phase === 'free') throw new TypeError('nobody has the floor');
  const speechOn: MotionId | null = floor.purpose === 'debate' ? floor.on : null;
  return {
    type: 'FloorEnded',
    sitting: sitting.id,
    member: floor.member,
    how,
    speechOn,
    usedMs: usedMs(floor, context.now),
  };
}

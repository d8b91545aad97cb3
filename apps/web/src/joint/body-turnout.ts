import { tableValues } from '@tauride/kernel';
import type { BodyId, Poll } from '@tauride/procedure';
import { type House, inSession } from '../house/house.ts';
import type { HouseState } from '../parts/hemicycle/hemicycle.tsx';
import { presenceIn } from './body-presence.ts';
import type { BodyPart } from './joint-vote.ts';

/** One body while it votes: nothing in it tells how anyone voted. */
export type BodyTurnout = {
  /** Null where nobody told how many. */
  readonly cast: number | null;
  readonly voters: number;
  readonly present: number | null;
  readonly quorum: { readonly needed: number; readonly missing: number } | null;
  readonly seats: HouseState | null;
};

type Ground = Pick<House, 'assembly' | 'sitting'> & {
  readonly bodyCounters: { readonly [poll: Poll['id']]: { readonly [body: BodyId]: number } };
};

export function bodyTurnout(hall: Ground, poll: Poll, part: BodyPart): BodyTurnout {
  const sitting = inSession(hall);
  const here =
    sitting === null
      ? undefined
      : presenceIn(hall.assembly, sitting).bodies.find(({ body }) => body === part.body);
  const present = here?.present ?? null;
  const membership = part.result?.membership ?? here?.seats ?? 0;
  const voters = linesIn(poll, part.body) ?? present ?? membership;
  const cast = castIn(hall, poll, part.body);
  const needed = here?.needed ?? null;
  return {
    cast,
    voters,
    present,
    quorum: needed === null || present === null ? null : { needed, missing: Math.max(0, needed - present) },
    seats:
      cast === null
        ? null
        : {
            kind: 'voting',
            cast: Math.min(cast, voters),
            present: voters,
            absent: Math.max(0, membership - voters),
          },
  };
}

/** Acts of voting that count in a body, as long as the register has its lines: also of alternates and holders of proxies. */
function linesIn({ method, register }: Poll, body: BodyId): number | null {
  if (register?.who === undefined || method === 'hands' || method === 'voice') return null;
  return tableValues(register.who).filter(({ votes }) => votes.some((vote) => vote.body === body)).length;
}

/** Counted in the hall so far, or told by the server. */
function castIn({ bodyCounters }: Ground, poll: Poll, body: BodyId): number | null {
  if (poll.phase !== 'open' || poll.method === 'voice') return null;
  if (poll.method !== 'hands') return bodyCounters[poll.id]?.[body] ?? 0;
  const parts = poll.parts.filter((part) => part.body === body);
  return parts.length === 0 ? null : parts.reduce((sum, { yes, no, abstain }) => sum + yes + no + abstain, 0);
}

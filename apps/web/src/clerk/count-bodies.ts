import { rowsOf } from '@tauride/count';
import { type BodyId, decideAct, type Instant, type MemberId, type Poll } from '@tauride/procedure';
import type { House } from '../house/house.ts';

export type CountBodies =
  /** The votes are one count. */
  | { readonly kind: 'one' }
  /** The bodies whose count this member may enter; none where other officers do. */
  | { readonly kind: 'bodies'; readonly mine: readonly BodyId[] };

/** For which bodies somebody may enter a count of hands: the rules are asked for each. */
export function countBodies(
  { assembly }: Pick<House, 'assembly'>,
  poll: Poll,
  { member, now }: { readonly member: MemberId | null; readonly now: Instant },
): CountBodies {
  const { bodies = [], sitting, id, threshold } = poll;
  if (rowsOf(threshold).length === 0 || bodies.length === 0) return { kind: 'one' };
  if (member === null) return { kind: 'bodies', mine: [] };
  const none = { yes: 0, no: 0, abstain: 0 };
  const mine = bodies.flatMap(({ body }) => {
    const enter = { type: 'EnterCount', sitting, poll: id, place: '1', tally: none, body } as const;
    return decideAct(assembly, enter, { now, actor: { kind: 'member', member } }).ok ? [body] : [];
  });
  return { kind: 'bodies', mine };
}

/** How many of a body can be counted. */
export function votersIn(poll: Poll, body: BodyId | null): number {
  if (body === null) return poll.present ?? poll.membership;
  return poll.bodies?.find((each) => each.body === body)?.membership ?? 0;
}

import { isOwnKind, type KnownMotionKind, type MotionKind } from '@tauride/procedure';
import type { MessageId } from '../messages/topics.ts';

export type Ask = Extract<MessageId, `house.ask.${string}`>;

/** Kinds that are asked in the words of another one. */
const likeOthers = {
  main: 'adopt',
  amend: 'adopt',
  nominate: 'other',
  'excuse-from-duty': 'other',
  'reconsider-and-enter': 'reconsider',
  'amend-bylaws': 'adopt',
  'amend-standing-rule': 'adopt',
  proposal: 'adopt',
  'proposal-part': 'adopt',
  'adjourn-meeting': 'adjourn',
  'end-sitting': 'adjourn',
  'bill-second-reading': 'adopt',
  'bill-third-reading': 'adopt',
  'no-confidence': 'adopt',
  'cloture-rules-change': 'cloture',
  'suspend-and-pass': 'adopt',
  recommit: 'commit',
  bill: 'adopt',
  'constitutional-amendment': 'adopt',
  'unicameral-revision': 'adopt',
  'council-act-on-proposal': 'adopt',
  'council-act-own': 'adopt',
  'popular-initiative': 'adopt',
  'special-law': 'adopt',
  'cross-community-weighted': 'adopt',
  'cross-community-parallel': 'adopt',
  'final-approval': 'adopt',
} as const satisfies { readonly [kind in KnownMotionKind]?: string };

/** What can be asked only about another question. */
const aimed: ReadonlySet<Ask> = new Set<Ask>([
  'house.ask.postpone-indefinitely',
  'house.ask.commit',
  'house.ask.postpone-certain',
  'house.ask.limit-extend-debate',
  'house.ask.previous-question',
  'house.ask.lay-on-table',
  'house.ask.withdraw',
  'house.ask.take-from-table',
  'house.ask.reconsider',
  'house.ask.objection-to-consideration',
  'house.ask.division-of-question',
  'house.ask.consider-by-paragraph',
  'house.ask.voting-method',
  'house.ask.create-blank',
  'house.ask.fill-blank',
  'house.ask.rescind-amend-adopted',
  'house.ask.rescind-and-expunge',
  'house.ask.discharge-committee',
  'house.ask.competence',
  'house.ask.roll-call',
]);

/** In which words a kind of motion is put to the house. */
export function askOf(kind: MotionKind, hasTarget: boolean): Ask {
  const ask = usualAsk(kind);
  return aimed.has(ask) && !hasTarget ? 'house.ask.other' : ask;
}

function usualAsk(kind: MotionKind): Ask {
  if (isOwnKind(kind)) return 'house.ask.other';
  return isLikeAnother(kind) ? `house.ask.${likeOthers[kind]}` : `house.ask.${kind}`;
}

function isLikeAnother(kind: KnownMotionKind): kind is keyof typeof likeOthers {
  return Object.hasOwn(likeOthers, kind);
}

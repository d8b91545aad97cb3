import { tableGet, tableValues } from '@tauride/kernel';
import {
  linesBy,
  mandateOf,
  mayCast,
  type MemberId,
  type Poll,
  type RegisterLine,
  votesOf,
} from '@tauride/procedure';
import { ballotKey } from '../live/receipts.ts';
import type { HallView, KeptReceipt, WaitingAct } from '../live/types.ts';

/** How far a vote that somebody casts for another is. */
export type MandateState =
  | { readonly line: RegisterLine; readonly phase: 'left' }
  | { readonly line: RegisterLine; readonly phase: 'waits'; readonly act: WaitingAct & { kind: 'ballot' } }
  | { readonly line: RegisterLine; readonly phase: 'in'; readonly receipt: KeptReceipt };

/** The votes of others that a member casts in a poll. */
export function othersVotes(poll: Pick<Poll, 'register'>, member: MemberId): readonly RegisterLine[] {
  return linesBy(poll, member).filter(({ of }) => of !== member);
}

export function stateOf(
  { receipts, waiting }: Pick<HallView, 'receipts' | 'waiting'>,
  poll: Poll,
  line: RegisterLine,
): MandateState {
  const mandate = mandateOf(line);
  const act = waiting.find((one): one is WaitingAct & { kind: 'ballot' } => {
    return (
      one.kind === 'ballot' && one.poll === poll.id && one.mandate === mandate && one.refused === undefined
    );
  });
  if (act !== undefined) return { line, phase: 'waits', act };
  const receipt = receipts[ballotKey({ poll: poll.id, mandate })];
  return receipt === undefined ? { line, phase: 'left' } : { line, phase: 'in', receipt };
}

/** Who casts this member's own vote in a poll, where that is somebody else. */
export function castBy({ register }: Pick<Poll, 'register'>, member: MemberId): RegisterLine | null {
  const who = register?.who;
  if (who === undefined) return null;
  return tableValues(who).find(({ of, by }) => of === member && by !== member) ?? null;
}

/** Where one body votes after the other: the member votes in another than the one whose turn it is, as the page tells. */
function votesElsewhere(assembly: HallView['assembly'], { of, sitting }: Poll, member: MemberId): boolean {
  const held = tableGet(assembly.sittings, sitting);
  if (of === undefined || held === undefined) return false;
  const votes = votesOf(assembly, held, member);
  return votes.length > 0 && !votes.some(({ body }) => of.includes(body));
}

/** Why this member has no vote of their own in a poll. */
export function whyNone(
  { assembly, me }: Pick<HallView, 'assembly' | 'me'>,
  poll: Poll,
): 'late' | 'absent' | 'elsewhere' | 'other' {
  if (me.member !== null && votesElsewhere(assembly, poll, me.member)) return 'elsewhere';
  const may = me.member === null ? null : mayCast(assembly, poll.id, me.member);
  if (may === null || may.ok) return 'other';
  if (may.error.code === 'not-in-register') return 'late';
  return may.error.detail['act'] === 'vote-absent' ? 'absent' : 'other';
}

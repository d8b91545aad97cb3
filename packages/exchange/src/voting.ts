import type { Tally } from '@tauride/count';
import type { Outcome } from '@tauride/procedure';
import type { MinutesDocument, NamedVote, RecordedLine, VoteAct } from '@tauride/minutes';

/** The methods by which the house lets everybody know who voted how. */
const OPEN: ReadonlySet<VoteAct['method']> = new Set<VoteAct['method']>(['roll-call', 'recorded']);

/** Rule XC-6: names stand beside open votes alone, whatever a document holds. */
export function namedVotes({ method, votes }: VoteAct): readonly NamedVote[] | null {
  return OPEN.has(method) ? votes : null;
}

/** What was counted; `null` where nothing was. */
export function tallyOf({ finding }: VoteAct): Tally | null {
  return finding.kind === 'counted' ? finding.tally : null;
}

/** Whether the question carried; `null` where the vote decided nothing. A ruling that stands carried, as did what was not blocked. */
export function carried(outcome: Outcome): boolean | null {
  return CARRIED[outcome];
}

const CARRIED: { readonly [outcome in Outcome]: boolean | null } = {
  adopted: true,
  rejected: false,
  'tie-rejected': false,
  sustained: true,
  'tie-sustained': true,
  reversed: false,
  'no-quorum': null,
  blocked: false,
  'not-blocked': true,
  'no-result-repeat': null,
  'second-vote-later': null,
  'carried-so-far': null,
};

export type VoteLine = RecordedLine & { readonly line: { readonly act: VoteAct } };

export function isVote(recorded: RecordedLine): recorded is VoteLine {
  return recorded.line.act.kind === 'vote';
}

/** The votes on questions, in the order in which their results were announced. */
export function votesIn({ sections }: MinutesDocument): readonly VoteLine[] {
  return sections.flatMap(({ lines }) => lines.filter(isVote));
}

import type { Tally } from '@tauride/count';
import type { MinutesDocument, VoteAct } from '@tauride/minutes';
import type { Persons } from '../persons.ts';
import { zonedTime } from '../time.ts';
import { carried, namedVotes, tallyOf, type VoteLine, votesIn } from '../voting.ts';
import type { PopoloCount, PopoloVoteEvent } from './model.ts';
import { sittingOrganization } from './organization.ts';

/** Rules XC-4 and XC-6: each vote with its counts, and with names where it was open. */
export function popoloVoteEvents(document: MinutesDocument, persons: Persons): readonly PopoloVoteEvent[] {
  return votesIn(document).map((vote, index) => voteEvent(document, persons, { vote, index }));
}

function voteEvent(
  document: MinutesDocument,
  persons: Persons,
  { vote, index }: { readonly vote: VoteLine; readonly index: number },
): PopoloVoteEvent {
  const { act, at, seq } = vote.line;
  const tally = tallyOf(act);
  const result = carried(act.outcome);
  const votes = namedVotes(act);
  return {
    id: `voting_${index + 1}`,
    organization_id: sittingOrganization(document),
    legislative_session_id: document.sitting,
    identifier: String(seq),
    motion_id: act.question.motion,
    classification: act.method,
    ...(at === null ? {} : { end_date: zonedTime(at, document.heading.timeZone) }),
    ...(result === null ? {} : { result: result ? 'pass' : 'fail' }),
    ...(tally === null ? {} : { counts: countsOf(tally) }),
    ...(act.bodies.length === 0 || tally === null || result === null
      ? {}
      : { group_results: groupResults(act) }),
    ...(votes === null
      ? {}
      : { votes: votes.map(({ voter, choice }) => ({ voter_id: persons.idOf(voter), option: choice })) }),
    ...weighted(act),
    ...(act.chairVote === null ? {} : { presiding_vote: act.chairVote }),
  };
}

function countsOf({ yes, no, abstain }: Tally): readonly PopoloCount[] {
  return [
    { option: 'yes', value: yes },
    { option: 'no', value: no },
    { option: 'abstain', value: abstain },
  ];
}

function groupResults({ bodies, failed }: VoteAct): NonNullable<PopoloVoteEvent['group_results']> {
  return bodies.map(({ body }) => ({
    group_id: `body-${body}`,
    result: failed.includes(body) ? 'fail' : 'pass',
  }));
}

function weighted({ finding }: VoteAct): Pick<PopoloVoteEvent, 'weighted_counts'> {
  if (finding.kind !== 'counted' || finding.weight === undefined) return {};
  return { weighted_counts: countsOf(finding.weight.tally) };
}

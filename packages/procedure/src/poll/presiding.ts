import type { VotingRules } from '../rulebook/house-rules.ts';

/** How the one who presides votes: as any member, only where it changes the result, only on an even split, or never. */
export function presidingMayVote(voting: VotingRules): 'with-all' | 'if-decisive' | 'on-tie' | 'never' {
  if (voting.tie === 'casting-vote') return 'on-tie';
  if (voting.chairNeverVotes) return 'never';
  return voting.chairVotesOnlyIfDecisive ? 'if-decisive' : 'with-all';
}

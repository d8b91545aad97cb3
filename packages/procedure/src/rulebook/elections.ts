import type { ElectionCustoms } from './house-rules.ts';

/** Where a source says nothing of elections: careful defaults, which an assembly changes in its standing orders. */
export const byOwnRules: ElectionCustoms = {
  nominations: 'members',
  acceptance: 'unless-declined',
  needs: 'majority',
  majorityOf: 'valid',
  nextRound: 'all',
  ties: 'round',
  ballot: 'secret-unless-said',
  unopposed: 'ballot',
  lots: 'hand',
  cite: '(by the assembly’s own rules)',
};

/** In German assemblies somebody stands once they have agreed; a second ballot is held between those with the most votes. */
export const germanElections: ElectionCustoms = {
  ...byOwnRules,
  acceptance: 'needed',
  nextRound: 'two-most',
  ties: 'lot',
};

/** Repeated ballots among all who stand, until somebody has more than half of the votes cast; without a ballot where nobody else
 *  stands. Source: RONR (12th ed.) 45:32, 46:32, 46:40. */
export const robertElections: Omit<ElectionCustoms, 'cite'> = {
  ...byOwnRules,
  majorityOf: 'cast',
  unopposed: 'declared',
};

import { byOwnRules } from '../elections.ts';
import type { MotionRule, Rulebook } from '../types.ts';
import { motionsOf, pointOfOrder, topicsOf, usage } from './write-rule.ts';

/** What a source says that regulates how one decision is taken, and not how the house debates it. */
interface VotingRule {
  readonly id: string;
  readonly citeAs: string;
  /** The paragraph that regulates the vote. */
  readonly cite: string;
  readonly motions: readonly MotionRule[];
  readonly quorum?: Rulebook['quorum'];
  readonly voting?: Partial<Rulebook['voting']>;
}

/** A rulebook for that one decision; the chair keeps order by usage. */
export function votingRule({ id, citeAs, cite, motions, quorum, voting }: VotingRule): Rulebook {
  return {
    id,
    citeAs,
    model: 'stack',
    votingOrder: 'last-in-first-out',
    elections: byOwnRules,
    motions: motionsOf(motions),
    points: { 'point-of-order': pointOfOrder(usage, { appealable: false }) },
    debate: { speechSeconds: null, speechesPerQuestion: null, cite: usage },
    floor: { preference: ['first-come'], cite: usage },
    quorum: quorum ?? { kind: 'none', cite: usage },
    voting: {
      methods: ['voice', 'hands', 'recorded', 'roll-call', 'ballot'],
      chairVotesOnlyIfDecisive: false,
      divisionOnDemandOf: 1,
      secretOnDemandOf: null,
      tie: 'rejected',
      cite: { voting: cite, chair: usage, division: usage, consent: usage },
      ...voting,
    },
    withdrawal: 'consent-once-stated',
    cite: topicsOf({ quorum: quorum?.cite ?? usage }),
  };
}

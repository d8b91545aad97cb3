import { castOf } from '@tauride/count';
import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId } from '../ids.ts';
import { ruleOf } from '../motion/rules.ts';
import type { QuorumRule } from '../rulebook/house-rules.ts';
import { quorumOf } from '../sitting/quorum.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { type ClosedPoll, voters } from './count-of.ts';

/** Rule JS-11: the bodies for want of whose quorum a vote decides nothing, where each needs its own. */
export function bodiesWithoutQuorum(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { of }: ClosedPoll,
): readonly BodyId[] {
  const { bodies = [] } = quorumOf(state, sitting, 'decision', of);
  return bodies.filter(({ holds }) => !holds).map(({ body }) => body);
}

/** Rules RP-7 and RP-28: whether a vote decides nothing for want of a quorum. Some motions need none, some books count it from
 *  the voters, and some presume it until it is challenged. */
export function lacksQuorum(state: FoundedAssembly, sitting: SittingInSession, poll: ClosedPoll): boolean {
  const rulebook = rulebookOf(state, sitting);
  if (ruleOf(rulebook, motionOf(state, poll.on)).withoutQuorum) return false;
  if (isShownByVote(rulebook.quorum)) return tookPart(poll) < rulebook.quorum.count;
  if (rulebook.quorumPresumed && !sitting.quorumChallenged) return false;
  const { needed, counted } = quorumOf(state, sitting, 'decision', poll.of);
  if (counted !== null || !sitting.quorumChallenged) return counted === false;
  return needed !== null && shownBy(poll) < needed;
}

type ShownByVote = QuorumRule & { readonly kind: 'number'; readonly countedFrom: 'voters' };

function isShownByVote(quorum: QuorumRule): quorum is ShownByVote {
  return quorum.kind === 'number' && quorum.countedFrom === 'voters';
}

/** Those who voted yes or no, with the tellers and others who took part. A voice vote shows no lack of them. */
function tookPart({ finding }: ClosedPoll): number {
  return finding.kind === 'judged' ? Infinity : castOf(finding.tally) + (finding.besides ?? 0);
}

/** Once the quorum was challenged and nobody recorded who is there, the vote itself must show it; a voice vote can't. */
function shownBy({ finding }: ClosedPoll): number {
  return finding.kind === 'judged' ? 0 : voters(finding.tally) + (finding.besides ?? 0);
}

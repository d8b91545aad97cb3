import { err, ok, type Result } from '@tauride/kernel';
import { cited, rulebookOf } from '../assembly/access.ts';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { isOver, standing } from './access.ts';
import { citedElections, customsOf } from './customs.ts';
import { keptBy } from './quotas.ts';
import type { Election } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule RE-9: the chair closes nominations once nobody names anybody more, if anybody stands. Source: RONR (12th ed.) 31:3. */
export function closeNominations(acting: Acting, election: Election): Decided {
  const refused =
    chairOnly(acting) ??
    (election.phase === 'nominating' ? null : refusal('nominations-closed', citedElections(acting))) ??
    (standing(election).length > 0 ? null : refusal('too-few-candidates', citedElections(acting)));
  if (refused) return err(refused);
  return ok([{ type: 'NominationsClosed', ...inElection(acting, election) }]);
}

/** Rule RE-10: names are taken again before a ballot, and between two; where the book has a motion for it, once the house has
 *  adopted it. Source: RONR (12th ed.) 31:6. */
export function reopenNominations(acting: Acting, election: Election): Decided {
  const refused = chairOnly(acting) ?? reopenRefusal(acting, election);
  if (refused) return err(refused);
  return ok([{ type: 'NominationsReopened', ...inElection(acting, election) }]);
}

function reopenRefusal(acting: Acting, election: Election): Refusal | null {
  if (election.phase === 'nominating') return refusal('already-so', null, { phase: 'nominating' });
  if (election.phase !== 'nominated') return refusal('too-late', citedElections(acting));
  if (acting.sitting.nominationsClosed !== true) return null;
  const rulebook = rulebookOf(acting.state, acting.sitting);
  const motion = Object.values(rulebook.motions).find((rule) => rule?.onAdopt === 'reopen-nominations');
  return motion ? refusal('needs-consent', cited(rulebook, motion.cite), { motion: motion.kind }) : null;
}

/** Rule RE-11: without a ballot those are declared elected who stand, if they are no more than there are places, every quota is kept
 *  and the rules ask for no ballot. Source: RONR (12th ed.) 46:40. */
export function declareUnopposed(acting: Acting, election: Election): Decided {
  const refused = chairOnly(acting) ?? unopposedRefusal(acting, election);
  if (refused) return err(refused);
  const elected = standing(election).map(({ id }) => id);
  return ok([{ type: 'ElectedUnopposed', ...inElection(acting, election), elected }]);
}

function unopposedRefusal(acting: Acting, election: Election): Refusal | null {
  const { rules, rounds, phase } = election;
  if (isOver(election)) return refusal('already-so', null, { phase });
  if (phase === 'nominating') return refusal('nominations-open', citedElections(acting));
  const candidates = standing(election);
  if (candidates.length === 0) return refusal('too-few-candidates', citedElections(acting));
  const mayBe = phase === 'nominated' && rounds.length === 0 && rules.method.kind === 'people';
  const few = candidates.length <= rules.seats && keptBy(election, candidates);
  const declared = customsOf(acting).unopposed === 'declared';
  return mayBe && few && declared ? null : refusal('ballot-needed', citedElections(acting));
}

function inElection(acting: Acting, { id }: Election) {
  return { sitting: acting.sitting.id, election: id, citation: citedElections(acting) };
}

import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, isChairOrClerk } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { foundCandidate, foundElection } from './found-election.ts';
import type { Candidate, Election } from './state.ts';

type Answer = ElectionCommand & { readonly type: 'AnswerNomination' };

/** Rule RE-8: whoever was nominated accepts, declines or withdraws until the ballot is opened; the desk enters it for one who has
 *  no device or is no member. Taking back a refusal counts as a new name. */
export function answerNomination(acting: Acting, command: Answer): Result<readonly Event[], Refusal> {
  const election = foundElection(acting, command.election);
  if (!election.ok) return election;
  const candidate = foundCandidate(election.value, command.candidate);
  if (!candidate.ok) return candidate;
  const refused =
    strangerRefusal(acting, candidate.value) ??
    phaseRefusal(acting, election.value, candidate.value, command);
  if (refused) return err(refused);
  const { statement } = command;
  return ok([
    {
      type: 'NominationAnswered',
      sitting: acting.sitting.id,
      election: election.value.id,
      candidate: candidate.value.id,
      phase: command.accepts ? 'accepted' : candidate.value.phase === 'nominated' ? 'declined' : 'withdrawn',
      ...(statement === undefined ? {} : { statement }),
    },
  ]);
}

function strangerRefusal({ state, sitting, member }: Acting, candidate: Candidate): Refusal | null {
  const may = candidate.member === member || isChairOrClerk(state, sitting, member);
  return may ? null : refusal('not-entitled', null, { act: 'act-for' });
}

function phaseRefusal(
  acting: Acting,
  election: Election,
  candidate: Candidate,
  { accepts, statement }: Answer,
): Refusal | null {
  if (election.phase !== 'nominating' && election.phase !== 'nominated')
    return refusal('too-late', citedElections(acting));
  if (election.elected.includes(candidate.id)) return refusal('already-so', null, { phase: 'elected' });
  const isOut = candidate.phase === 'declined' || candidate.phase === 'withdrawn';
  if (!accepts) return isOut ? refusal('already-so', null, { phase: candidate.phase }) : null;
  if (candidate.phase === 'accepted' && (statement === undefined || statement === candidate.statement))
    return refusal('already-so', null, { phase: 'accepted' });
  const late = election.phase !== 'nominating' || acting.sitting.nominationsClosed === true;
  return isOut && late ? refusal('nominations-closed', citedElections(acting)) : null;
}

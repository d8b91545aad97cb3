import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, isChairOrClerk } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { foundCandidate, foundElection } from './found-election.ts';
import { areGroups } from './groups.ts';
import type { Candidate, Election } from './state.ts';

type Answer = ElectionCommand & { readonly type: 'AnswerNomination' };

/** Rule RE-8: whoever was nominated accepts, declines or withdraws until the ballot is opened; the desk enters it for one who has
 *  no device or is no member. Taking back a refusal counts as a new name. Rule RE-40: who answers may also say to which groups of
 *  the quotas the candidate belongs, in place of what the nominator said. */
export function answerNomination(acting: Acting, command: Answer): Result<readonly Event[], Refusal> {
  const election = foundElection(acting, command.election);
  if (!election.ok) return election;
  const candidate = foundCandidate(election.value, command.candidate);
  if (!candidate.ok) return candidate;
  const refused =
    strangerRefusal(acting, candidate.value) ??
    groupsRefusal(acting, election.value, candidate.value, command) ??
    phaseRefusal(acting, election.value, candidate.value, command);
  if (refused) return err(refused);
  const { statement } = command;
  const groups = otherGroups(candidate.value, command);
  return ok([
    {
      type: 'NominationAnswered',
      sitting: acting.sitting.id,
      election: election.value.id,
      candidate: candidate.value.id,
      phase: command.accepts ? 'accepted' : candidate.value.phase === 'nominated' ? 'declined' : 'withdrawn',
      ...(statement === undefined ? {} : { statement }),
      ...(groups === undefined ? {} : { groups }),
    },
  ]);
}

function strangerRefusal({ state, sitting, member }: Acting, candidate: Candidate): Refusal | null {
  const may = candidate.member === member || isChairOrClerk(state, sitting, member);
  return may ? null : refusal('not-entitled', null, { act: 'act-for' });
}

/** Rule RE-40: to which groups somebody belongs is open until a ballot is held, since the ballots before were counted with it. */
function groupsRefusal(
  acting: Acting,
  { rules, rounds }: Election,
  candidate: Candidate,
  command: Answer,
): Refusal | null {
  const groups = otherGroups(candidate, command);
  if (groups === undefined) return null;
  if (!areGroups(rules, groups)) return refusal('malformed', null, { form: 'group' });
  return rounds.length === 0 ? null : refusal('too-late', citedElections(acting));
}

/** The groups that an answer says, where they are others than those that are known. */
function otherGroups(candidate: Candidate, { groups }: Answer): readonly string[] | undefined {
  if (groups === undefined) return undefined;
  return isSame(groups, candidate.groups) ? undefined : groups;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((group) => other.includes(group));
}

function phaseRefusal(
  acting: Acting,
  election: Election,
  candidate: Candidate,
  command: Answer,
): Refusal | null {
  const { accepts, statement } = command;
  if (election.phase !== 'nominating' && election.phase !== 'nominated')
    return refusal('too-late', citedElections(acting));
  if (election.elected.includes(candidate.id)) return refusal('already-so', null, { phase: 'elected' });
  const isOut = candidate.phase === 'declined' || candidate.phase === 'withdrawn';
  if (!accepts) return isOut ? refusal('already-so', null, { phase: candidate.phase }) : null;
  const saysNothing =
    (statement === undefined || statement === candidate.statement) &&
    otherGroups(candidate, command) === undefined;
  if (candidate.phase === 'accepted' && saysNothing)
    return refusal('already-so', null, { phase: 'accepted' });
  const late = election.phase !== 'nominating' || acting.sitting.nominationsClosed === true;
  return isOut && late ? refusal('nominations-closed', citedElections(acting)) : null;
}

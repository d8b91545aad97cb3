import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { seatIn } from '../assembly/access.ts';
import { type Acting, isChairOrClerk, votersOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { CandidateId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { isOver } from './access.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections, customsOf } from './customs.ts';
import { foundElection } from './found-election.ts';
import { areGroups } from './groups.ts';
import type { Candidate, Election } from './state.ts';

type Nominate = ElectionCommand & { readonly type: 'Nominate' };

interface Nominating extends Acting {
  readonly election: Election;
  readonly command: Nominate;
  /** Chair and clerk also enter a committee's names, lists and people who are no members. */
  readonly desk: boolean;
}

/** Rule RE-5: names are taken from members with a vote until nominations are closed; a nomination needs no second.
 *  Source: RONR (12th ed.) 46:6. */
export function nominate(acting: Acting, command: Nominate): Result<readonly Event[], Refusal> {
  const found = foundElection(acting, command.election);
  if (!found.ok) return found;
  const desk = isChairOrClerk(acting.state, acting.sitting, acting.member);
  const input: Nominating = { ...acting, election: found.value, command, desk };
  const refused = firstRefusal(nominateChecks, input);
  return refused ? err(refused) : ok([nominated(input)]);
}

const nominateChecks: readonly ((input: Nominating) => Refusal | null)[] = [
  nominator,
  ({ election, command }) => wellFormed(election, command),
  namesTaken,
  eligible,
  once,
];

function nominator(input: Nominating): Refusal | null {
  const { command, desk, member } = input;
  if (desk) return null;
  if (customsOf(input).nominations === 'chair')
    return refusal('not-entitled', citedElections(input), { act: 'chair' });
  const { candidate, source } = command;
  const forDesk = source === 'committee' || candidate.member === null || candidate.people !== undefined;
  if (forDesk) return refusal('not-entitled', citedElections(input), { act: 'clerk' });
  const speaksForOther = typeof candidate.statement === 'string' && candidate.member !== member;
  return votersOnly(input) ?? (speaksForOther ? refusal('not-entitled', null, { act: 'act-for' }) : null);
}

function wellFormed({ rules }: Election, { candidate }: Nominate): Refusal | null {
  const lists = rules.method.kind === 'lists';
  const isList = candidate.people !== undefined && candidate.people.length > 0 && candidate.member === null;
  if (lists !== isList || (!lists && candidate.people !== undefined))
    return refusal('malformed', null, { form: 'list' });
  if (!areGroups(rules, candidate.groups)) return refusal('malformed', null, { form: 'group' });
  const named = candidate.member !== null || candidate.name.trim() !== '';
  return named ? null : refusal('malformed', null, { form: 'name' });
}

/** Rule RE-6: also while the house itself has closed nominations. */
function namesTaken(input: Nominating): Refusal | null {
  const { election, sitting } = input;
  const taken = election.phase === 'nominating' && sitting.nominationsClosed !== true;
  if (taken) return null;
  return isOver(election)
    ? refusal('already-so', null, { phase: election.phase })
    : refusal('nominations-closed', citedElections(input));
}

function eligible({ state, sitting, command }: Nominating): Refusal | null {
  const { member } = command.candidate;
  if (member === null || seatIn(state, sitting, member)) return null;
  return refusal('unknown', null, { what: 'member', id: member });
}

/** Rule RE-7: nobody is nominated twice for one office. */
function once({ election, command: { candidate } }: Nominating): Refusal | null {
  const isSame = (other: Candidate): boolean =>
    candidate.member === null
      ? other.member === null && keyOf(other.name) === keyOf(candidate.name)
      : other.member === candidate.member;
  const known = election.candidates.find(isSame);
  return known ? refusal('already-nominated', null, { candidate: known.id }) : null;
}

function keyOf(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function nominated({ state, sitting, member: by, election, command }: Nominating): Event {
  const { member, name, groups, people, statement } = command.candidate;
  const isOwn = member === by;
  const known = member === null ? undefined : tableGet(state.members, member);
  const source = command.source === 'committee' ? 'committee' : isOwn ? 'self' : 'floor';
  return {
    type: 'Nominated',
    sitting: sitting.id,
    election: election.id,
    candidate: {
      id: `c${election.candidates.length + 1}` as CandidateId,
      member,
      name: known?.label ?? name.trim(),
      ...(people === undefined ? {} : { people }),
      groups,
      nominatedBy: by,
      source,
      statement: statement ?? null,
      phase: isOwn || election.rules.method.kind === 'lists' ? 'accepted' : 'nominated',
    },
  };
}

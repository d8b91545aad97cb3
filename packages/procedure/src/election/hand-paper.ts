import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, deskOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { linesBy } from '../register/access.ts';
import { mandateOf, ownMandate } from '../register/mandate.ts';
import { entitledTo, isOnPaper } from './cast.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { foundRound } from './found-election.ts';
import { handedTo, sumOf, weightRefusal } from './papers.ts';
import type { Election, Round } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type OfPaper = ElectionCommand & { readonly type: 'HandPaper' | 'TakePaperBack' };

/** Rule RE-34: the desk hands a ballot paper to a voter by name, who has no vote on screen from then on. That no ballot of theirs lies
 *  in the box already is for the one who keeps the box to see. */
export function handPaper(acting: Acting, election: Election, command: OfPaper): Decided {
  const round = foundRound(election, command.poll, 'open');
  if (!round.ok) return round;
  const refused =
    deskOnly(acting) ??
    weightRefusal(acting, round.value) ??
    voterRefusal(acting, round.value, command) ??
    (isOnPaper(round.value, command.member) ? alreadySo('on-paper') : null) ??
    lateRefusal(acting, round.value);
  return refused ? err(refused) : ok([changed('PaperHanded', acting, command)]);
}

/** Who votes for others gets a paper for each of them; an alternate may have no vote beside that. */
function voterRefusal({ state, sitting }: Acting, round: Round, { member }: OfPaper): Refusal | null {
  const [line] = linesBy(round, member);
  const mandate = line ? mandateOf(line) : ownMandate(member);
  const entitled = entitledTo(state, { sitting, round, voter: member, mandate });
  return entitled.ok ? null : entitled.error;
}

/** Papers that were counted before anybody was named are of nobody knows whom: a list begun after them would miss those. */
function lateRefusal(acting: Acting, { onPaper, batches }: Round): Refusal | null {
  return onPaper === undefined && batches.length > 0 ? refusal('too-late', citedElections(acting)) : null;
}

/** Rule RE-35: a paper is taken back while it cannot be among those that were entered. */
export function takePaperBack(acting: Acting, election: Election, command: OfPaper): Decided {
  const round = foundRound(election, command.poll, 'open');
  if (!round.ok) return round;
  const { batches } = round.value;
  const refused =
    deskOnly(acting) ??
    (isOnPaper(round.value, command.member) ? null : alreadySo('on-screen')) ??
    (sumOf(batches) <= leftBy(round.value, command) ? null : refusal('too-late', citedElections(acting)));
  return refused ? err(refused) : ok([changed('PaperTakenBack', acting, command)]);
}

/** Papers that remain once this member's are taken back. */
function leftBy(round: Round, { member }: OfPaper): number {
  return (handedTo(round) ?? 0) - linesBy(round, member).length;
}

function alreadySo(phase: string): Refusal {
  return refusal('already-so', null, { phase });
}

function changed(
  type: 'PaperHanded' | 'PaperTakenBack',
  { sitting }: Acting,
  { election, poll, member }: OfPaper,
): Event {
  return { type, sitting: sitting.id, election, poll, member };
}

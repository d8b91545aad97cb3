import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, deskOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { entitledTo, isOnPaper } from './cast.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { foundRound } from './found-election.ts';
import { sumOf, weightRefusal } from './papers.ts';
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
    weightRefusal(acting) ??
    voterRefusal(acting, command) ??
    (isOnPaper(round.value, command.member) ? alreadySo('on-paper') : null) ??
    lateRefusal(acting, round.value);
  return refused ? err(refused) : ok([changed('PaperHanded', acting, command)]);
}

function voterRefusal({ state, sitting }: Acting, { member }: OfPaper): Refusal | null {
  const entitled = entitledTo(state, sitting, member);
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
  const { onPaper = [], batches } = round.value;
  const refused =
    deskOnly(acting) ??
    (isOnPaper(round.value, command.member) ? null : alreadySo('on-screen')) ??
    (sumOf(batches) < onPaper.length ? null : refusal('too-late', citedElections(acting)));
  return refused ? err(refused) : ok([changed('PaperTakenBack', acting, command)]);
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

import type { Result } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import type { MemberAct } from '../command.ts';
import type { Event } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import { abandonElection, callElection } from './call.ts';
import type { ElectionCommand } from './commands.ts';
import { foundElection } from './found-election.ts';
import { declareRound } from './declare.ts';
import { handPaper, takePaperBack } from './hand-paper.ts';
import { drawLot } from './lot.ts';
import { closeNominations, declareUnopposed, reopenNominations } from './nominations.ts';
import { openRound } from './open-round.ts';
import { closeRound, enterPapers } from './papers.ts';

/** What chair and tellers do in an election. */
export function decideElection(
  acting: Acting,
  command: Exclude<ElectionCommand, MemberAct>,
): Result<readonly Event[], Refusal> {
  if (command.type === 'CallElection') return callElection(acting, command);
  const found = foundElection(acting, command.election);
  if (!found.ok) return found;
  const election = found.value;
  switch (command.type) {
    case 'CloseNominations':
      return closeNominations(acting, election);
    case 'ReopenNominations':
      return reopenNominations(acting, election);
    case 'DeclareUnopposed':
      return declareUnopposed(acting, election);
    case 'OpenRound':
      return openRound(acting, election, command);
    case 'HandPaper':
      return handPaper(acting, election, command);
    case 'TakePaperBack':
      return takePaperBack(acting, election, command);
    case 'EnterPapers':
      return enterPapers(acting, election, command);
    case 'CloseRound':
      return closeRound(acting, election, command.poll);
    case 'DrawLot':
      return drawLot(acting, election, command);
    case 'DeclareRound':
      return declareRound(acting, election, command.poll);
    case 'AbandonElection':
      return abandonElection(acting, election, command.reason);
  }
}

import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { ElectionId } from '../ids.ts';
import { modeOf } from '../joint/modes.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { electionsOf, isOver } from './access.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { rulesFor } from './rules-for.ts';
import type { Election } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type CallElection = ElectionCommand & { readonly type: 'CallElection' };

/** Rule RE-1: the chair calls an election, with the rules that will hold for it to its end. */
export function callElection(acting: Acting, command: CallElection): Decided {
  const { state, sitting } = acting;
  const office = command.office.trim();
  const refused = chairOnly(acting) ?? officeRefusal(acting, office);
  if (refused) return err(refused);
  const rules = rulesFor(acting, command.rules);
  if (!rules.ok) return rules;
  return ok([
    {
      type: 'ElectionCalled',
      sitting: sitting.id,
      election: `e${state.counters.election + 1}` as ElectionId,
      office,
      rules: rules.value,
      citation: citedElections(acting),
    },
  ]);
}

function officeRefusal({ state, sitting }: Acting, office: string): Refusal | null {
  if (modeOf(sitting) === 'advisory') return refusal('advisory-sitting', null, { label: office });
  if (office === '') return refusal('malformed', null, { form: 'office' });
  const open = electionsOf(state, sitting.id).find((each) => !isOver(each) && each.office === office);
  return open ? refusal('already-so', null, { phase: 'called', election: open.id }) : null;
}

/** Rule RE-27: what was not declared is called off by the chair, with the reason; the ballots of an open round count for nothing. */
export function abandonElection(acting: Acting, election: Election, reason: string): Decided {
  const over = isOver(election) ? refusal('already-so', null, { phase: election.phase }) : null;
  const refused = chairOnly(acting) ?? over ?? needsReason(reason);
  if (refused) return err(refused);
  const { id } = acting.sitting;
  return ok([{ type: 'ElectionAbandoned', sitting: id, election: election.id, reason: reason.trim() }]);
}

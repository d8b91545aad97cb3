import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import { decideAct } from '../decide-act.ts';
import { electionsOf, isOver } from '../election/access.ts';
import type { Election } from '../election/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { ChairTurn } from './chair-turn.ts';
import { emptyBoxes } from './empty-box.ts';

/** What the chair does next in an election: of several, first in the one that is furthest on. */
export function electionTurn(state: FoundedAssembly, sitting: SittingInSession): ChairTurn | null {
  const open = electionsOf(state, sitting.id).filter((election) => !isOver(election));
  const next = furthest.flatMap((phase) => open.find((election) => election.phase === phase) ?? [])[0];
  if (!next) return null;
  const { say, act } = stepOf(next, sitting);
  const actor = { kind: 'member', member: sitting.presiding } as const;
  const context = { now: sitting.openedAt, actor, ...emptyBoxes(sitting) };
  const inOrder = act.find((each) => decideAct(state, each, context).ok) ?? null;
  const unopposed = inOrder?.type === 'DeclareUnopposed';
  return { say: unopposed ? 'declare-unopposed' : say, motion: null, act: inOrder, election: next.id };
}

const furthest: readonly Election['phase'][] = ['counting', 'voting', 'nominated', 'nominating'];

type Step = Pick<ChairTurn, 'say'> & { readonly act: readonly SittingAct[] };

/** With the acts that may do it, the first that is in order being the one. A seed has to be thought of, and a lot to be drawn. */
function stepOf({ id, phase, rounds, rules }: Election, sitting: SittingInSession): Step {
  const at = { sitting: sitting.id, election: id };
  const last = rounds.at(-1);
  if (phase === 'voting')
    return { say: 'close-round', act: [{ type: 'CloseRound', ...at, poll: last!.poll }] };
  if (phase === 'counting' && last?.phase === 'closed') {
    if (last.box.counted.kind === 'lot-needed') return { say: 'draw-lot', act: [] };
    return { say: 'declare-round', act: [{ type: 'DeclareRound', ...at, poll: last.poll }] };
  }
  if (phase === 'nominating') return { say: 'take-nominations', act: [{ type: 'CloseNominations', ...at }] };
  const open: readonly SittingAct[] = rules.lots === 'seed' ? [] : [{ type: 'OpenRound', ...at }];
  return { say: 'open-round', act: [{ type: 'DeclareUnopposed', ...at }, ...open] };
}

import { methodIds, seedCommitment } from '@tauride/count/elections';
import { apportionmentIds } from '@tauride/count/apportionment';
import type { Command } from '../command.ts';
import type { Context, ElectionBox } from '../context.ts';
import { electionsOf, isOver, roundOf } from '../election/access.ts';
import type { ElectionCommand } from '../election/commands.ts';
import { countRound, type Drawn } from '../election/count-round.ts';
import { type BoxPaper, INVALID_PAPER, paperText } from '../election/paper.ts';
import type { Election, ElectionMethod, Round } from '../election/state.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { CandidateId, ElectionId, PollId } from '../ids.ts';
import { type Draw, pick, type Scene } from './draw.ts';

const REASON = 'So it appears.';
const GROUP = 'Women';
/** The seed to which every desk binds itself. */
const SEED = 'an egg';

type Call = ElectionCommand & { readonly type: 'CallElection' };

function anyMethod({ on, how }: Draw): ElectionMethod {
  if (how % 3 > 0) return { kind: 'people', by: 'plurality' };
  if (on % 5 === 0) return { kind: 'lists', by: pick(apportionmentIds, on) };
  return { kind: 'people', by: pick(methodIds, on) };
}

function anyCall({ sitting }: Scene, draw: Draw): Call {
  const { who, on, how, more } = draw;
  const seats = 1 + (more % 3);
  const method = anyMethod(draw);
  const plain = method.kind === 'people' && method.by === 'plurality';
  return {
    type: 'CallElection',
    sitting: sitting.id,
    office: `Office ${on % 4}`,
    rules: {
      seats,
      method,
      ...(plain && who % 4 > 0 ? { needs: pick(['plurality', 'majority', 'plurality'], who) } : {}),
      ...(on % 4 > 0 ? { nextRound: pick(['all', 'drop-lowest', 'two-most'], on) } : {}),
      ...(how % 4 > 0 ? { ties: pick(['round', 'lot', 'lot'], on) } : {}),
      ...(more % 4 === 0 ? { lots: 'seed' } : {}),
      ...(who % 5 === 0 ? { acceptance: 'needed' } : {}),
      ...(who % 4 === 0 && method.kind === 'people' ? { quotas: [anyQuota(draw, seats)] } : {}),
    },
  };
}

function anyQuota({ how }: Draw, seats: number): { group: string; atLeast?: number; atMost?: number } {
  return how % 2 === 0 ? { group: GROUP, atLeast: 1 + (how % seats) } : { group: GROUP, atMost: how % seats };
}

function anyElection({ state, sitting }: Scene, number: number): Election | undefined {
  const open = electionsOf(state, sitting.id).filter((election) => number % 9 === 0 || !isOver(election));
  return open.length === 0 ? undefined : pick(open, number);
}

/** Any act in an election that there is, or the call of one. */
export function anyElectionAct(scene: Scene, draw: Draw): Command {
  const election = anyElection(scene, draw.on);
  if (!election || draw.more % 23 === 0) return anyCall(scene, draw);
  return pick(acts, draw.how)(scene, election, draw);
}

type Act = (scene: Scene, election: Election, draw: Draw) => Command;

function within({ sitting }: Scene, { id }: Election) {
  return { sitting: sitting.id, election: id };
}

function anyPoll({ rounds }: Election): PollId {
  return rounds.at(-1)?.poll ?? ('p0' as PollId);
}

function anyCandidate({ candidates }: Election, number: number): CandidateId {
  return candidates.length === 0 ? ('c0' as CandidateId) : pick(candidates, number).id;
}

const nominate: Act = (scene, election, { who, on, more }) => {
  const member = more % 4 === 0 ? null : pick(scene.members, on + more);
  const lists = election.rules.method.kind === 'lists' && more % 5 > 0;
  return {
    type: 'Nominate',
    ...within(scene, election),
    candidate: {
      member: lists ? null : member,
      name: `Name ${on % 6}`,
      groups: who % 2 === 0 && election.rules.quotas.length > 0 ? [GROUP] : [],
      ...(lists ? { people: ['One', 'Two'] } : {}),
    },
    source: pick(['floor', 'self', 'committee'] as const, who),
  };
};

const close: Act = (scene, election) => ({
  type: 'CloseRound',
  ...within(scene, election),
  poll: anyPoll(election),
});

const openRound: Act = (scene, election, { more }) => ({
  type: 'OpenRound',
  ...within(scene, election),
  ...(election.rules.lots === 'seed' ? { commitment: seedCommitment(SEED) } : {}),
  ...(more % 7 === 0 ? { candidates: [anyCandidate(election, more), anyCandidate(election, more + 1)] } : {}),
});

const drawLot: Act = (scene, election, { on, more }) => ({
  type: 'DrawLot',
  ...within(scene, election),
  poll: anyPoll(election),
  ...(election.rules.lots === 'seed'
    ? { seed: more % 5 === 0 ? 'a hen' : SEED }
    : { chosen: anyCandidate(election, on) }),
});

const acts: readonly Act[] = [
  nominate,
  nominate,
  nominate,
  (scene, election, { on, who, more }) => ({
    type: 'AnswerNomination',
    ...within(scene, election),
    candidate: anyCandidate(election, on),
    accepts: who % 3 > 0,
    ...(more % 4 === 0 ? { groups: election.rules.quotas.map(({ group }) => group) } : {}),
  }),
  (scene, election) => ({ type: 'CloseNominations', ...within(scene, election) }),
  (scene, election) => ({ type: 'ReopenNominations', ...within(scene, election) }),
  (scene, election) => ({ type: 'DeclareUnopposed', ...within(scene, election) }),
  openRound,
  openRound,
  (scene, election, { who, more }) => ({
    type: more % 4 === 0 ? 'TakePaperBack' : 'HandPaper',
    ...within(scene, election),
    poll: anyPoll(election),
    member: pick(scene.members, who),
  }),
  (scene, election, { on, more, who }) => ({
    type: 'EnterPapers',
    ...within(scene, election),
    poll: anyPoll(election),
    batch: `Box ${on % 2}`,
    papers: 1 + (more % 2),
    digest: pick(['0', '1'], who).repeat(64),
  }),
  close,
  close,
  drawLot,
  drawLot,
  (scene, election) => ({ type: 'DeclareRound', ...within(scene, election), poll: anyPoll(election) }),
  (scene, election) => ({ type: 'AbandonElection', ...within(scene, election), reason: REASON }),
];

/** The box of the round that an act closes, or whose lot it draws: always the same papers in the same box. */
export function electionBoxFor(state: FoundedAssembly, command: Command): Pick<Context, 'electionBox'> {
  if (command.type !== 'CloseRound' && command.type !== 'DrawLot') return {};
  const found = roundOf(state, command.poll);
  return found ? { electionBox: boxOfRound(found.election, found.round) } : {};
}

function boxOfRound(election: Election, round: Round): ElectionBox {
  const papers = papersOf(election, round);
  return {
    seal: { root: '00', count: papers.length },
    count: (drawn: Drawn) => countRound(election, round, papers, drawn),
  };
}

/** Papers that the number of the box makes: few, so that ties are common, and some of them blank or invalid. */
function papersOf({ rules: { paper } }: Election, { poll, order, present, membership }: Round): BoxPaper[] {
  let number = Number(poll.slice(1)) * 7919 + 1;
  const next = (below: number): number => {
    number = (number * 48_271) % 2_147_483_647;
    return number % below;
  };
  const most = Math.min(5, present ?? membership);
  return Array.from({ length: next(most + 1) }, () => {
    const marks = order.toSorted(() => next(3) - 1).slice(0, 1 + next(Math.min(2, order.length)));
    const text = paper.kind === 'ranks' ? paperText(marks.map((mark) => [mark])) : paperText([marks]);
    const spoilt = next(9);
    return { paper: spoilt === 0 ? INVALID_PAPER : spoilt === 1 ? '' : text, weight: 1 };
  });
}

/** A name for an election that has few. */
export function anotherName(election: Election, sitting: Scene['sitting']): readonly Command[] {
  if (election.candidates.length > 2) return [];
  const lists = election.rules.method.kind === 'lists' ? { people: ['One'] } : {};
  const candidate = { member: null, name: `Name ${election.candidates.length}`, groups: [], ...lists };
  const at = { sitting: sitting.id, election: election.id };
  return [{ type: 'Nominate', ...at, candidate, source: 'committee' }];
}

/** What goes on with an election when the usual course has no step of its own: those who stand accept, a lot is drawn, it is opened
 *  with what binds the desk, or it is called off. */
export function electionSteps(
  state: FoundedAssembly,
  sitting: Scene['sitting'],
  id: ElectionId,
): readonly Command[] {
  const election = electionsOf(state, sitting.id).find((each) => each.id === id);
  if (!election) return [];
  const scene: Scene = { state, sitting, members: [] };
  const draw: Draw = { who: 0, what: 0, on: 0, how: 0, more: 1 };
  return [
    ...election.candidates.map((each): Command => ({
      type: 'AnswerNomination',
      ...within(scene, election),
      candidate: each.id,
      accepts: true,
    })),
    openRound(scene, election, draw),
    ...election.candidates.map((_each, on) => drawLot(scene, election, { ...draw, on })),
    { type: 'AbandonElection', ...within(scene, election), reason: REASON },
  ];
}

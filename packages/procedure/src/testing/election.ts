import { invariant, tableGet } from '@tauride/kernel';
import type { ElectionBox } from '../context.ts';
import { roundOf } from '../election/access.ts';
import type { ElectionCommand } from '../election/commands.ts';
import { countRound, type Drawn } from '../election/count-round.ts';
import type { Election, Round } from '../election/state.ts';
import type { CandidateId, ElectionId, MemberId, PollId } from '../ids.ts';
import { CHAIR, type Hall, SITTING } from './hall.ts';

type Rules = (ElectionCommand & { readonly type: 'CallElection' })['rules'];

const plurality = { kind: 'people', by: 'plurality' } as const;

/** Calls an election of so many by marks, unless the rules say otherwise. */
export function calls(hall: Hall, rules: Partial<Rules> = {}, office = 'Treasurer'): ElectionId {
  const given = { seats: 1, method: plurality, ...rules };
  hall.act(CHAIR, { type: 'CallElection', sitting: SITTING, office, rules: given });
  return `e${hall.founded().counters.election}` as ElectionId;
}

export function electionIn(hall: Hall, id: ElectionId): Election {
  const election = tableGet(hall.founded().elections, id);
  invariant(election !== undefined, `no election ${id}`);
  return election;
}

export function lastRound(hall: Hall, id: ElectionId): Round {
  return electionIn(hall, id).rounds.at(-1)!;
}

/** How a member is nominated, by another unless said otherwise. */
export function naming(
  election: ElectionId,
  member: string,
  groups: readonly string[] = [],
): ElectionCommand & { readonly type: 'Nominate' } {
  const candidate = { member: member as MemberId, name: member, groups };
  return { type: 'Nominate', sitting: SITTING, election, candidate, source: 'floor' };
}

/** Calls an election in which these stand, with their groups after their name, and closes nominations.
 *  @param by who names them; each of them otherwise */
export function standing(
  hall: Hall,
  names: readonly string[],
  rules: Partial<Rules> = {},
  by?: string,
): ElectionId {
  const id = calls(hall, rules, `Office ${hall.founded().counters.election + 1}`);
  for (const name of names) {
    const [member, ...groups] = name.split(' ');
    hall.act(by ?? member!, naming(id, member!, groups));
  }
  hall.act(CHAIR, { type: 'CloseNominations', sitting: SITTING, election: id });
  return id;
}

export function opensRound(hall: Hall, election: ElectionId, commitment?: string): PollId {
  hall.act(CHAIR, {
    type: 'OpenRound',
    sitting: SITTING,
    election,
    ...(commitment === undefined ? {} : { commitment }),
  });
  return lastRound(hall, election).poll;
}

/** The sealed box of a round with these papers: `c1>c2` for one, `3*c1>c2` for three alike. */
export function boxWith(hall: Hall, poll: PollId, papers: readonly string[]): ElectionBox {
  const { election, round } = roundOf(hall.founded(), poll)!;
  const read = papers.map((text) => {
    const [, times, paper] = /^(?:(\d+)\*)?(.*)$/.exec(text)!;
    return { paper: paper!, weight: Number(times ?? 1) };
  });
  return {
    seal: { root: '00', count: read.length },
    count: (drawn: Drawn) => countRound(election, round, read, drawn),
  };
}

export function closesRound(hall: Hall, election: ElectionId, papers: readonly string[]): PollId {
  const { poll } = lastRound(hall, election);
  const electionBox = boxWith(hall, poll, papers);
  hall.act(CHAIR, { type: 'CloseRound', sitting: SITTING, election, poll }, { electionBox });
  return poll;
}

export function declares(hall: Hall, election: ElectionId): readonly CandidateId[] {
  const { poll } = lastRound(hall, election);
  hall.act(CHAIR, { type: 'DeclareRound', sitting: SITTING, election, poll });
  const round = lastRound(hall, election);
  return round.phase === 'declared' ? round.elected : [];
}

/** Opens, closes and declares a round with these papers. */
export function ballots(hall: Hall, election: ElectionId, papers: readonly string[]): readonly CandidateId[] {
  opensRound(hall, election);
  closesRound(hall, election, papers);
  return declares(hall, election);
}

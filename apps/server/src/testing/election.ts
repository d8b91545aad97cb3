import {
  type BodyId,
  type Command,
  type Election,
  type ElectionId,
  hasSat,
  type MemberId,
  type PollId,
  roundOf,
  type Round,
} from '@tauride/procedure';
import type { Answer, Court } from './court.ts';

/** The round of an election in a court, and how one acts in it. */
export interface Ballot {
  readonly election: ElectionId;
  readonly poll: PollId;
}

export interface ElectionOptions {
  readonly rules?: object;
  /** Members or names; the first is `c1`. */
  readonly names?: readonly string[];
  readonly office?: string;
  readonly sitting?: string;
  readonly commitment?: string;
}

const tellers = ['ann', 'bob'] as const;

/** Makes Ann and Bob tellers. */
export async function assignTellers({ server }: Court): Promise<void> {
  for (const member of tellers) {
    const command = {
      type: 'AssignOffice',
      body: 'council',
      office: 'teller',
      member,
      reason: 'To count.',
    } as Command;
    const { state } = server.hall;
    const sat = state.phase === 'founded' && hasSat(state, 'council' as BodyId);
    const chair = { kind: 'member', member: 'chair' as MemberId } as const;
    const done = await server.hall.execute(command, sat ? chair : { kind: 'operator' });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
}

/** Calls an election in which people who are no members stand, and closes nominations. */
async function callElection(
  court: Court,
  { rules = {}, names = ['Xenia', 'Yusuf', 'Zoë'], office = 'Board', sitting = 's1' }: ElectionOptions = {},
): Promise<ElectionId> {
  const [called] = await court.done('chair', {
    type: 'CallElection',
    sitting,
    office,
    rules: {
      seats: 2,
      method: { kind: 'people', by: 'scottish-stv' },
      secret: false,
      lots: 'hand',
      ...rules,
    },
  });
  if (called?.event.type !== 'ElectionCalled') throw new Error('no election was called');
  const election = called.event.election;
  for (const name of names) {
    const candidate = { member: null, name, groups: [] };
    await court.done('chair', { type: 'Nominate', sitting, election, candidate, source: 'committee' });
  }
  await court.done('chair', { type: 'CloseNominations', sitting, election });
  return election;
}

export async function openRound(court: Court, options: ElectionOptions = {}): Promise<Ballot> {
  const election = await callElection(court, options);
  const { sitting = 's1', commitment } = options;
  const [opened] = await court.done('chair', {
    type: 'OpenRound',
    sitting,
    election,
    ...(commitment === undefined ? {} : { commitment }),
  });
  if (opened?.event.type !== 'RoundOpened') throw new Error('no round was opened');
  return { election, poll: opened.event.poll };
}

type RoundAct = 'CloseRound' | 'DeclareRound' | 'DrawLot' | 'EnterPapers' | 'HandPaper' | 'TakePaperBack';

export function roundAct(type: RoundAct, ballot: Ballot, more: object = {}, sitting = 's1'): object {
  return { type, sitting, ...ballot, ...more };
}

export function roundIn(
  { server }: Court,
  { poll }: Ballot,
): { readonly election: Election; readonly round: Round } {
  const { state } = server.hall;
  const found = state.phase === 'founded' ? roundOf(state, poll) : undefined;
  if (!found) throw new Error(`no round ${poll}`);
  return found;
}

/** Closes the round, draws every lot that is asked for on the first of those who stand equal, and declares it. */
export async function declareRound(court: Court, ballot: Ballot): Promise<void> {
  await court.done('chair', roundAct('CloseRound', ballot));
  for (;;) {
    const { round } = roundIn(court, ballot);
    const counted = round.phase === 'closed' ? round.box.counted : undefined;
    if (counted?.kind !== 'lot-needed') break;
    const chosen = round.order[counted.request.among[0]!];
    await court.done('chair', roundAct('DrawLot', ballot, { chosen }));
  }
  await court.done('chair', roundAct('DeclareRound', ballot));
}

export interface Batch {
  readonly batch?: string;
  /** How many papers by what they say. */
  readonly papers: { readonly [paper: string]: number };
  readonly key?: string;
}

let keys = 0;

/** Sends what a teller counted. */
export function enterBatch(
  court: Court,
  as: string,
  ballot: Ballot,
  { batch = 'A', papers, key }: Batch,
): Promise<Answer> {
  keys += 1;
  const counted = Object.entries(papers).map(([paper, count]) => ({ paper, count }));
  return court.send('POST', `/api/elections/${ballot.election}/papers`, {
    as,
    key: key ?? `papers-${keys}`,
    body: { poll: ballot.poll, batch, papers: counted },
  });
}

export function readBatch(court: Court, as: string | null, ballot: Ballot, batch = 'A'): Promise<Answer> {
  const { election, poll } = ballot;
  return court.send('GET', `/api/elections/${election}/papers?poll=${poll}&batch=${batch}`, { as });
}

import { invariant } from '@tauride/kernel';
import {
  type CandidateId,
  type Election,
  type ElectionCommand,
  type ElectionId,
  electionOf,
  type ElectionRules,
  type MemberId,
  type PaperText,
  paperText,
  type PollId,
} from '@tauride/procedure';
import { CHAIR, CLERK, delegate, type Federation, SITTING } from './federation.ts';

const at = { sitting: SITTING };
const TELLERS = [delegate(5), delegate(6)] as const;

type Called = Pick<ElectionRules, 'seats' | 'method'> & Partial<ElectionRules>;

const board: Called = {
  seats: 3,
  method: { kind: 'people', by: 'scottish-stv' },
  quotas: [{ group: 'Hill and Lakes', atLeast: 1 }],
};
const chairs: Called = { seats: 1, method: { kind: 'people', by: 'plurality' } };
const lists: Called = { seats: 15, method: { kind: 'lists', by: 'sainte-lague', threshold: '5%' } };
const pairs: Called = { seats: 1, method: { kind: 'people', by: 'schulze' } };

/** An election in a hall that runs, moved along. */
type Running = {
  readonly federation: Federation;
  readonly id: ElectionId;
};

async function called(federation: Federation, office: string, rules: Called): Promise<Running> {
  const events = await federation.act(CHAIR, { type: 'CallElection', ...at, office, rules });
  const event = events.find((one) => one.type === 'ElectionCalled');
  invariant(event !== undefined, 'an election was called');
  return { federation, id: event.election };
}

function now({ federation: { hall }, id }: Running): Election {
  invariant(hall.state.phase === 'founded', 'the assembly is founded');
  return electionOf(hall.state, id);
}

type Within = { readonly sitting: typeof SITTING; readonly election: ElectionId };
type WithoutPlace<One> = One extends Within ? Omit<One, keyof Within> : never;

async function act(
  running: Running,
  member: MemberId,
  command: WithoutPlace<ElectionCommand>,
): Promise<void> {
  await running.federation.act(member, { ...command, ...at, election: running.id });
}

/** Nominated from the floor, some of whom answer. */
async function nominated(running: Running, places: readonly number[]): Promise<void> {
  const groups = now(running).rules.quotas.map(({ group }) => group);
  for (const [order, place] of places.entries())
    await act(running, order % 3 === 0 ? delegate(place) : delegate(place + 20), {
      type: 'Nominate',
      candidate: {
        member: delegate(place),
        name: '…',
        groups: order % 3 === 2 ? groups : [],
        ...(order % 3 === 0
          ? { statement: 'The cold store first, and the accounts open to every branch.' }
          : {}),
      },
      source: order % 3 === 0 ? 'self' : 'floor',
    });
}

async function opened(running: Running, commitment?: string): Promise<PollId> {
  if (now(running).phase === 'nominating') await act(running, CHAIR, { type: 'CloseNominations' });
  await act(running, CHAIR, { type: 'OpenRound', ...(commitment === undefined ? {} : { commitment }) });
  return now(running).rounds.at(-1)!.poll;
}

/** Cast one after the other by delegates from the tenth on; the first are left to vote on the screens. */
async function cast({ federation }: Running, poll: PollId, papers: readonly PaperText[]): Promise<void> {
  for (const [index, paper] of papers.entries()) {
    const author = { kind: 'member', member: delegate(index + 10) } as const;
    const nonce = index.toString(16).padStart(32, '0');
    const taken = await federation.hall.cast({ poll, paper, nonce, author });
    invariant(taken.ok, `a paper was refused: ${JSON.stringify(taken)}`);
  }
}

async function tellers({ act: enter }: Federation): Promise<void> {
  for (const member of TELLERS)
    await enter(CHAIR, {
      type: 'AssignOffice',
      body: 'delegates' as never,
      office: 'teller',
      member,
      reason: 'To count.',
    });
}

async function batch(
  { federation, id: election }: Running,
  by: MemberId,
  {
    poll,
    name,
    papers,
  }: {
    readonly poll: PollId;
    readonly name: string;
    readonly papers: readonly { readonly paper: PaperText; readonly count: number }[];
  },
): Promise<void> {
  const entered = await federation.hall.enterPapers({ election, poll, batch: name, papers, by });
  invariant(entered.ok, `papers were refused: ${JSON.stringify(entered)}`);
}

/** Papers that rank in turn by a pattern, so that surplus and exclusion both occur. */
function rankedPapers(order: readonly CandidateId[], count: number): readonly PaperText[] {
  const weights = order.map((_, place) => [21, 13, 12, 9, 8, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1][place] ?? 1);
  const first = weights.flatMap((weight, place) => Array.from({ length: weight }, () => place));
  return Array.from({ length: count }, (_, index) => {
    const start = first[(index * 7) % first.length]!;
    const length = 1 + ((index * 5) % order.length);
    const ranks = Array.from(
      { length },
      (_unused, step) => order[(start + step * (1 + (index % 3))) % order.length]!,
    );
    return paperText([...new Set(ranks)].map((id) => [id]));
  });
}

const board9 = [3, 8, 12, 14, 17, 21, 5, 26, 29] as const;

async function boardVoting(federation: Federation): Promise<{ running: Running; poll: PollId }> {
  await tellers(federation);
  const running = await called(federation, 'Members of the board', board);
  await nominated(running, board9);
  const poll = await opened(running);
  await cast(running, poll, rankedPapers(now(running).rounds[0]!.order, 120));
  return { running, poll };
}

async function closed(running: Running, poll: PollId): Promise<void> {
  await act(running, CHAIR, { type: 'CloseRound', poll });
}

/** Draws every lot for the first who stands equal, then declares. */
async function declared(running: Running, poll: PollId): Promise<void> {
  for (;;) {
    const round = now(running).rounds.at(-1)!;
    if (round.phase !== 'closed' || round.box.counted.kind !== 'lot-needed') break;
    const [chosen] = round.box.counted.request.among.map((place) => round.order[place]!);
    await act(running, CHAIR, { type: 'DrawLot', poll, chosen: chosen! });
  }
  await act(running, CHAIR, { type: 'DeclareRound', poll });
}

async function treasurer(federation: Federation): Promise<{ running: Running; poll: PollId }> {
  const running = await called(federation, 'Treasurer', chairs);
  await nominated(running, [3, 8, 12]);
  const poll = await opened(running);
  const { order } = now(running).rounds[0]!;
  const votes = [47, 38, 21].flatMap((count, place) => Array.from({ length: count }, () => order[place]!));
  await cast(running, poll, [...votes.map((id) => paperText([[id]])), '', '']);
  return { running, poll };
}

type Scenes = { readonly [name: string]: (federation: Federation) => Promise<void> };

const before: Scenes = {
  nominating: async (federation) => {
    const running = await called(federation, 'Members of the board', board);
    await nominated(running, board9.slice(0, 5));
    const second = now(running).candidates[1]!;
    await act(running, second.member!, { type: 'AnswerNomination', candidate: second.id, accepts: false });
  },
  nominated: async (federation) => {
    const running = await called(federation, 'Members of the board', board);
    await nominated(running, board9);
    await act(running, CHAIR, { type: 'CloseNominations' });
  },
  unopposed: async (federation) => {
    const running = await called(federation, 'Treasurer', chairs);
    await nominated(running, [3]);
    await act(running, CHAIR, { type: 'CloseNominations' });
  },
  balloting: async (federation) => {
    const { running, poll } = await boardVoting(federation);
    const papers = rankedPapers(now(running).rounds[0]!.order, 6);
    const counted = papers.map((paper) => ({ paper, count: 1 }));
    await batch(running, TELLERS[0], { poll, name: 'Table 1', papers: counted });
    await batch(running, TELLERS[1], { poll, name: 'Table 1', papers: counted });
    await batch(running, TELLERS[0], { poll, name: 'Table 2', papers: counted });
    await batch(running, TELLERS[1], {
      poll,
      name: 'Table 2',
      papers: [{ paper: papers[0]!, count: 2 }, ...counted.slice(2)],
    });
    await batch(running, TELLERS[0], { poll, name: 'Table 3', papers: counted.slice(0, 3) });
  },
};

const afterwards: Scenes = {
  lot: async (federation) => {
    const running = await called(federation, 'Delegate to the council', {
      seats: 1,
      method: { kind: 'people', by: 'irv' },
    });
    await nominated(running, [3, 5, 8]);
    const poll = await opened(running);
    const { order } = now(running).rounds[0]!;
    const votes = [30, 30, 10].flatMap((count, place) => Array.from({ length: count }, () => order[place]!));
    await cast(
      running,
      poll,
      votes.map((id) => paperText([[id]])),
    );
    await closed(running, poll);
  },
  counted: async (federation) => {
    const { running, poll } = await boardVoting(federation);
    await closed(running, poll);
  },
  elected: async (federation) => {
    const { running, poll } = await boardVoting(federation);
    await closed(running, poll);
    await declared(running, poll);
  },
  'no-majority': async (federation) => {
    const { running, poll } = await treasurer(federation);
    await closed(running, poll);
    await declared(running, poll);
  },
  treasurer: async (federation) => {
    const { running, poll } = await treasurer(federation);
    await closed(running, poll);
    await declared(running, poll);
    const second = await opened(running);
    const { order } = now(running).rounds[1]!;
    const votes = [61, 40, 5].flatMap((count, place) => Array.from({ length: count }, () => order[place]!));
    await cast(
      running,
      second,
      votes.map((id) => paperText([[id]])),
    );
    await closed(running, second);
    await declared(running, second);
  },
};

const otherMethods: Scenes = {
  lists: async (federation) => {
    const running = await called(federation, 'Council of Branches', lists);
    for (const [place, name] of ['Quay and Harbour', 'Upper Town', 'Lakes', 'Nobody’s List'].entries())
      await act(running, CLERK, {
        type: 'Nominate',
        candidate: {
          member: null,
          name,
          groups: [],
          people: [`First of ${place + 1}`, `Second of ${place + 1}`],
        },
        source: 'committee',
      });
    const poll = await opened(running);
    const { order } = now(running).rounds[0]!;
    const votes = [52, 39, 20, 3].flatMap((count, place) =>
      Array.from({ length: count }, () => order[place]!),
    );
    await cast(
      running,
      poll,
      votes.map((id) => paperText([[id]])),
    );
    await closed(running, poll);
    await declared(running, poll);
  },
  duels: async (federation) => {
    const running = await called(federation, 'Speaker', pairs);
    await nominated(running, [3, 8, 12, 14, 5]);
    const poll = await opened(running);
    await cast(running, poll, rankedPapers(now(running).rounds[0]!.order, 90));
    await closed(running, poll);
    await declared(running, poll);
  },
};

/** States of elections, each after a sitting was opened.
 *  @param opens brings the federation there */
export function electionScenes(opens: (federation: Federation) => Promise<void>): Scenes {
  const all = Object.entries({ ...before, ...afterwards, ...otherMethods });
  return Object.fromEntries(
    all.map(([name, scene]) => [
      name,
      async (federation: Federation) => {
        await opens(federation);
        await scene(federation);
      },
    ]),
  );
}

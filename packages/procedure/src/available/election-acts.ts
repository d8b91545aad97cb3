import type { SittingAct } from '../command.ts';
import type { Election, Round } from '../election/state.ts';
import { type Asked, WORDS } from './candidates.ts';
import { answers, openElections, type Within } from './own-election-acts.ts';

/** Stands where a device fills in a digest or what binds it to a seed. */
const HASH = '0'.repeat(64);

/** A name that the desk enters, the answers of those who stand, and papers that were counted. */
export function deskElectionActs(asked: Asked): readonly SittingAct[] {
  const { member, at } = asked;
  return openElections(asked).flatMap((election): SittingAct[] => {
    const within = { ...at, election: election.id };
    const people = election.rules.method.kind === 'lists' ? { people: [WORDS] } : {};
    const others = election.candidates.filter((candidate) => candidate.member !== member);
    return [
      {
        type: 'Nominate',
        ...within,
        candidate: { member: null, name: WORDS, groups: [], ...people },
        source: 'committee',
      },
      ...others.flatMap(({ id }) => answers(within, id)),
      ...roundsIn(election, 'open').map(({ poll }): SittingAct => ({
        type: 'EnterPapers',
        ...within,
        poll,
        batch: WORDS,
        papers: 1,
        digest: HASH,
      })),
    ];
  });
}

/** An election is called with its office and method; the others go on with those that were called. */
export function chairElectionActs(asked: Asked): readonly SittingAct[] {
  const { at } = asked;
  return [
    {
      type: 'CallElection',
      ...at,
      office: WORDS,
      rules: { seats: 1, method: { kind: 'people', by: 'plurality' } },
    },
    ...openElections(asked).flatMap((election): SittingAct[] => {
      const within = { ...at, election: election.id };
      const commitment = election.rules.lots === 'seed' ? { commitment: HASH } : {};
      return [
        { type: 'CloseNominations', ...within },
        { type: 'ReopenNominations', ...within },
        { type: 'DeclareUnopposed', ...within },
        { type: 'OpenRound', ...within, ...commitment },
        ...roundsIn(election, 'open').map(({ poll }): SittingAct => ({
          type: 'CloseRound',
          ...within,
          poll,
        })),
        ...roundsIn(election, 'closed').flatMap((round) => countedActs(within, election, round)),
        { type: 'AbandonElection', ...within, reason: WORDS },
      ];
    }),
  ];
}

function countedActs(within: Within, { rules }: Election, { poll, order, box }: ClosedRound): SittingAct[] {
  const { counted } = box;
  const among = counted.kind === 'lot-needed' ? counted.request.among : [];
  const lots: SittingAct[] =
    rules.lots === 'seed'
      ? [{ type: 'DrawLot', ...within, poll, seed: WORDS }]
      : among.map((place) => ({ type: 'DrawLot', ...within, poll, chosen: order[place]! }));
  return [...lots, { type: 'DeclareRound', ...within, poll }];
}

type ClosedRound = Round & { readonly phase: 'closed' };

function roundsIn<Phase extends Round['phase']>(
  { rounds }: Election,
  phase: Phase,
): readonly (Round & { readonly phase: Phase })[] {
  return rounds.filter((round): round is Round & { readonly phase: Phase } => round.phase === phase);
}

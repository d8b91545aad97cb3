import { invariant } from '@tauride/kernel';
import { inSession, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { SittingId } from '../ids.ts';
import { registered, withoutLines } from '../register/registered.ts';
import { electionOf, electionsOf, putElection } from './access.ts';
import { withPapers } from './batch.ts';
import type { ElectionEvent } from './events.ts';
import type { Election, Round } from './state.ts';

type Of<Type extends ElectionEvent['type']> = ElectionEvent & { readonly type: Type };
type OfPaper = Of<'PaperHanded' | 'PaperTakenBack'>;

export function evolveElection(state: FoundedAssembly, event: ElectionEvent, entry: Entry): FoundedAssembly {
  if (event.type === 'ElectionCalled') return called(state, event, entry);
  const election = heldIn(electionOf(state, event.election), event.sitting);
  switch (event.type) {
    case 'NominationsClosed':
      return nominationsClosed(state, election);
    case 'NominationsReopened':
      return takingNames(putElection(state, { ...election, phase: 'nominating' }), event, true);
    case 'RoundOpened':
      return roundOpened(state, { election, event, entry });
    default:
      return putElection(state, changed(election, event, entry));
  }
}

/** An election that an earlier sitting left is now one of the sitting that goes on with it. */
function heldIn(election: Election, sitting: SittingId): Election {
  if (election.sitting === sitting) return election;
  return { ...election, sitting, earlier: [...(election.earlier ?? []), election.sitting] };
}

type Plain = Exclude<
  ElectionEvent,
  { readonly type: 'ElectionCalled' | 'NominationsClosed' | 'NominationsReopened' | 'RoundOpened' }
>;

function changed(election: Election, event: Plain, entry: Entry): Election {
  switch (event.type) {
    case 'Nominated':
      return { ...election, candidates: [...election.candidates, event.candidate] };
    case 'NominationAnswered':
      return answered(election, event);
    case 'ElectedUnopposed':
      return { ...election, phase: 'declared', elected: event.elected, declaredAt: entry.at };
    case 'PaperHanded':
      return withRound(election, event, (round) => handed(round, event));
    case 'PaperTakenBack':
      return withRound(election, event, (round) => takenBack(round, event));
    case 'PapersEntered':
      return withRound(election, event, (round) => ({ ...round, batches: withPapers(round.batches, event) }));
    case 'RoundClosed':
      return { ...withRound(election, event, (round) => closed(round, event, entry)), phase: 'counting' };
    case 'LotDrawn':
      return withRound(election, event, (round) => drawn(round, event));
    case 'RoundDeclared':
      return declared(election, event, entry);
    case 'RoundAbandoned':
      return thrownAway(election, event);
    case 'ElectionAbandoned':
      return { ...election, phase: 'abandoned' };
  }
}

/** Names are taken for the new office, also where those for another were closed. */
function called(state: FoundedAssembly, event: Of<'ElectionCalled'>, { at }: Entry): FoundedAssembly {
  const { bodies } = inSession(state, event.sitting);
  const { election: id, sitting, office, rules, citation } = event;
  const election: Election = {
    id,
    sitting,
    bodies,
    office,
    rules,
    citation,
    calledAt: at,
    candidates: [],
    rounds: [],
    phase: 'nominating',
    elected: [],
  };
  const counters = { ...state.counters, election: state.counters.election + 1 };
  return takingNames(putElection({ ...state, counters }, election), event, true);
}

function nominationsClosed(state: FoundedAssembly, election: Election): FoundedAssembly {
  const after = putElection(state, { ...election, phase: 'nominated' });
  const open = electionsOf(after, election.sitting).some(({ phase }) => phase === 'nominating');
  return takingNames(after, election, open);
}

/** What motions to close and to reopen nominations ask of the sitting. */
function takingNames(
  state: FoundedAssembly,
  { sitting: id }: Pick<Election, 'sitting'>,
  open: boolean,
): FoundedAssembly {
  const sitting = inSession(state, id);
  if ((sitting.nominationsClosed ?? false) === !open) return state;
  return putSitting(state, { ...sitting, nominationsClosed: !open });
}

function answered(election: Election, event: Of<'NominationAnswered'>): Election {
  const { phase, statement, groups } = event;
  const said = {
    ...(statement === undefined ? {} : { statement }),
    ...(groups === undefined ? {} : { groups }),
  };
  const candidates = election.candidates.map((candidate) =>
    candidate.id === event.candidate ? { ...candidate, phase, ...said } : candidate,
  );
  return { ...election, candidates };
}

function roundOpened(
  state: FoundedAssembly,
  {
    election,
    event,
    entry,
  }: { readonly election: Election; readonly event: Of<'RoundOpened'>; readonly entry: Entry },
): FoundedAssembly {
  const { poll, order, seats, membership, present, commitment, confirm } = event;
  const round: Round = {
    phase: 'open',
    poll,
    number: election.rounds.length + 1,
    order,
    seats,
    membership,
    present,
    register: registered(state, inSession(state, event.sitting), {
      ...event,
      secret: election.rules.secret,
    }),
    ...(commitment === undefined ? {} : { commitment }),
    ...(confirm === undefined ? {} : { confirm }),
    batches: [],
    openedAt: entry.at,
  };
  const counters = { ...state.counters, poll: state.counters.poll + 1 };
  return putElection(
    { ...state, counters },
    { ...election, phase: 'voting', rounds: [...election.rounds, round] },
  );
}

function withRound(
  election: Election,
  { poll }: { readonly poll: Round['poll'] },
  change: (round: Round) => Round,
): Election {
  const round = election.rounds.at(-1);
  invariant(round?.poll === poll, `${poll} is not the last round of ${election.id}`);
  return { ...election, rounds: [...election.rounds.slice(0, -1), change(round)] };
}

/** As if it had not been opened: the next one has its number. */
function thrownAway(election: Election, { poll }: Of<'RoundAbandoned'>): Election {
  const round = election.rounds.at(-1);
  invariant(round?.poll === poll && round.phase === 'open', `${poll} is no open round of ${election.id}`);
  return { ...election, phase: 'nominated', rounds: election.rounds.slice(0, -1) };
}

function handed(round: Round, { member }: OfPaper): Round {
  const { onPaper = [] } = round;
  invariant(!onPaper.includes(member), `${member} has a paper of ${round.poll} already`);
  return { ...round, onPaper: [...onPaper, member] };
}

function takenBack(round: Round, { member }: OfPaper): Round {
  const { onPaper = [], ...rest } = round;
  invariant(onPaper.includes(member), `${member} has no paper of ${round.poll}`);
  const left = onPaper.filter((each) => each !== member);
  return left.length === 0 ? rest : { ...rest, onPaper: left };
}

function closed(round: Round, { box }: Of<'RoundClosed'>, { at }: Entry): Round {
  invariant(round.phase === 'open', `round ${round.poll} is not open`);
  return { ...round, phase: 'closed', closedAt: at, box, lots: [] };
}

function drawn(round: Round, { lots, seed, counted }: Of<'LotDrawn'>): Round {
  invariant(round.phase === 'closed', `no lot is drawn in round ${round.poll}`);
  return {
    ...round,
    box: { ...round.box, counted },
    lots: [...round.lots, ...lots],
    ...(seed === undefined ? {} : { seed }),
  };
}

function declared(election: Election, event: Of<'RoundDeclared'>, { at }: Entry): Election {
  const { elected, complete } = event;
  const after = withRound(election, event, (round) => {
    invariant(round.phase === 'closed', `round ${round.poll} is not closed`);
    const { register } = round;
    return {
      ...round,
      phase: 'declared',
      elected,
      ...(register ? { register: withoutLines(register) } : {}),
    };
  });
  return {
    ...after,
    phase: complete ? 'declared' : 'nominated',
    elected: [...election.elected, ...elected],
    declaredAt: at,
  };
}

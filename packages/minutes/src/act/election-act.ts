import { invariant, tableGet, unreachable } from '@tauride/kernel';
import {
  type CandidateId,
  type Election,
  type ElectionEvent,
  electionOf,
  isChairOrClerk,
  isVeiledRound,
  type MemberId,
  type Round,
  type RoundBox,
  type SittingId,
  standing,
  unmetBy,
} from '@tauride/procedure';
import type { Act } from './act.ts';
import type { LotTold, RoundTold } from './election-acts.ts';
import { personOf, type Step } from './step.ts';

export function electionAct(step: Step, event: ElectionEvent): Act {
  const election = electionOf(step.after, event.election);
  const { office } = election;
  const names = (ids: readonly CandidateId[]): readonly string[] =>
    ids.map((id) => candidateName(step, election, id));
  switch (event.type) {
    case 'ElectionCalled':
      return { kind: 'election-called', office, rules: event.rules, citation: event.citation };
    case 'Nominated':
      return nominatedAct(step, election, event);
    case 'NominationAnswered':
      return answeredAct(step, election, event);
    case 'NominationsClosed': {
      const stand = names(standing(election).map(({ id }) => id));
      return { kind: 'nominations-closed', office, standing: stand, citation: event.citation };
    }
    case 'NominationsReopened':
      return { kind: 'nominations-reopened', office, citation: event.citation };
    case 'ElectedUnopposed':
      return {
        kind: 'elected-unopposed',
        office,
        elected: names(event.elected),
        citation: event.citation,
      };
    case 'RoundAbandoned':
      return { kind: 'round-abandoned', office, number: election.rounds.length + 1, reason: event.reason };
    case 'ElectionAbandoned':
      return { kind: 'election-abandoned', office, reason: event.reason };
    default:
      return roundAct(step, election, event);
  }
}

type RoundEvent = Exclude<
  Extract<ElectionEvent, { readonly poll: unknown }>,
  { readonly type: 'RoundAbandoned' }
>;

function roundAct(step: Step, election: Election, event: RoundEvent): Act {
  const { office } = election;
  const round = election.rounds.find(({ poll }) => poll === event.poll);
  invariant(round !== undefined, `no round ${event.poll}`);
  const { number, order } = round;
  switch (event.type) {
    case 'RoundOpened': {
      const stand = order.map((id) => candidateName(step, election, id));
      return { kind: 'round-opened', office, number, standing: stand };
    }
    case 'PaperHanded':
      return { kind: 'paper-handed', office, to: personOf(step, event.member) };
    case 'PaperTakenBack':
      return { kind: 'paper-taken-back', office, to: personOf(step, event.member) };
    case 'PapersEntered':
      return {
        kind: 'papers-entered',
        batch: event.batch,
        by: personOf(step, event.by),
        papers: event.papers,
      };
    case 'RoundClosed':
      return { kind: 'round-closed', office, number, ballots: event.box.ballots };
    case 'LotDrawn':
      return {
        kind: 'lot-drawn',
        office,
        lots: event.lots.map((lot) => lotTold(step, election, round, lot)),
      };
    case 'RoundDeclared':
      return {
        kind: 'round-declared',
        office,
        round: roundTold(step, election, round),
        rules: election.rules,
        complete: event.complete,
        unmet: event.complete ? unmetBy(election, election.elected) : [],
        citation: event.citation,
      };
    default:
      return unreachable(event);
  }
}

function nominatedAct(
  step: Step,
  election: Election,
  { candidate, sitting }: ElectionEvent & { readonly type: 'Nominated' },
): Act {
  const { id, people = [], nominatedBy, source } = candidate;
  return {
    kind: 'nominated',
    office: election.office,
    candidate: { name: candidateName(step, election, id), people },
    by: personOf(step, nominatedBy),
    source,
    entered: isOfDesk(step, sitting, nominatedBy),
  };
}

/** Whether it was chair or clerk who entered it, as for those without a device. */
function isOfDesk({ before }: Step, id: SittingId, member: MemberId): boolean {
  const sitting = tableGet(before.sittings, id);
  return sitting !== undefined && isChairOrClerk(before, sitting, member);
}

/** Rule RE-40: groups are told only where the answer changed them; a refusal leaves nothing to count. */
function answeredAct(
  step: Step,
  election: Election,
  { candidate, phase, groups }: ElectionEvent & { readonly type: 'NominationAnswered' },
): Act {
  const { office } = election;
  const name = candidateName(step, election, candidate);
  if (phase !== 'accepted')
    return { kind: 'nomination-refused', office, name, withdrawn: phase === 'withdrawn' };
  if (groups === undefined) return { kind: 'nomination-accepted', office, name };
  const before = electionOf(step.before, election.id).candidates.find(({ id }) => id === candidate);
  return { kind: 'candidate-groups', office, name, groups, accepts: before?.phase !== 'accepted' };
}

/** Rule MIN-32: a member has the name in the directory, as everywhere; a list and somebody else the one that was entered. */
export function candidateName(
  step: Pick<Step, 'after' | 'sources'>,
  { candidates }: Pick<Election, 'candidates'>,
  id: CandidateId,
): string {
  const candidate = candidates.find((each) => each.id === id);
  invariant(candidate !== undefined, `no candidate ${id}`);
  if (candidate.member === null) return candidate.name;
  return step.sources.directory(candidate.member) ?? candidate.name;
}

function lotTold(
  step: Pick<Step, 'after' | 'sources'>,
  election: Election,
  { order }: Round,
  { request, chosen, by }: Extract<Round, { readonly phase: 'closed' }>['lots'][number],
): LotTold {
  return {
    purpose: request.purpose,
    among: request.among.map((at) => candidateName(step, election, order[at]!)),
    chosen: candidateName(step, election, chosen),
    by,
  };
}

export function lotsTold(
  step: Pick<Step, 'after' | 'sources'>,
  election: Election,
  round: Round,
): readonly LotTold[] {
  return round.phase === 'open' ? [] : round.lots.map((lot) => lotTold(step, election, round, lot));
}

/** The figures of a round that was declared. */
export function roundTold(
  step: Pick<Step, 'after' | 'sources'>,
  election: Election,
  round: Round,
): RoundTold {
  invariant(round.phase === 'declared', `round ${round.poll} is not declared`);
  const { box, number, order } = round;
  const names = order.map((id) => candidateName(step, election, id));
  return {
    number,
    ballots: box.ballots,
    blank: box.blank,
    invalid: box.invalid,
    quota: box.counted.kind === 'people' ? (box.counted.outcome.quota ?? null) : null,
    elected: round.elected.map((id) => candidateName(step, election, id)),
    ...figuresOf(box.counted, names),
    seal: box.seal,
    ...(isVeiledRound(election, round) ? { hidden: true } : {}),
  };
}

function figuresOf(
  counted: RoundBox['counted'],
  names: readonly string[],
): Pick<RoundTold, 'votes' | 'seats'> {
  if (counted.kind === 'lists') {
    const seats = names.map((name, at) => ({
      name,
      votes: String(counted.votes[at] ?? 0),
      seats: counted.seats.seats[at] ?? 0,
    }));
    return { votes: [], seats };
  }
  const scores = counted.kind === 'people' ? (counted.outcome.scores ?? []) : [];
  const votes = scores.map((each, at) => ({ name: names[at]!, votes: each }));
  return { votes: votes.toSorted((one, other) => Number(other.votes) - Number(one.votes)), seats: [] };
}

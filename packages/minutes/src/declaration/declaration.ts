import { tableGet } from '@tauride/kernel';
import {
  type CandidateId,
  type Election,
  type ElectionId,
  type FoundedAssembly,
  type Instant,
  type SittingId,
  unmetBy,
} from '@tauride/procedure';
import { candidateName, lotsTold, roundTold } from '../act/election-act.ts';
import type { LotTold, RoundTold } from '../act/election-acts.ts';
import type { Sources } from '../act/minutes.ts';
import type { RecordHead } from '../document/document.ts';

export interface DeclaredRound extends RoundTold {
  readonly closedAt: Instant;
  /** Those elected, by their place in `names`. */
  readonly places: readonly number[];
  /** On the paper, in the order of the count. */
  readonly names: readonly string[];
  readonly counted: Extract<Election['rounds'][number], { readonly phase: 'declared' }>['box']['counted'];
  readonly lots: readonly LotTold[];
}

/** What an election came to, round by round, as a document of its own: plain JSON, in no language. */
export interface DeclarationDocument {
  readonly election: ElectionId;
  readonly assembly: string;
  readonly bodies: readonly string[];
  readonly sitting: string;
  /** Nothing that was done in the sitting counts. */
  readonly rehearsal?: true;
  readonly language: string;
  readonly timeZone: string;
  readonly calendar: 'gregorian' | 'julian';
  readonly office: string;
  readonly rules: Election['rules'];
  readonly citation: string;
  readonly phase: Election['phase'];
  /** In order of election. */
  readonly elected: readonly string[];
  /** Conditions that they do not meet, once the election is complete. */
  readonly unmet: Election['rules']['quotas'];
  /** Rounds that were declared. */
  readonly rounds: readonly DeclaredRound[];
  /** `null` where no record was given. */
  readonly record: RecordHead | null;
}

/** The declaration of an election's result from the state alone; `null` when there is no such election. Of rounds that are not yet
 *  declared nothing is told. */
export function declarationOf(
  state: FoundedAssembly,
  id: ElectionId,
  sources: Pick<Sources, 'directory'> & { readonly head: RecordHead | null },
): DeclarationDocument | null {
  const election = tableGet(state.elections, id);
  if (!election) return null;
  const { sitting, office, rules, citation, phase, elected } = election;
  const step = { after: state, sources: { ...sources, sealed: () => undefined } };
  const name = (candidate: CandidateId): string => candidateName(step, election, candidate);
  return {
    election: id,
    assembly: state.name,
    bodies: election.bodies.map((body) => state.bodies[body]?.name ?? body),
    sitting: titleOf(state, sitting),
    ...(tableGet(state.sittings, sitting)?.call.rehearsal ? { rehearsal: true } : {}),
    language: state.language,
    timeZone: state.timeZone,
    calendar: state.calendar,
    office,
    rules,
    citation,
    phase,
    elected: elected.map(name),
    unmet: phase === 'declared' ? unmetBy(election, elected) : [],
    rounds: election.rounds.flatMap((round) =>
      round.phase === 'declared'
        ? {
            ...roundTold(step, election, round),
            closedAt: round.closedAt,
            places: round.elected.map((candidate) => round.order.indexOf(candidate)),
            names: round.order.map(name),
            counted: round.box.counted,
            lots: lotsTold(step, election, round),
          }
        : [],
    ),
    record: sources.head,
  };
}

function titleOf({ sittings }: FoundedAssembly, id: SittingId): string {
  return tableGet(sittings, id)?.call.title ?? '';
}

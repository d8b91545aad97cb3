import { tableValues } from '@tauride/kernel';
import type { FoundedAssembly, MemberId, Motion, Poll, Speeches } from '@tauride/procedure';

export type AnnouncedPoll = Extract<Poll, { readonly phase: 'announced' }>;

/** What one member did, as the state of the assembly holds it, newest first. */
export type OwnRecord = {
  readonly motions: readonly Motion[];
  readonly speeches: readonly { readonly on: Motion; readonly speeches: Speeches }[];
  /** Polls whose ballots lie in a sealed box. */
  readonly polls: readonly AnnouncedPoll[];
};

export function ownRecord(assembly: FoundedAssembly, member: MemberId): OwnRecord {
  const motions = tableValues(assembly.motions).sort((a, b) => b.madeAt - a.madeAt);
  return {
    motions: motions.filter(({ by }) => by === member),
    speeches: motions
      .flatMap((on) => {
        const own = Object.hasOwn(on.speeches, member) ? on.speeches[member] : undefined;
        return own === undefined ? [] : [{ on, speeches: own }];
      })
      .sort((a, b) => b.speeches.lastAt - a.speeches.lastAt),
    polls: tableValues(assembly.polls)
      .filter((poll): poll is AnnouncedPoll => poll.phase === 'announced' && isBoxed(poll))
      .sort((a, b) => b.closedAt - a.closedAt),
  };
}

function isBoxed(poll: AnnouncedPoll): boolean {
  return poll.finding.kind === 'counted' && poll.finding.seal !== null;
}

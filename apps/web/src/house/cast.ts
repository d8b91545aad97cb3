import type { Poll } from '@tauride/procedure';

export type Cast = {
  readonly cast: number;
  /** Who may vote: those present, or all members where presence is not recorded. */
  readonly voters: number;
};

/** How many of how many have voted. Counted at the benches, or told by the server. */
export function castOfVoters(poll: Poll, counter: number | undefined): Cast {
  return { cast: castSoFar(poll, counter), voters: poll.present ?? poll.membership };
}

function castSoFar(poll: Poll, counter: number | undefined): number {
  if (poll.phase !== 'open' || poll.method !== 'hands') return counter ?? 0;
  return poll.parts.reduce((sum, { yes, no, abstain }) => sum + yes + no + abstain, 0);
}

import type { Poll } from '@tauride/procedure';

export type Cast = {
  readonly cast: number;
  /** How many may be: those present, or all members where presence is not recorded; where each vote is cast by itself, the acts of
   *  voting in the register. Those of a member of two bodies are one, and a vote that another holds is one more. */
  readonly voters: number;
};

/** How many of how many have voted. Counted at the benches, or told by the server. */
export function castOfVoters(poll: Poll, counter: number | undefined): Cast {
  return { cast: castSoFar(poll, counter), voters: mayCast(poll) };
}

function mayCast({ method, register, present, membership }: Poll): number {
  const counted = method === 'hands' || method === 'voice';
  return (counted ? undefined : register?.lines) ?? present ?? membership;
}

function castSoFar(poll: Poll, counter: number | undefined): number {
  if (poll.phase !== 'open' || poll.method !== 'hands') return counter ?? 0;
  return poll.parts.reduce((sum, { yes, no, abstain }) => sum + yes + no + abstain, 0);
}

import { agreedOf, type Round } from '@tauride/procedure';

export type RoundTurnout = {
  readonly screen: number;
  /** As far as entered; where tellers differ, the most that one of them has. */
  readonly paper: number;
  readonly cast: number;
  readonly voters: number;
};

/** How many papers of an open round are in.
 *  @param counter ballots cast on screens, as the server told */
export function turnoutIn(
  { batches, present, membership }: Round,
  counter: number | undefined,
): RoundTurnout {
  const screen = counter ?? 0;
  const paper = batches.reduce(
    (sum, { entries }) =>
      sum + (agreedOf(entries)?.papers ?? Math.max(0, ...entries.map(({ papers }) => papers))),
    0,
  );
  return { screen, paper, cast: screen + paper, voters: present ?? membership };
}

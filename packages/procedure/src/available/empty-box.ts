import type { Context, ElectionBox } from '../context.ts';
import type { Sitting } from '../sitting/state.ts';

/** Boxes that say all that any rule may ask of one, so that closing a vote or a round is offered. */
export function emptyBoxes({ bodies }: Pick<Sitting, 'bodies'>): Pick<Context, 'sealed' | 'electionBox'> {
  const tally = { yes: 0, no: 0, abstain: 0 };
  const sealed = {
    seal: { root: '', count: 0 },
    tally,
    bodies: bodies.map((body) => ({ body, tally, present: null })),
    weight: { tally, total: 0 },
  };
  return { sealed, electionBox: emptyElectionBox };
}

const emptyElectionBox: ElectionBox = {
  seal: { root: '', count: 0 },
  count: () => ({
    ballots: 0,
    blank: 0,
    invalid: 0,
    counted: {
      kind: 'people',
      outcome: { method: 'plurality', seats: 1, valid: '0', blank: '0', elected: [], ties: [] },
    },
  }),
};

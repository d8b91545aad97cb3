import { describe, expect, it } from 'vitest';
import { tableGet } from '@tauride/kernel';
import { putSitting } from '../assembly/access.ts';
import type { RulebookChanges } from '../rulebook/types.ts';
import { CHAIR, type Hall, SITTING } from '../testing/hall.ts';
import { decided, openHouse, question } from '../testing/house.ts';
import { bare, bring, make, phaseOf, sittingOf, top, votes } from '../testing/moves.ts';

const byVoters: RulebookChanges = {
  quorum: { kind: 'number', count: 12, countedFrom: 'voters', cite: 'Q' },
};

/** A house whose book presumes a quorum until it is challenged, and ends the sitting when there is none. */
function presuming(present: number | undefined): Hall {
  const bodies = [{ id: 'house', members: 21, ...(present === undefined ? {} : { present }) }];
  const hall = openHouse({ rulebook: 'de-gosp-bonn', bodies });
  bring(hall, 'house-1', make('proposal', { form: 'text', text: 'That the ferry run all night.' }));
  return hall;
}

function challenged(hall: Hall): Hall {
  hall.state = putSitting(hall.founded(), { ...sittingOf(hall), quorumChallenged: true });
  return hall;
}

describe('a quorum that the vote itself shows', () => {
  it.each([
    [votes(6, 3), 2, 'no-quorum'],
    [votes(6, 3), 3, 'adopted'],
    [votes(8, 4), undefined, 'adopted'],
    [votes(6, 3, 9), undefined, 'no-quorum'],
    [votes(10, 1), 1, 'adopted'],
  ] as const)('[RP-28] %j with %s besides: %s', (tally, besides, outcome) => {
    const hall = openHouse({ bodies: [{ id: 'house', members: 60, present: 50 }], changes: byVoters });
    const id = question(hall);
    const event = decided(hall, besides === undefined ? { tally } : { tally, besides });
    expect(event.outcome).toBe(outcome);
    expect(phaseOf(hall, id)).toBe(outcome === 'adopted' ? 'adopted' : 'pending');
  });

  it('[RP-28] motions that need no quorum are decided without one', () => {
    const hall = openHouse({ bodies: [{ id: 'house', members: 60, present: 50 }], changes: byVoters });
    bring(hall, 'house-1', make('recess', { form: 'minutes', minutes: 5 }), 'house-2');
    expect(decided(hall, { tally: votes(3, 1) }).outcome).toBe('adopted');
  });
});

describe('a quorum that is presumed', () => {
  it('[RP-28] a lack that nobody challenged voids no vote', () => {
    expect(decided(presuming(9), { tally: votes(6, 3) }).outcome).toBe('adopted');
  });

  it('[RP-28] once challenged, a lack ends the sitting with its questions undecided', () => {
    const hall = challenged(presuming(9));
    const id = top(hall);
    const event = decided(hall, { tally: votes(6, 3) });
    expect(event).toMatchObject({
      outcome: 'no-quorum',
      changes: [{ change: 'adjourned', undecided: [id] }],
    });
    expect(tableGet(hall.founded().sittings, SITTING)!.phase).toBe('adjourned');
    expect(phaseOf(hall, id)).toBe('undecided');
  });

  it('[RP-28] challenged and there, it decides; where nobody recorded presence, those counted show it', () => {
    expect(decided(challenged(presuming(11)), { tally: votes(6, 3) }).outcome).toBe('adopted');
    expect(decided(challenged(presuming(undefined)), { tally: votes(6, 3, 2) }).outcome).toBe('adopted');
    expect(decided(challenged(presuming(undefined)), { tally: votes(6, 3, 1) }).outcome).toBe('no-quorum');
    const besides = { tally: votes(6, 3, 1), besides: 1 };
    expect(decided(challenged(presuming(undefined)), besides).outcome).toBe('adopted');
  });
});

describe('a quorum by those recorded as present', () => {
  it('[RP-7] is not needed to decide whether to adjourn', () => {
    const hall = openHouse({ bodies: [{ id: 'house', members: 21, present: 10 }] });
    bring(hall, 'house-1', make('adjourn', bare), 'house-2');
    expect(decided(hall, { tally: votes(5, 6) }).outcome).toBe('rejected');
  });
});

describe('presence that nobody recorded', () => {
  it('[RP-25] is told of no poll', () => {
    const hall = openHouse();
    const [opened] = hall.act(CHAIR, {
      type: 'PutQuestion',
      sitting: SITTING,
      motion: question(hall),
      method: 'recorded',
    });
    expect(opened).toMatchObject({ type: 'PollOpened', membership: 9, present: null });
  });
});

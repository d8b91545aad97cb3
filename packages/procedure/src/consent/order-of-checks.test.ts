import { describe, expect, it } from 'vitest';
import type { AskedMatter } from './commands.ts';
import { CHAIR, CLERK, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, phaseOf, sittingOf, votes } from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const ask = (matter: AskedMatter) => ({ type: 'AskConsent', sitting: SITTING, matter }) as const;
const recess = ask({ kind: 'recess', minutes: 5 });
const declare = { type: 'DeclareConsent', sitting: SITTING } as const;

describe('what stands against asking for consent', () => {
  it('[RC-1] a vote, a point or another matter under way', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    expect(hall.refused(CHAIR, recess).code).toBe('point-pending');
    const point = sittingOf(hall).point!.id;
    hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, answer: 'not-well-taken', reason: 'No.' });
    hall.act(CHAIR, recess);
    expect(hall.refused(CHAIR, ask({ kind: 'adopt', motion })).code).toBe('consent-pending');
    hall.act('d3', { type: 'Object', sitting: SITTING });
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded' });
    expect(hall.refused(CHAIR, recess).code).toBe('voting-in-progress');
  });

  it('[RC-2] nobody objects to what was not asked, nor without a vote', () => {
    const hall = openHall();
    const object = { type: 'Object', sitting: SITTING } as const;
    expect(hall.refused('d3', object).code).toBe('too-late');
    hall.act(CHAIR, recess);
    expect(hall.refused(CLERK, object).code).toBe('not-entitled');
    expect(hall.refused('d3', declare).code).toBe('not-entitled');
  });

  it('[RC-1] that the matter is not there', () => {
    const hall = openHall();
    expect(hall.refused(CHAIR, ask({ kind: 'extend-speech', seconds: 60 }))).toMatchObject({
      code: 'already-so',
      detail: { phase: 'floor-free' },
    });
    const decided = bring(hall, 'd1', main(STORE));
    decideTop(hall, votes(6, 2));
    expect(hall.refused(CHAIR, ask({ kind: 'withdraw', motion: decided })).code).toBe('not-stated');
    expect(hall.refused(CHAIR, ask({ kind: 'withdraw', motion: 'm9' as never })).code).toBe('not-stated');
    expect(hall.refused(CHAIR, ask({ kind: 'adopt', motion: decided })).code).toBe('not-immediately-pending');
    hall.act('d2', main('That the yard be fenced.'));
    for (const matter of [{ kind: 'recess', minutes: 5 }, { kind: 'adjourn' }] as const)
      expect(hall.refused(CHAIR, ask(matter)).code).toBe('offer-waits');
  });

  it('[RC-1] that there is no quorum, save for what needs none', () => {
    const hall = openHall({ present: 3 });
    expect(hall.refused(CHAIR, ask({ kind: 'extend-speech', seconds: 60 })).code).toBe('no-quorum');
    hall.act(CHAIR, recess);
  });
});

describe('what consent does', () => {
  it('[RC-2] a recess lasts as many minutes as were asked', () => {
    const hall = openHall();
    hall.act(CHAIR, recess);
    const [event] = hall.act(CHAIR, declare);
    const { recess: kept } = sittingOf(hall);
    expect(kept!.until! - kept!.since).toBe(5 * 60_000);
    expect(event).toMatchObject({ type: 'ConsentGiven', changes: [{ change: 'recessed' }] });
  });

  it('[RC-2] an adjournment leaves undecided what is pending', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    const kill = bring(hall, 'd2', make('postpone-indefinitely', bare));
    hall.act(CHAIR, ask({ kind: 'adjourn' }));
    hall.act(CHAIR, declare);
    expect([motion, kill].map((id) => phaseOf(hall, id))).toEqual(['undecided', 'undecided']);
  });
});

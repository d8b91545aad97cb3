import { describe, expect, it } from 'vitest';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import { bare, bring, decideTop, main, make, strikeInsert, sittingOf, votes } from '../testing/moves.ts';
import { place } from '../testing/place.ts';
import { motionOf } from '../assembly/access.ts';
import type { MotionPhase } from './state.ts';
import { reconsiderTarget } from './reconsidered.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const carried = votes(7, 1);

function appealOnNothing(hall: Hall): void {
  hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Too warm.' });
  const point = sittingOf(hall).point!.id;
  hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, answer: 'not-well-taken', reason: 'No.' });
  bring(hall, 'd3', make('appeal', bare));
}

describe('what bars a motion', () => {
  it('[RM-4] is the ranked motion over what has no rank', () => {
    const hall = openHall();
    appealOnNothing(hall);
    bring(hall, 'd4', make('recess', { form: 'minutes', minutes: 5 }));
    expect(hall.refused('d5', main(STORE))).toMatchObject({ code: 'precedence', detail: { over: 'recess' } });
  });

  it('[RO-1] is the close of debate on the question it is applied to, also under another', () => {
    const hall = openHall();
    const target = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('previous-question', { form: 'scope', scope: 'immediate' }));
    decideTop(hall, carried);
    bring(hall, 'd4', make('recess', { form: 'minutes', minutes: 5 }));
    const change = { ...strikeInsert('harbour', 'quay'), target };
    expect(hall.refused('d5', change).code).toBe('order-in-force');
  });

  it('[RM-6] is that it lacks the words that its kind must have', () => {
    const hall = openHall();
    expect(hall.refused('d1', make('main', bare))).toMatchObject({
      code: 'malformed',
      detail: { kind: 'main', form: 'bare' },
    });
    bring(hall, 'd1', main(STORE));
    for (const kind of ['commit', 'postpone-certain', 'previous-question', 'recess'] as const)
      expect(hall.refused('d2', make(kind, bare)).code).toBe('malformed');
  });

  it('[RM-12] is for the withdrawal that one may not speak, before whose motion it is', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    const withdraw = { type: 'WithdrawMotion', sitting: SITTING, motion } as const;
    expect(hall.refused('clerk', withdraw)).toMatchObject({ code: 'not-entitled', detail: { act: 'speak' } });
    expect(hall.refused('d2', withdraw)).toMatchObject({ code: 'not-entitled', detail: { act: 'withdraw' } });
    expect(hall.refused('d1', withdraw).code).toBe('needs-consent');
  });

  it('[RM-26] is not a question that somebody asks before debate', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act('d5', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'question' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd5' as never });
    expect(hall.act('d3', make('objection-to-consideration', bare))).toHaveLength(1);
  });

  it('[RM-1] is not that a question brings back another: it is the main question too', () => {
    const hall = openHall();
    const first = bring(hall, 'd1', main(STORE));
    decideTop(hall, carried);
    const rescind = bring(hall, 'd2', make('rescind-amend-adopted', bare, { target: first }));
    const later = bring(hall, 'd3', make('postpone-certain', { form: 'until', until: 'ten' }));
    expect(motionOf(hall.founded(), later).target).toBe(rescind);
  });

  it('[RM-8] is that the same question was shelved in this session', () => {
    const quorum = { kind: 'none', cite: '41' } as const;
    const hall = openHouse({ rulebook: 'uk-commons', changes: { quorum } });
    bring(hall, 'house-1', main(STORE), 'house-2');
    bring(hall, 'house-3', make('previous-question-uk', bare), 'house-2');
    decideTop(hall, votes(6, 2));
    expect(hall.refused('house-4', main(STORE)).code).toBe('already-decided');
  });

  it('[RM-21] is not that the next session is far off while this one lasts', () => {
    const hall = openHall();
    const sitting = sittingOf(hall);
    const target = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('lay-on-table', bare));
    decideTop(hall, carried);
    bring(hall, 'd2', main('That the yard be fenced.'));
    decideTop(hall, carried);
    const { quarterly: _quarterly, ...call } = sitting.call;
    const state = hall.founded();
    hall.state = {
      ...state,
      sittings: JSON.parse(
        JSON.stringify(state.sittings).replaceAll(
          JSON.stringify(sitting.call),
          JSON.stringify({ ...call, quarterly: false }),
        ),
      ) as typeof state.sittings,
    };
    expect(sittingOf(hall).call.quarterly).toBe(false);
    expect(hall.act('d3', make('take-from-table', bare, { target }))).toHaveLength(1);
  });
});

describe('what a motion is applied to', () => {
  it('[RM-1] is, where questions are open together, one of them and no motion on the proceedings', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const draft = bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    decideTop(hall, votes(1, 6));
    const next = bring(hall, 'd1', make('proposal', { form: 'text', text: 'That the yard be fenced.' }));
    const close = (target: typeof draft) => make('close-debate', bare, { target });
    expect(hall.refused('d2', close(draft)).code).toBe('cannot-apply');
    const suspend = bring(hall, 'd3', make('suspend-meeting', { form: 'minutes', minutes: 5 }));
    expect(hall.refused('d2', close(suspend)).code).toBe('cannot-apply');
    expect(hall.act('d2', close(next))).toHaveLength(1);
  });

  it('[RM-33] says how many are there, nobody where presence was not recorded', () => {
    const hall = openHall({ present: null });
    hall.act('d1', { type: 'ChallengeQuorum', sitting: SITTING });
    expect(hall.refused('d2', main(STORE))).toMatchObject({
      code: 'no-quorum',
      detail: { present: 0, needed: 5 },
    });
  });
});

describe('what an adjournment decides', () => {
  it('[RM-50] leaves nothing pending, and says so by what it leaves undecided alone', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const adjourn = bring(hall, 'd2', make('adjourn', bare));
    decideTop(hall, carried);
    const { event } = hall.entries.at(-1)!;
    expect(event).toMatchObject({
      changes: [
        { change: 'disposed', motion: adjourn, as: 'adopted' },
        { change: 'adjourned', undecided: [id] },
      ],
    });
  });
});

describe('a referral of which nothing tells what went with it', () => {
  it.each<readonly [MotionPhase, boolean]>([
    ['committed', true],
    ['postponed', true],
    ['tabled', true],
    ['killed-for-session', true],
    ['adopted', false],
    ['not-put', false],
  ])('[RM-51] reconsidered, is pending again over its question: %s', (phase, isAside) => {
    const hall = openHouse();
    const question = place(hall, 'main', { phase });
    const refer = place(hall, 'commit', { phase: 'adopted', target: question });
    const again = place(hall, 'reconsider', { target: refer });
    const motion = motionOf(hall.founded(), again);
    const changes = reconsiderTarget({
      state: hall.founded(),
      sitting: sittingOf(hall),
      motion,
      now: hall.now,
    });
    const stack = isAside ? [question, refer] : [refer];
    expect(changes).toEqual([{ change: 'pending', stack }]);
  });

  it('[RM-51] brings what had gone with its question, but not what another decision excluded meanwhile', () => {
    const hall = openHouse();
    const kill = place(hall, 'postpone-indefinitely', { phase: 'committed' });
    const question = place(hall, 'main', { phase: 'committed', laidAside: [kill] });
    const refer = place(hall, 'commit', { phase: 'adopted', target: question });
    const gone = place(hall, 'main', { phase: 'not-put' });
    const knows = place(hall, 'commit', { phase: 'adopted', laidAside: [gone, question] });
    const back = (target: typeof refer) => {
      const motion = { ...motionOf(hall.founded(), refer), target };
      const decision = { state: hall.founded(), sitting: sittingOf(hall), motion, now: hall.now };
      return reconsiderTarget(decision).at(-1);
    };
    expect(back(refer)).toEqual({ change: 'pending', stack: [kill, refer] });
    expect(back(knows)).toEqual({ change: 'pending', stack: [question, knows] });
    const one = place(hall, 'commit', { phase: 'adopted', laidAside: [question] });
    expect(back(one)).toEqual({ change: 'pending', stack: [question, one] });
  });
});

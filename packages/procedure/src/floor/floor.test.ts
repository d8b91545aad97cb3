import { describe, expect, it } from 'vitest';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, decideTop, main, make, sittingOf, strikeInsert, votes } from '../testing/moves.ts';
import { usedMs } from './clock.ts';
import { speakersInOrder } from './queue.ts';
import type { Side } from './state.ts';

const STORE = 'That the Federation build a cold store at the harbour.';

function ask(hall: Hall, member: string, side: Side | null): void {
  hall.act(member, { type: 'RequestFloor', sitting: SITTING, side, purpose: 'debate' });
}

function speak(hall: Hall, member: string, side: Side): void {
  ask(hall, member, side);
  hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: member as never });
  hall.act(member, { type: 'YieldFloor', sitting: SITTING });
}

function order(hall: Hall): readonly string[] {
  return speakersInOrder(hall.founded(), sittingOf(hall)).map(({ member }) => member);
}

describe('recognition', () => {
  it('[RF-3] the mover first, then who has not spoken, the sides in turn', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    ask(hall, 'd4', 'for');
    ask(hall, 'd3', 'for');
    ask(hall, 'd2', 'against');
    ask(hall, 'd1', 'for');
    expect(order(hall)).toEqual(['d1', 'd2', 'd4', 'd3']);
  });

  it('[RF-3] the sides in turn, beginning with who asked first where nobody spoke', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    ask(hall, 'd2', 'for');
    ask(hall, 'd3', 'for');
    ask(hall, 'd4', 'against');
    ask(hall, 'd5', 'against');
    expect(order(hall)).toEqual(['d2', 'd4', 'd3', 'd5']);
  });

  it('[RF-3] who takes no side leaves the turn to the other side', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    speak(hall, 'd4', 'for');
    speak(hall, 'd5', 'against');
    ask(hall, 'd2', 'for');
    ask(hall, 'd3', null);
    ask(hall, 'd4', 'for');
    ask(hall, 'd5', 'against');
    expect(order(hall)).toEqual(['d2', 'd3', 'd5', 'd4']);
  });

  it('[RF-3] who has spoken waits for those who have not', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    speak(hall, 'd1', 'for');
    speak(hall, 'd2', 'against');
    ask(hall, 'd2', 'against');
    ask(hall, 'd5', 'against');
    ask(hall, 'd6', 'for');
    expect(order(hall)).toEqual(['d6', 'd5', 'd2']);
  });

  it('[RF-1] only the chair gives the floor, and whoever has it gives way', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    ask(hall, 'd2', 'for');
    ask(hall, 'd3', 'against');
    const give = (member: string) =>
      ({ type: 'GiveFloor', sitting: SITTING, member: member as never }) as const;
    expect(hall.refused('d2', give('d2')).code).toBe('not-entitled');
    hall.act(CHAIR, give('d2'));
    const events = hall.act(CHAIR, give('d3'));
    expect(events.map(({ type }) => type)).toEqual(['FloorEnded', 'FloorGiven']);
  });

  it('[RF-4] two speeches on a question and no more, ten minutes each', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    speak(hall, 'd2', 'for');
    speak(hall, 'd2', 'for');
    ask(hall, 'd2', 'for');
    expect(hall.refused(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never })).toMatchObject(
      {
        code: 'speech-limit',
        detail: { times: 2, limit: 2 },
      },
    );
  });

  it('[RF-4] an order of the house sets the limit and the number of speeches on what it was made for', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const limit = { form: 'limit', speechSeconds: 120, speeches: 1, scope: 'immediate' } as const;
    bring(hall, 'd2', make('limit-extend-debate', limit));
    decideTop(hall, votes(8, 0));
    speak(hall, 'd2', 'for');
    ask(hall, 'd2', 'for');
    const giving = { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never } as const;
    expect(hall.refused(CHAIR, giving)).toMatchObject({ detail: { times: 1, limit: 1 } });
    ask(hall, 'd3', 'for');
    hall.act(CHAIR, { ...giving, member: 'd3' as never });
    expect(sittingOf(hall).floor).toMatchObject({ limitMs: 120_000, limitedBy: 'RONR (12th ed.) 15:5' });
  });

  it('[RF-4] standing orders of one’s own set the limit of the speech', () => {
    const hall = openHall({ changes: { speechSeconds: 180 } });
    bring(hall, 'd1', main(STORE));
    ask(hall, 'd2', 'for');
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never });
    expect(sittingOf(hall).floor).toMatchObject({ limitMs: 180_000 });
  });

  it('[RF-2] a closed list takes no more requests to debate', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'CloseSpeakersList', sitting: SITTING });
    const request = { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' } as const;
    expect(hall.refused('d2', request).code).toBe('list-closed');
    hall.act('d2', { ...request, purpose: 'motion' });
    expect(hall.refused('d2', { ...request, purpose: 'motion' }).code).toBe('already-asked');
  });

  it('[RF-2] no debate on what admits none', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('lay-on-table', { form: 'bare' }));
    ask(hall, 'd3', 'for');
    expect(hall.refused(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as never }).code).toBe(
      'not-debatable',
    );
  });
});

describe('requests', () => {
  it('[RF-6] wait while an amendment is debated and are gone with their question', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    ask(hall, 'd4', 'for');
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    expect(order(hall)).toEqual([]);
    ask(hall, 'd4', 'against');
    ask(hall, 'd5', 'for');
    expect(order(hall)).toEqual(['d4', 'd5']);
    decideTop(hall, votes(5, 2));
    expect(order(hall)).toEqual(['d4']);
    decideTop(hall, votes(5, 2));
    expect(sittingOf(hall).requests).toEqual([]);
  });
});

describe('the clock', () => {
  it('[RF-5] stands still while a point of order is answered', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    ask(hall, 'd2', 'for');
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never });
    hall.now = (hall.now + 29_000) as never;
    hall.act('d3', {
      type: 'RaisePoint',
      sitting: SITTING,
      kind: 'point-of-order',
      text: 'The speaker reads aloud.',
    });
    hall.now = (hall.now + 60_000) as never;
    const { point } = sittingOf(hall);
    const rule = { type: 'Rule', sitting: SITTING, point: point!.id, answer: 'not-well-taken' } as const;
    hall.act(CHAIR, { ...rule, reason: 'Reading is allowed.' });
    const { floor } = sittingOf(hall);
    expect(floor.phase === 'held' && usedMs(floor, hall.now)).toBe(31_000);
  });
});

import { loadWords } from '@tauride/minutes';
import { motionChoices, type MotionId } from '@tauride/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import { inSession } from '../house/house.ts';
import { openHouse, SITTING } from '../house/testing/hall.ts';
import type { Tongue } from '../house/tongue.ts';
import { orderView, rowNames } from './order-view.ts';

const at = { sitting: SITTING };
let tongue: Tongue;

beforeAll(async () => {
  tongue = {
    words: await loadWords('en'),
    t: (id, values) => JSON.stringify([id, values ?? {}]),
    locale: 'en',
  };
});

/** Two recesses that were moved one after the other. */
function recesses() {
  const hall = openHouse();
  hall.act('m2', { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
  hall.act('m1', { type: 'GiveFloor', ...at, member: 'm2' as never });
  const moved = [5, 10].map((minutes): MotionId => {
    const wording = { form: 'minutes', minutes } as const;
    const rest = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
    hall.act('m2', { type: 'MakeMotion', ...at, kind: 'recess', wording, ...rest });
    const motion = inSession(hall.house())!.offered.at(-1)!;
    hall.act('m1', { type: 'DeclareNoSecond', ...at, motion });
    return motion;
  });
  return { house: hall.house(), moved };
}

describe('the rows of what is in order', () => {
  it('name a motion alone where it can mean one question only', () => {
    const { house, moved } = recesses();
    const rows = [
      { kind: 'withdraw', target: moved[0]! },
      { kind: 'previous-question', target: null },
    ] as const;
    expect(rowNames(house, rows, tongue)).toEqual(['Withdraw a motion', 'Close debate and vote']);
  });

  it('are told apart by the question, and where two have one title, by what they ask', () => {
    const { house, moved } = recesses();
    const rows = moved.map((target) => ({ kind: 'reconsider-and-enter', target }) as const);
    const names = rowNames(house, rows, tongue);
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/Reconsider and enter on the minutes.*Recess.*5/iu);
    expect(names[1]).toMatch(/10/u);
  });

  it('are told apart where one kind is a point and a motion', () => {
    const hall = openHouse();
    const house = hall.house();
    const sitting = inSession(house)!;
    const motions = motionChoices(house.assembly, sitting, { member: null });
    const { groups } = orderView(house, sitting, { motions, now: hall.now() }, tongue);
    const names = groups.flatMap(({ acts }) => acts.map(({ name }) => name));
    expect(names).toContain('Question of privilege');
    expect(names).toContain('["chair.order.privilege",{}]');
    expect(new Set(names).size).toBe(names.length);
  });
});

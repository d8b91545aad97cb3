import { emptyTable, tableSetAll } from '@tauride/kernel';
import { type BodyId, type MandateId, mandateOf, type MemberId, type RegisterLine } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../house/testing/hall.ts';
import { drawPlace } from './draw.ts';
import { type Answers, around, callAgain, calledNow, merged, subtotal } from './roll-course.ts';
import { namesOf, rollOf } from './roll-order.ts';

const roll = ['a', 'b', 'c', 'd', 'e'] as string[] as MandateId[];

describe('the course of a roll call', () => {
  it('goes on with the first name without an answer', () => {
    expect(calledNow(roll, { a: 'yes', b: 'absent' }, null)).toBe('c');
    expect(calledNow(roll, Object.fromEntries(roll.map((mandate) => [mandate, 'no'])), null)).toBeNull();
  });

  it('calls a name out of turn, if it is on the roll', () => {
    expect(calledNow(roll, { a: 'yes' }, roll[4]!)).toBe('e');
    expect(calledNow(roll, { a: 'yes' }, 'x' as string as MandateId)).toBe('b');
  });

  it('comes back at the end of the round to whoever asked to be called later', () => {
    const answers: Answers = { a: 'later', b: 'yes', c: 'absent' };
    expect(calledNow(roll, answers, null)).toBe('d');
    expect(calledNow(roll, { ...answers, d: 'no', e: 'yes' }, null)).toBe('a');
  });

  it('calls those a second time who did not answer, and keeps every vote', () => {
    const answers: Answers = { a: 'yes', b: 'absent', c: 'abstain', d: 'later' };
    expect(callAgain(answers)).toEqual({ a: 'yes', c: 'abstain' });
    expect(calledNow(roll, callAgain(answers), null)).toBe('b');
  });

  it('takes what the hall has over what this desk noted, whichever desk entered it', () => {
    expect(merged({ a: 'absent', b: 'no' }, { a: 'yes' } as never)).toEqual({ a: 'yes', b: 'no' });
  });

  it('sums what was answered and what is left', () => {
    const names = roll.map((mandate) => ({ mandate }) as never);
    const answers: Answers = { a: 'yes', b: 'yes', c: 'absent', d: 'later' };
    expect(subtotal({ names }, answers)).toEqual({ yes: 2, no: 0, abstain: 0, absent: 1, left: 2 });
  });

  it('shows a full stretch around the name, also at the ends', () => {
    const stretch = { before: 1, size: 3 };
    expect(around(roll, 0, stretch)).toEqual(['a', 'b', 'c']);
    expect(around(roll, 2, stretch)).toEqual(['b', 'c', 'd']);
    expect(around(roll, -1, stretch)).toEqual(['c', 'd', 'e']);
    expect(around(roll.slice(0, 2), 1, stretch)).toEqual(['a', 'b']);
  });
});

describe('the order of a roll', () => {
  const body = 'b' as BodyId;
  const line = (of: string, change: Partial<RegisterLine> = {}): readonly [string, RegisterLine] => {
    const made: RegisterLine = {
      of: of as MemberId,
      by: of as MemberId,
      as: 'member',
      votes: [{ body, weight: 1 }],
      ...change,
    };
    return [mandateOf(made), made];
  };
  const names = { m1: 'Ziegler', m2: 'Adler', m3: 'Ästlund', m4: 'Brandt' };
  const { house } = openHouse();
  const hall = { ...house(), directory: names };
  const called = (lines: readonly (readonly [string, RegisterLine])[], order: object, from?: string) => {
    const who = tableSetAll<RegisterLine>(emptyTable, lines);
    return rollOf(hall, who, { by: 'name', ...order, ...(from ? { from: from as MemberId } : {}) }, 'de');
  };
  const all = ['m1', 'm2', 'm3', 'm4'].map((of) => line(of));
  const said = (sections: ReturnType<typeof called>) => namesOf(sections).map(({ name }) => name);

  it('is by name as people sort it, and goes round from the one that was drawn', () => {
    expect(said(called(all, {}))).toEqual(['Adler', 'Ästlund', 'Brandt', 'Ziegler']);
    expect(said(called(all, {}, 'm4'))).toEqual(['Brandt', 'Ziegler', 'Adler', 'Ästlund']);
    expect(said(called(all, {}, 'm9'))).toEqual(['Adler', 'Ästlund', 'Brandt', 'Ziegler']);
  });

  it('gives every vote an answer of its own, and says who answers it', () => {
    const proxy = line('m1', { by: 'm4' as MemberId, as: 'proxy' });
    const [last] = namesOf(called([line('m4'), proxy], {})).slice(-1);
    expect(last).toMatchObject({ name: 'Ziegler', answers: 'Brandt', by: 'm4', mandate: 'm1~m4' });
  });

  it('is by body in the order of the sitting, the one of the drawn name first', () => {
    const two = { ...hall, sitting: { ...hall.sitting!, bodies: [body, 'c' as BodyId] } };
    const other = [{ body: 'c' as BodyId, weight: 1 }];
    const lines = [line('m1'), line('m2', { votes: other }), line('m3', { votes: other }), line('m4')];
    const who = tableSetAll<RegisterLine>(emptyTable, lines);
    const order = (from?: MemberId) =>
      rollOf(two, who, { by: 'body', ...(from ? { from } : {}) }, 'de').map(({ id, names: of }) => [
        id,
        ...of.map(({ name }) => name),
      ]);
    expect(order()).toEqual([
      ['b', 'Brandt', 'Ziegler'],
      ['c', 'Adler', 'Ästlund'],
    ]);
    expect(order('m3' as MemberId)).toEqual([
      ['c', 'Ästlund', 'Adler'],
      ['b', 'Brandt', 'Ziegler'],
    ]);
  });
});

describe('drawing a name', () => {
  it('takes every place, and draws again where a remainder would favour the first', () => {
    const words = [2 ** 32 - 1, 4, 5];
    expect(drawPlace(3, () => words.shift()!)).toBe(1);
    expect(words).toEqual([5]);
    const places = new Set(Array.from({ length: 200 }, () => drawPlace(3)));
    expect([...places].sort()).toEqual([0, 1, 2]);
  });
});

import { tableGet } from '@tauride/kernel';
import { loadWords } from '@tauride/minutes';
import type { MemberId } from '@tauride/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';
import { orderRows } from './order-rows.ts';
import { CHAIR, SITTING, SmallHall } from './small-hall.fixture.ts';
import { turnOf } from './turn-view.ts';

const at = { sitting: SITTING };
const one = 'd1' as MemberId;
const two = 'd2' as MemberId;
let tongue: Tongue;

beforeAll(async () => {
  tongue = { words: await loadWords('en'), t: (id) => id, locale: 'en' };
});

function rows(hall: SmallHall, member: MemberId) {
  const { assembly } = hall;
  const house: House = { assembly, sitting: tableGet(assembly.sittings, SITTING) ?? null, directory: {} };
  const { shown, folded } = orderRows(turnOf(house, member, hall.now), house, tongue);
  return { shown: shown.map(({ row }) => row), folded: folded.map(({ row }) => row) };
}

function pending(): SmallHall {
  const hall = new SmallHall();
  hall.act(one, {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That the hall be open.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
  const sitting = tableGet(hall.assembly.sittings, SITTING);
  const motion = sitting?.phase === 'open' ? sitting.offered[0]! : undefined!;
  hall.act(two, { type: 'SecondMotion', ...at, motion });
  hall.act(CHAIR, { type: 'StateQuestion', ...at, motion });
  return hall;
}

describe('what a delegate may do besides their turn', () => {
  it('begins between questions with something new, then points, and ends with leaving', () => {
    const { shown, folded } = rows(new SmallHall(), one);
    expect(shown[0]!.id).toBe('motion main');
    expect(shown[1]!.id).toMatch(/^point /u);
    expect(shown.at(-1)!.id).toBe('leave');
    expect(folded.map(({ id }) => id)).toContain('motion fix-time-to-which-to-adjourn');
  });

  it('begins on a question with changing it, and folds what hardly anybody looks for', () => {
    const { shown, folded } = rows(pending(), two);
    expect(shown[0]!.id).toBe('motion amend');
    expect(shown.map(({ id }) => id)).toContain('motion commit');
    expect(folded.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['motion postpone-indefinitely', 'motion lay-on-table']),
    );
  });

  it('says of points whether the chair rules or answers', () => {
    const { shown, folded } = rows(pending(), two);
    const needs = new Map([...shown, ...folded].map((row) => [row.id, row.needs]));
    expect(needs.get('point point-of-order')).toBe('delegate.needs.point');
    expect(needs.get('point raise-question-of-privilege')).toBe('delegate.needs.point');
    expect(needs.get('point parliamentary-inquiry')).toBe('delegate.needs.inquiry');
  });

  it.each([
    ['between questions', () => new SmallHall()],
    ['on a question', pending],
  ])('names nothing twice: %s', (_, hall) => {
    const { shown, folded } = rows(hall(), two);
    const names = [...shown, ...folded].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(6);
    expect(new Set(names).size).toBe(names.length);
  });
});

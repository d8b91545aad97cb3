import type { BodyId, Instant, ResolutionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../house/testing/hall.ts';
import { countsOf, everything, findResolutions } from './register-view.ts';

const body = 'b' as BodyId;

/** A house whose desk has entered these texts. */
function houseWith(
  ...texts: readonly (readonly [number: string, title: string, day: string, expires?: string])[]
) {
  const hall = openHouse();
  for (const [number, title, day, expires] of texts)
    hall.act('m1', {
      type: 'EnterResolution',
      body,
      number,
      title,
      text: `Resolved, ${title}.`,
      adoptedAt: Date.parse(`${day}T12:00:00Z`) as Instant,
      relations: [],
      status: 'in-force',
      ...(expires === undefined ? {} : { expires }),
    });
  return hall.house().assembly;
}

const assembly = houseWith(
  ['2/1969', 'Façade of the hall', '1969-06-01'],
  ['10/1969', 'Yard, as 2/1969 has it', '1969-07-01'],
  ['1/1969', 'Yard of the hall', '1969-02-01', '1969-12-31'],
);
const day = '1970-01-01';
const numbers = (search: Partial<typeof everything>, on = day) =>
  findResolutions(assembly, { ...everything, ...search }, on).map(({ number }) => number);

describe('the register', () => {
  it('has the latest first', () => {
    expect(numbers({})).toEqual(['10/1969', '2/1969', '1/1969']);
  });

  it('is searched by every word, without accents or capitals', () => {
    expect(numbers({ words: 'facade HALL' })).toEqual(['2/1969']);
    expect(numbers({ words: 'yard' })).toEqual(['10/1969', '1/1969']);
    expect(numbers({ words: 'bridge' })).toEqual([]);
  });

  it('puts the text of that number before a later one that mentions it', () => {
    expect(numbers({ words: '2/1969' })).toEqual(['2/1969', '10/1969']);
    expect(numbers({ words: '/1969' })).toEqual(['10/1969', '2/1969', '1/1969']);
  });

  it('counts a text whose last day is over as expired', () => {
    expect(countsOf(assembly, day)).toEqual({ all: 3, force: 2 });
    expect(countsOf(assembly, '1969-12-31')).toEqual({ all: 3, force: 3 });
    expect(numbers({ status: 'expired' })).toEqual(['1/1969']);
    expect(numbers({ status: 'in-force' }, '1969-12-31')).toHaveLength(3);
  });

  it('is filtered by body', () => {
    expect(numbers({ body })).toHaveLength(3);
    expect(numbers({ body: 'other' as BodyId })).toEqual([]);
  });
});

describe('a motion that declares', () => {
  it('is made with what its mover declared', async () => {
    const { emptyDraft, makeMotion } = await import('../house/motion-draft.ts');
    const { writingOf } = await import('../house/motion-writing.ts');
    const { inSession } = await import('../house/house.ts');
    const house = openHouse().house();
    const sitting = inSession(house)!;
    const relations = [{ kind: 'repeals', resolution: 'rs1' as ResolutionId }] as const;
    const draft = { ...emptyDraft, text: 'That it be so.', relations, expires: '1999-12-31' };
    const main = writingOf(house.assembly, sitting, { kind: 'main', target: null })!;
    expect(makeMotion(sitting.id, main, draft)).toMatchObject({ relations, expires: '1999-12-31' });
    const plain = makeMotion(sitting.id, main, { ...emptyDraft, text: 'That it be so.' });
    expect(Object.keys(plain!)).not.toContain('relations');
    const recess = writingOf(house.assembly, sitting, { kind: 'recess', target: null })!;
    expect(Object.keys(makeMotion(sitting.id, recess, draft)!)).not.toContain('relations');
  });
});

import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { BodyId, SittingId } from '../ids.ts';
import type { JointMode, JointTerms } from '../sitting/state.ts';
import { callAgreed, CHAIR, type Hall } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';

const [north, south, west] = ['north', 'south', 'west'] as unknown as [BodyId, BodyId, BodyId];
const SECOND = 'sitting-2' as SittingId;
const half = { num: 1, den: 2, compare: 'gt', basis: 'cast' } as const;

interface Agreed {
  readonly bodies?: readonly BodyId[];
  readonly mode?: JointMode;
  readonly joint?: JointTerms;
}

function house(): Hall {
  return openHouse({ bodies: ['north', 'south', 'west'].map((id) => ({ id, members: 4 })) });
}

function call(hall: Hall, { bodies = [north, south], ...agreed }: Agreed) {
  return {
    type: 'CallSitting',
    sitting: SECOND,
    bodies,
    kind: 'regular',
    title: 'Joint',
    place: 'Hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [],
    ...agreed,
  } as const;
}

const blocs = [
  { body: north, weight: 3 },
  { body: south, weight: 2 },
];

describe('the call of a joint sitting', () => {
  it('[JS-23] is made by an officer of the first body who serves every other, or one above it', () => {
    const hall = house();
    expect(hall.refused(CHAIR, call(hall, {}))).toMatchObject({
      code: 'body-not-asked',
      detail: { body: south },
    });
    hall.act('operator', { type: 'AssignOffice', body: south, office: 'clerk', member: CHAIR });
    expect(hall.refused(CHAIR, call(hall, { bodies: [north, south, west] })).code).toBe('body-not-asked');
    hall.act(CHAIR, call(hall, {}));
  });

  it('[JS-23] is made by the desk of a body for the parts of that body', () => {
    const hall = house();
    const parts = ['part-1', 'part-2'] as unknown as [BodyId, BodyId];
    for (const [at, body] of parts.entries()) {
      const parent = at === 0 ? { parent: north, reason: 'A part.' } : {};
      hall.act(at === 0 ? CHAIR : 'operator', {
        type: 'EstablishBody',
        body,
        name: body,
        rulebook: 'ronr12',
        changes: {},
        ...parent,
      });
    }
    hall.act(CHAIR, call(hall, { bodies: [north, parts[0]] }));
    expect(
      hall.refused(CHAIR, { ...call(hall, { bodies: [north, parts[1]] }), sitting: 'third' as SittingId })
        .code,
    ).toBe('body-not-asked');
  });

  it.each<[string, Agreed]>([
    ['mode', { bodies: [north], mode: 'as-one' }],
    ['mode', { bodies: [north], joint: { quorum: 'each' } }],
    ['presides', { joint: { presides: { kind: 'body', body: west } } }],
    ['rules', { joint: { rules: west } }],
    ['movers', { joint: { movers: [west] } }],
    ['movers', { joint: { movers: [] } }],
    ['minimum', { mode: 'mixed' }],
    ['minimum', { mode: 'concurrent', joint: { minimum: half } }],
    ['minimum', { mode: 'mixed', joint: { minimum: { ...half, side: 'no' } } }],
    ['minimum', { mode: 'mixed', joint: { minimum: { ...half, measure: 'weight' } } }],
    ['minimum', { mode: 'mixed', joint: { minimum: { ...half, requires: 'previous-notice' } } }],
    ['minimum', { mode: 'mixed', joint: { minimum: { ...half, num: 3 } } }],
    ['minimum', { mode: 'mixed', joint: { minimum: { ...half, num: 0.5 } } }],
    ['blocs', { mode: 'concurrent', joint: { blocs } }],
    ['blocs', { mode: 'weighted', joint: { blocs: blocs.slice(1) } }],
    ['blocs', { mode: 'weighted', joint: { blocs: [...blocs, ...blocs] } }],
    ['blocs', { mode: 'weighted', joint: { blocs: [blocs[0]!, { body: west, weight: 1 }] } }],
    ['blocs', { mode: 'weighted', joint: { blocs: [blocs[0]!, { body: south, weight: 0 }] } }],
  ])('[JS-1] is refused for its %s: %j', (form, agreed) => {
    const hall = house();
    expect(hall.refused('operator', call(hall, agreed))).toMatchObject({
      code: 'malformed',
      detail: { form },
    });
  });

  it.each<[Agreed]>([
    [{}],
    [{ mode: 'as-one', joint: {} }],
    [{ mode: 'weighted' }],
    [{ mode: 'weighted', joint: { blocs } }],
    [{ mode: 'mixed', joint: { minimum: { ...half, den: 1 } } }],
    [{ mode: 'separate-rooms', joint: { presides: { kind: 'in-turn' }, rules: south, movers: [south] } }],
    [{ mode: 'advisory', joint: { presides: { kind: 'body', body: south }, quorum: 'each' } }],
    [{ joint: { presides: { kind: 'presidium' } } }],
  ])('[JS-1] keeps what was agreed: %j', (agreed) => {
    const hall = house();
    callAgreed(hall, call(hall, agreed));
    const { call: kept } = tableGet(hall.founded().sittings, SECOND)!;
    expect({ mode: kept.mode, joint: kept.joint }).toEqual({ mode: agreed.mode, joint: agreed.joint });
  });
});

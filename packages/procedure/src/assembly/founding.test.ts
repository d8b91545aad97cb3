import { majority } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import type { BodyId } from '../ids.ts';
import { rulebookOf } from './access.ts';
import type { MotionChange } from '../rulebook/types.ts';
import { BODY, openHall } from '../testing/hall.ts';
import { sittingOf } from '../testing/moves.ts';

const establish = {
  type: 'EstablishBody',
  body: 'other' as BodyId,
  name: 'Other',
  rulebook: 'ronr12',
  changes: {},
} as const;

const whole: MotionChange = {
  class: 'main',
  rank: 1,
  appliesTo: ['nothing'],
  interrupts: 'no',
  second: true,
  debatable: 'yes',
  amendable: 'yes',
  threshold: majority,
  onAdopt: 'adopt-text',
  reconsider: 'no',
  renewable: true,
  cite: '4',
};

describe('establishing a body', () => {
  it('[RA-20] a motion of its own comes with a whole rule', () => {
    const hall = openHall();
    const partly = { motions: { 'x-censure': { second: true } } } as const;
    expect(hall.refused('operator', { ...establish, changes: partly })).toMatchObject({
      code: 'malformed',
      detail: { kind: 'x-censure' },
    });
    hall.act('operator', { ...establish, changes: { motions: { 'x-censure': whole } } });
  });

  it('[RA-21] its form brings the rules of that form', () => {
    const limits = (kind: 'ordinary' | 'small-board') => {
      const hall = openHall({ kind });
      expect(hall.founded().bodies[BODY]?.kind).toBe(kind);
      return rulebookOf(hall.founded(), sittingOf(hall)).debate.speechesPerQuestion;
    };
    expect([limits('ordinary'), limits('small-board')]).toEqual([2, null]);
  });
});

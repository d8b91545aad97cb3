import type { BodyId } from '@tauride/procedure';
import { commandSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../testing/hall.ts';
import { callOf, emptyCall } from './call-draft.ts';
import { type JointDraft, jointOf, noJoint } from './joint-draft.ts';
import { jointReview, quorumIn } from './joint-review.ts';

const [first, second, third] = ['a', 'b', 'c'] as unknown as readonly [BodyId, BodyId, BodyId];
const draft = (change: Partial<JointDraft>): JointDraft => ({
  ...noJoint,
  others: [second, third],
  ...change,
});

describe('the terms of a joint sitting', () => {
  it('are none where a body sits alone', () => {
    expect(jointOf(first, noJoint)).toEqual({ bodies: [first] });
    expect(jointOf(first, { ...noJoint, others: [first] })).toEqual({ bodies: [first] });
  });

  it('name the bodies in their order, with the first one’s chair and rules unless said otherwise', () => {
    expect(jointOf(first, draft({ others: [third, second, third] }))).toEqual({
      bodies: [first, third, second],
      mode: 'as-one',
      joint: { presides: { kind: 'body', body: first }, rules: first },
    });
    const { joint } = jointOf(first, draft({ presides: 'body:b', rules: 'c' }))!;
    expect(joint).toEqual({ presides: { kind: 'body', body: second }, rules: third });
  });

  it('keep only what the mode asks for', () => {
    const terms = (change: Partial<JointDraft>) => jointOf(first, draft(change))?.joint;
    expect(terms({ mode: 'mixed', least: 'two-fifths', presides: 'presidium' })).toMatchObject({
      presides: { kind: 'presidium' },
      minimum: { num: 2, den: 5, compare: 'ge', basis: 'cast' },
    });
    expect(terms({ least: 'majority' })).not.toHaveProperty('minimum');
    expect(terms({ mode: 'as-one', amendments: 'as-one' })).not.toHaveProperty('amendments');
    expect(terms({ mode: 'concurrent', amendments: 'as-one' })).toHaveProperty('amendments', 'as-one');
    expect(terms({ silent: [third] })).toHaveProperty('movers', [first, second]);
    expect(terms({ silent: [first, second, third] })).not.toHaveProperty('movers');
  });

  it('give each body a weight of 1 or more, and none while a weight is no number', () => {
    const weights = { a: '3', b: 'x', c: '2' };
    expect(jointOf(first, draft({ mode: 'weighted', weights }))).toBeNull();
    expect(jointOf(first, draft({ mode: 'weighted', weighs: 'members', weights }))?.joint).not.toHaveProperty(
      'blocs',
    );
    expect(jointOf(first, draft({ mode: 'weighted', weights: { a: '3', c: ' 2 ' } }))?.joint?.blocs).toEqual([
      { body: first, weight: 3 },
      { body: second, weight: 1 },
      { body: third, weight: 2 },
    ]);
  });

  it('make a command that the wire takes', () => {
    const { assembly } = openHouse().house();
    const startsAt = Date.parse('2026-05-01T10:00Z') as never;
    const written = { ...emptyCall, title: 'Together', at: '2026-05-01T10:00' };
    for (const mode of ['as-one', 'mixed', 'weighted', 'advisory'] as const) {
      const joint = draft({ mode, quorum: 'each', silent: [third], presides: 'in-turn' });
      const command = callOf(assembly, { ...written, joint }, { body: first, startsAt })!;
      expect(commandSchema.parse(command)).toEqual(command);
    }
  });
});

describe('the review of a joint sitting', () => {
  const tongue = {
    t: (id: string, values?: object) => `${id} ${JSON.stringify(values ?? {})}`,
    locale: 'en',
  };
  const review = (change: Partial<JointDraft>) =>
    jointReview({ bodies: {} }, [first, second, third], draft(change), tongue as never).map(
      (line) => line.split(' ')[0],
    );

  it('says what follows from the mode', () => {
    expect(review({ mode: 'concurrent', amendments: 'as-one' })).toEqual([
      'call.review',
      'call.mode.concurrent.why',
      'call.review.presides',
      'call.review.rules',
      'call.review.quorum.each',
      'call.review.amendments',
    ]);
    expect(review({ mode: 'weighted', presides: 'in-turn', silent: [first] })).toEqual([
      'call.review',
      'call.mode.weighted.why',
      'call.review.weights',
      'call.review.presides.in-turn',
      'call.review.rules',
      'call.review.quorum.combined',
      'call.review.movers',
    ]);
  });

  it('counts a quorum in each body where each decides, unless the call says otherwise', () => {
    expect(quorumIn({ mode: 'separate-rooms', quorum: '' })).toBe('each');
    expect(quorumIn({ mode: 'as-one', quorum: '' })).toBe('combined');
    expect(quorumIn({ mode: 'as-one', quorum: 'each' })).toBe('each');
  });
});

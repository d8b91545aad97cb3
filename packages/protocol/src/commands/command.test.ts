import type { Command } from '@tauride/procedure';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { LIMITS } from '../text.ts';
import { commandSchema } from './command.ts';

type Wire = z.infer<typeof commandSchema>;

function motion(text: unknown): unknown {
  return {
    type: 'MakeMotion',
    sitting: 's1',
    kind: 'main',
    target: null,
    wording: { form: 'text', text },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  };
}

function wordsOf(text: string): string {
  const parsed = commandSchema.parse(motion(text));
  if (parsed.type !== 'MakeMotion' || parsed.wording.form !== 'text')
    throw new Error('another command came out');
  return parsed.wording.text;
}

function problemsOf(value: unknown): string[] {
  const result = commandSchema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('commands on the wire', () => {
  it('[P-2] are the commands of the procedure, no more and no less', () => {
    expectTypeOf<Wire>().toExtend<Command>();
    expectTypeOf<Command>().toExtend<Wire>();
  });

  it('[P-2] refuse a member that no command has', () => {
    expect(problemsOf({ type: 'OpenSitting', sitting: 's1', force: true }).join()).toContain('force');
    expect(problemsOf({ type: 'OverthrowChair', sitting: 's1' })).toHaveLength(1);
  });

  it('[P-3] keep texts in one form: NFC, trimmed, one line feed between paragraphs', () => {
    expect(wordsOf('  Re\u0301solu:\r\n\r\nque  la séance \n')).toBe('R\u00e9solu:\nque la séance');
  });

  it('[P-3] count the length of a text after it was brought into form', () => {
    expect(wordsOf(` ${'e\u0301'.repeat(LIMITS.motion)} `)).toHaveLength(LIMITS.motion);
    expect(problemsOf(motion('x'.repeat(LIMITS.motion + 1)))).toHaveLength(1);
    expect(problemsOf(motion(' \n '))).toHaveLength(1);
  });

  it('[P-3] refuse characters that would be invisible in the minutes', () => {
    expect(problemsOf(motion('nothing\u0000 to see'))).toHaveLength(1);
    expect(wordsOf('👩‍👧 שלום عربى')).toBe('👩‍👧 שלום عربى');
  });

  it.each(['', '.a', 'a b', 'a_b', 'a/b', '../x', 'é', 'x'.repeat(65), 'constructor', '__proto__'])(
    '[P-4] refuse %j as an id',
    (id) => expect(problemsOf({ type: 'OpenSitting', sitting: id })).not.toHaveLength(0),
  );

  it.each(['a', '7', 's1', 'All-Russian.EC', 'x'.repeat(64)])('[P-4] take %j as an id', (id) =>
    expect(problemsOf({ type: 'OpenSitting', sitting: id })).toHaveLength(0),
  );

  it.each(['x-tea', 'x-a-1'])('[RY-11] take %j as a motion of an own kind', (kind) =>
    expect(problemsOf({ ...(motion('Tea.') as object), kind })).toEqual([]),
  );

  it.each(['x-', 'x-A', 'x--a', 'x-a-', 'y-tea', 'constructor', `x-${'a'.repeat(64)}`])(
    '[RY-11] refuse %j as a kind of motion',
    (kind) => expect(problemsOf({ ...(motion('Tea.') as object), kind })).not.toEqual([]),
  );

  it.each([
    { motions: { 'x-tea': { threshold: { num: 0, den: 1, compare: 'ge', basis: 'cast' } } } },
    { motions: { 'x-tea': { threshold: { num: 3, den: 2, compare: 'ge', basis: 'cast' } } } },
    {
      motions: {
        'x-tea': { threshold: { perBody: [{ num: 1, den: 1, compare: 'gt', basis: 'cast', body: 'b' }] } },
      },
    },
    { motions: { 'x-tea': { onAdopt: 'dissolve-everything' } } },
    { motions: { tea: { second: true } } },
    JSON.parse('{ "motions": { "constructor": {} } }'),
    { thresholds: { main: { atLeast: 0 } } },
    { thresholds: { main: { demand: 0 } } },
    { off: Array.from({ length: 201 }, () => 'main') },
    { names: { main: { 'not a tag': 'Bill' } } },
    { quorum: { kind: 'fraction', num: 0, den: 1, compare: 'ge', cite: '' } },
    { debate: { speechSeconds: 0 } },
    { debate: { speechSeconds: undefined } },
  ])('[RY-11] refuse the changes %j', (changes) => {
    const establish = { type: 'EstablishBody', body: 'b', name: 'B', rulebook: 'ronr12' };
    expect(problemsOf({ ...establish, changes: {} })).toEqual([]);
    expect(problemsOf({ ...establish, changes })).not.toEqual([]);
  });

  it('[P-5] refuse a threshold nested beyond any rule of order, however deep', () => {
    let deep: unknown = { atLeast: 1 };
    for (let depth = 0; depth < 50_000; depth += 1) deep = { allOf: [deep] };
    const establish = (threshold: unknown): unknown => ({
      type: 'EstablishBody',
      body: 'b',
      name: 'B',
      rulebook: 'ronr12',
      changes: { thresholds: { main: threshold } },
    });
    expect(problemsOf(establish({ allOf: [{ atLeast: 1 }] }))).toHaveLength(0);
    expect(problemsOf(establish(deep))).not.toHaveLength(0);
  });
});

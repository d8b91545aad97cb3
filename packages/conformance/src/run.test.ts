import { loadWords } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import { failureLine } from './report.ts';
import { runCase } from './run.ts';
import type { Expect } from './schema/expect.ts';
import { facts } from './schema/given.ts';
import type { SuiteCase } from './schema/suite.ts';
import { acts } from './schema/when.ts';
import { ownCases } from './testing/own-cases.ts';

const words = await loadWords('en');

function lineOf(each: SuiteCase): string | null {
  return failureLine(each.id, runCase(each, words));
}

function written(id: string): SuiteCase {
  return ownCases.find((each) => each.id === id)!;
}

/** For each field of an expectation a value that is never right. */
const wrong: { readonly [field in keyof Required<Expect>]: unknown } = {
  inOrder: undefined,
  refusal: 'too-far',
  refusalAlso: undefined,
  result: 'put-to-vote',
  threshold: { num: 7, den: 9, basis: 'cast', cmp: 'ge' },
  requiredYes: 4711,
  requiredPresent: 4711,
  pendingAfter: ['basis'],
  nextToVote: 'nowhere',
  voteOrder: ['nowhere'],
  closesDebateOn: ['nowhere'],
  floorGoesTo: 'Nobody',
  speakerOrder: ['Nobody'],
  debatable: undefined,
  amendable: undefined,
  decidedBy: undefined,
  method: undefined,
  castingVote: undefined,
  elected: 'Nobody',
  failedBodies: ['Nowhere'],
  sittingClosed: undefined,
  dispositions: [{ ref: 'nowhere', state: 'shelved' }],
  minutesInclude: ['words that nobody wrote'],
  minutesExclude: [' '],
};

/** Of two or three values, another one. */
function other(field: keyof Expect, value: unknown): unknown {
  switch (field) {
    case 'decidedBy':
      return value === 'chair' ? 'demand' : 'chair';
    case 'method':
      return value === 'roll-call' ? 'rising' : 'roll-call';
    case 'castingVote':
      return value === 'yes' ? 'no' : 'yes';
    case 'result':
      return value === 'put-to-vote' ? 'adopted' : wrong.result;
    default:
      return typeof value === 'boolean' ? !value : wrong[field];
  }
}

describe('running cases', () => {
  it.each(ownCases.map((each) => [each.id, each] as const))('[RK-2] %s passes', (_id, each) => {
    expect(lineOf(each)).toBeNull();
  });

  const fields = ownCases.flatMap((each) =>
    (Object.keys(each.expect) as (keyof Expect)[])
      .filter((field) => field !== 'refusalAlso')
      .map((field) => [each.id, field, each] as const),
  );
  it.each(fields)('[RK-3] %s: notices another %s', (id, field, each) => {
    const changed = { ...each.expect, [field]: other(field, each.expect[field]) };
    if (field === 'refusal') delete changed.refusalAlso;
    expect(lineOf({ ...each, expect: changed })).toMatch(new RegExp(`^${id}: .*${field}: expected `));
  });

  it('[RK-2] the written cases use the whole vocabulary', () => {
    const used = (steps: readonly { readonly do: string }[]): ReadonlySet<string> =>
      new Set(steps.map((step) => step.do));
    const given = used(ownCases.flatMap((each) => each.given));
    const when = used(ownCases.flatMap((each) => each.when));
    const expected = new Set(ownCases.flatMap((each) => Object.keys(each.expect)));
    for (const fact of facts) expect(given).toContain(fact.shape.do.value);
    for (const act of acts) expect(when).toContain(act.shape.do.value);
    for (const field of Object.keys(wrong)) expect(expected).toContain(field);
  });

  it('[RK-4] accepts each of several reasons that are equally true', () => {
    const each = written('OWN-MOVE-4');
    const swapped = { inOrder: false, refusal: 'no-progress', refusalAlso: ['already-decided'] } as const;
    expect(lineOf({ ...each, expect: { ...swapped, refusalAlso: ['already-decided'] } })).toBeNull();
    expect(lineOf({ ...each, expect: { inOrder: false, refusal: 'no-progress' } })).toBe(
      'OWN-MOVE-4: refusal: expected no-progress, got already-decided',
    );
  });

  it('[RK-3] says that a step was in order, or why it was not', () => {
    const each = written('OWN-MOVE-2');
    expect(lineOf({ ...each, expect: { inOrder: true } })).toMatch(
      /^OWN-MOVE-2: inOrder: expected true, got false \(interrupts-speaker: RONR/,
    );
    const refused = { inOrder: false, refusal: 'precedence' } as const;
    expect(lineOf({ ...written('OWN-MOVE-1'), expect: refused })).toBe(
      'OWN-MOVE-1: inOrder: expected false (precedence), got true',
    );
  });

  it('[RK-5] a fact that the engine cannot reach is an error', () => {
    const each = written('OWN-MOVE-1');
    const unknown = [
      { do: 'pending', stack: [{ ref: 'x', motion: 'special-law' }] },
    ] as const satisfies readonly SuiteCase['given'][number][];
    expect(lineOf({ ...each, given: [{ ...unknown[0], stack: [...unknown[0].stack] }] })).toMatch(
      /^OWN-MOVE-1: error: .*ronr12 has no motion special-law/,
    );
    const later = { do: 'decided', ref: 'x', motion: 'main', result: 'adopted', session: 2 } as const;
    expect(lineOf({ ...each, given: [later] })).toMatch(/^OWN-MOVE-1: error: .*later than now/);
  });

  it('[RK-5] a step before the last that is refused is an error', () => {
    const each = written('OWN-VOTE-1');
    const [first, last] = each.when;
    const early = { ...each, when: [last!, first!] };
    expect(lineOf(early)).toBe('OWN-VOTE-1: error: vote was refused: precedence');
    const real = { do: 'vote', on: 'bridge', yes: 9, no: 3 } as const;
    expect(lineOf({ ...each, given: [...each.given, real] })).toBe(
      'OWN-VOTE-1: error: vote was refused: precedence',
    );
  });

  it('[RK-6] what is refused changes nothing', () => {
    const each = written('OWN-MOVE-3');
    const expected = { inOrder: false, refusal: 'needs-second', pendingAfter: [] } as const;
    expect(lineOf({ ...each, expect: { ...expected, pendingAfter: [] } })).toBeNull();
    const put = written('OWN-PUT-1');
    const kept = { ...put.expect, pendingAfter: ['proposal' as const], nextToVote: 'draft' };
    expect(lineOf({ ...put, expect: kept })).toBeNull();
  });
});

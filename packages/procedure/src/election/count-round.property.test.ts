import { methodIds, seedCommitment } from '@tauride/count/elections';
import { apportionmentIds } from '@tauride/count/apportionment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../ids.ts';
import { countRound } from './count-round.ts';
import { type BoxPaper, paperText } from './paper.ts';
import type { DrawnLot, Election, Round, RoundCount } from './state.ts';

const SEED = 'an egg';
const ids = ['c1', 'c2', 'c3', 'c4', 'c5'] as CandidateId[];

type Rules = Election['rules'];

const rules: fc.Arbitrary<Rules> = fc
  .record({
    method: fc.oneof(
      fc.constantFrom(...methodIds).map((by) => ({ kind: 'people', by }) as const),
      fc.constantFrom(...apportionmentIds).map((by) => ({ kind: 'lists', by }) as const),
      fc.constant({ kind: 'people', by: 'plurality' } as const),
    ),
    seats: fc.integer({ min: 1, max: 4 }),
    needs: fc.constantFrom('majority' as const, 'plurality' as const),
    majorityOf: fc.constantFrom('cast' as const, 'valid' as const),
    lots: fc.constantFrom('hand' as const, 'seed' as const),
    quota: fc.boolean(),
  })
  .map(({ quota, needs, method, ...rest }) => ({
    ...rest,
    method,
    nextRound: 'all',
    ties: 'lot',
    acceptance: 'unless-declined',
    secret: true,
    paper: paperFor(method),
    needs: method.kind === 'people' && method.by === 'plurality' ? needs : 'method',
    quotas: quota && method.kind === 'people' ? [{ group: 'Women', atLeast: 1 }] : [],
  }));

function paperFor(method: Rules['method']): Rules['paper'] {
  if (method.kind === 'lists') return { kind: 'one' };
  if (method.by === 'plurality' || method.by === 'approval') return { kind: 'several', most: 3 };
  return { kind: 'ranks', equal: false };
}

function election(of: Rules): Election {
  const candidates = ids.map((id, at) => ({
    id,
    member: null,
    name: id,
    groups: at > 2 ? ['Women'] : [],
    nominatedBy: 'd1' as never,
    source: 'floor' as const,
    statement: null,
    phase: 'accepted' as const,
  }));
  return {
    id: 'e1' as never,
    sitting: 's1' as never,
    bodies: [],
    office: 'Board',
    rules: of,
    citation: '',
    calledAt: 0 as never,
    candidates,
    rounds: [],
    phase: 'voting',
    elected: [],
  };
}

function round({ seats }: Rules): Round {
  return {
    phase: 'open',
    poll: 'p1' as never,
    number: 1,
    order: ids,
    seats,
    membership: 99,
    present: null,
    commitment: seedCommitment(SEED),
    batches: [],
    openedAt: 0 as never,
  };
}

const papers = fc.array(
  fc.record({ order: fc.shuffledSubarray(ids, { maxLength: 5 }), weight: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 12 },
);

function written(
  { paper }: Rules,
  given: readonly { readonly order: readonly CandidateId[]; readonly weight: number }[],
): readonly BoxPaper[] {
  return given.map(({ order, weight }) => ({
    paper:
      paper.kind === 'ranks'
        ? paperText(order.map((id) => [id]))
        : order.length > 0
          ? paperText([order])
          : '',
    weight,
  }));
}

/** Draws the last of those who stand equal until the count is complete. */
function counted(
  of: Rules,
  given: readonly BoxPaper[],
): { readonly count: RoundCount; readonly lots: number } {
  const lots: DrawnLot[] = [];
  for (;;) {
    const drawn = of.lots === 'seed' ? { lots, seed: SEED } : { lots };
    const { counted: count } = countRound(election(of), round(of), given, drawn);
    if (count.kind !== 'lot-needed') return { count, lots: lots.length };
    lots.push({ request: count.request, chosen: ids[count.request.among.at(-1)!]!, by: 'hand' });
    expect(lots.length).toBeLessThan(30);
  }
}

describe('the count of a round', () => {
  it('[RE-22] does not hang on the order in which papers lie, nor on whether equal ones lie together', () => {
    let drawn = 0;
    fc.assert(
      fc.property(rules, papers, (of, given) => {
        const texts = written(of, given);
        const apart = texts.flatMap(({ paper, weight }) =>
          Array.from({ length: weight }, () => ({ paper, weight: 1 })),
        );
        const once = counted(of, texts);
        expect(counted(of, texts.toReversed())).toEqual(once);
        expect(counted(of, apart)).toEqual(once);
        drawn += once.lots;
      }),
      { numRuns: 400, seed: 1917 },
    );
    expect(drawn).toBeGreaterThan(20);
  });

  it('[RE-20] [RE-24] elects nobody twice, no more than there are places, and of a group no fewer than it must', () => {
    fc.assert(
      fc.property(rules, papers, (of, given) => {
        const texts = written(of, given);
        const { ballots, blank, invalid } = countRound(election(of), round(of), texts, { lots: [] });
        expect(ballots).toBe(texts.reduce((sum, { weight }) => sum + weight, 0));
        expect(blank + invalid).toBeLessThanOrEqual(ballots);
        const { count } = counted(of, texts);
        if (count.kind !== 'people') return;
        const { elected } = count.outcome;
        expect(new Set(elected).size).toBe(elected.length);
        expect(elected.length).toBeLessThanOrEqual(of.seats);
        const full = elected.length === of.seats && of.quotas.length > 0;
        if (full) expect(elected.some((at) => at > 2)).toBe(true);
      }),
      { numRuns: 400, seed: 1918 },
    );
  });
});

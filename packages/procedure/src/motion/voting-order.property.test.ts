import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { motionOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { rulebookIds } from '../rulebook/ids.ts';
import { findRulebook } from '../rulebook/shelf.ts';
import type { MotionKind, MotionRule, Rulebook, RulebookId } from '../rulebook/types.ts';
import { type Item, type Open, openQuestions } from '../testing/open-questions.ts';
import type { Particulars } from './particulars.ts';
import { placeFor, votingOrder } from './voting-order.ts';

const books = rulebookIds().map((id) => findRulebook(id)!);
const queues = books.filter(({ model }) => model === 'queue');

const few = fc.integer({ min: 0, max: 3 });
const particulars: fc.Arbitrary<Particulars> = fc.record(
  {
    distance: few,
    reach: few,
    money: fc.boolean(),
    submitted: few,
    amount: few,
    blankKind: fc.constantFrom('amount-to-spend', 'amount-of-income', 'names'),
    totalMinutes: few,
    speakerMinutes: few,
    privilegeOf: fc.constantFrom('assembly', 'individual'),
  },
  { requiredKeys: [] },
);

interface Case {
  readonly book: RulebookId;
  readonly items: readonly Item[];
  /** The items' ids, shuffled. */
  readonly shuffled: readonly MotionId[];
}

/** Questions of any kinds that a book knows, some moved to one that was moved before. */
function cases(of: readonly Rulebook[]): fc.Arbitrary<Case> {
  return fc.constantFrom(...of).chain((book) =>
    fc
      .array(fc.tuple(kindIn(book), fc.option(few), particulars), {
        minLength: 1,
        maxLength: 9,
      })
      .map((drawn) =>
        drawn.map(([kind, back, said], at): Item => {
          const target = back === null || at - 1 - back < 0 ? null : `m${at - 1 - back}`;
          return { id: `m${at}`, kind, target, particulars: said };
        }),
      )
      .chain((items) =>
        fc
          .shuffledSubarray(
            items.map(({ id }) => id as MotionId),
            { minLength: items.length },
          )
          .map((shuffled) => ({ book: book.id, items, shuffled })),
      ),
  );
}

/** Half of them motions that are moved to another. */
function kindIn(book: Rulebook): fc.Arbitrary<MotionKind> {
  const kinds = Object.keys(book.motions) as MotionKind[];
  const adhering = kinds.filter((kind) => book.motions[kind]!.class === 'subsidiary');
  const any = fc.constantFrom(...kinds);
  return adhering.length === 0 ? any : fc.oneof(any, fc.constantFrom(...adhering));
}

function moved({ book, items }: Case): Open {
  return openQuestions(book, items);
}

function rule({ book }: Case, kind: MotionKind): MotionRule {
  return findRulebook(book)!.motions[kind]!;
}

describe('votingOrder', () => {
  it('[RB-20] is an order of exactly the questions that it is asked about', () => {
    fc.assert(
      fc.property(cases(books), (drawn) => {
        const { state, sitting } = moved(drawn);
        const ordered = votingOrder(state, sitting, drawn.shuffled);
        expect(ordered.toSorted()).toEqual(drawn.shuffled.toSorted());
      }),
    );
  });

  it('[RB-20] does not depend on the order in which open questions are listed', () => {
    fc.assert(
      fc.property(cases(queues), (drawn) => {
        const { state, sitting } = moved(drawn);
        const listed = drawn.items.map(({ id }) => id as MotionId);
        expect(votingOrder(state, sitting, drawn.shuffled)).toEqual(votingOrder(state, sitting, listed));
      }),
    );
  });

  it('[RB-20] takes what is moved to an open question before it, unless that is a basis', () => {
    let met = 0;
    fc.assert(
      fc.property(cases(queues), (drawn) => {
        const { state, sitting } = moved(drawn);
        const ordered = votingOrder(state, sitting, drawn.shuffled);
        for (const { id, kind, target } of drawn.items) {
          const over = target && motionOf(state, target as MotionId);
          if (!over || rule(drawn, kind).class !== 'subsidiary') continue;
          if (rule(drawn, over.kind).beforeAmendments) continue;
          met += 1;
          expect(ordered.indexOf(id as MotionId)).toBeLessThan(ordered.indexOf(over.id));
        }
      }),
    );
    expect(met).toBeGreaterThan(20);
  });

  it('[RB-20] takes motions that stand on their own by rank', () => {
    fc.assert(
      fc.property(cases(queues), (drawn) => {
        const { state, sitting } = moved(drawn);
        const alone = drawn.items.filter(
          ({ kind, target }) => !target || rule(drawn, kind).class !== 'subsidiary',
        );
        const ids = alone.map(({ id }) => id as MotionId);
        const ranks = votingOrder(state, sitting, ids).map(
          (id) => rule(drawn, motionOf(state, id).kind).rank ?? Number.MAX_SAFE_INTEGER,
        );
        expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('placeFor', () => {
  it('[RB-21] builds up the pending row in the order of voting, as questions are stated after what they are moved to', () => {
    fc.assert(
      fc.property(cases(queues), (drawn) => {
        const { state, sitting } = moved(drawn);
        const stack = sitting.motions.reduce<readonly MotionId[]>((before, id) => {
          const at = placeFor(state, { ...sitting, stack: before }, motionOf(state, id));
          return before.toSpliced(at, 0, id);
        }, []);
        expect(stack.toReversed()).toEqual(votingOrder(state, sitting, drawn.shuffled));
      }),
    );
  });
});

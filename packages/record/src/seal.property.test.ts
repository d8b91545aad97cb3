import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, sealBox } from './seal.ts';

const ballot: fc.Arbitrary<Ballot> = fc.record({
  voter: fc.string({ minLength: 1 }),
  choice: fc.constantFrom('yes', 'no', 'abstain'),
  // Few nonces, so that equal ones occur.
  nonce: fc.oneof(
    fc.constantFrom('0'.repeat(32), 'f'.repeat(32)),
    fc.uuid().map((id) => id.replaceAll('-', '')),
  ),
  weight: fc.integer({ min: 1, max: 5 }),
});
const box = fc.uniqueArray(ballot, { selector: (one) => one.voter, maxLength: 30 });
const filledBox = fc.uniqueArray(ballot, { selector: (one) => one.voter, minLength: 1, maxLength: 30 });
const shuffled = box.chain((ballots) =>
  fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
);

describe('sealed box', () => {
  it.each([
    ['R-8', false],
    ['R-9', true],
  ] as const)('[%s] does not depend on the order in which ballots came (secret: %s)', (_rule, secret) => {
    fc.assert(
      fc.property(shuffled, ([ballots, other]) => {
        expect(sealBox(other, { secret })).toEqual(sealBox(ballots, { secret }));
      }),
    );
  });

  it('[R-9] does not depend on who cast a secret ballot', () => {
    fc.assert(
      fc.property(box, (ballots) => {
        const renamed = ballots.map((one, index) => ({ ...one, voter: `member-${ballots.length - index}` }));
        expect(sealBox(renamed, { secret: true })).toEqual(sealBox(ballots, { secret: true }));
      }),
    );
  });

  it('[R-11] counts every ballot and every weight once', () => {
    fc.assert(
      fc.property(box, fc.boolean(), (ballots, secret) => {
        const sealed = sealBox(ballots, { secret });
        for (const choice of ['yes', 'no', 'abstain']) {
          const chosen = ballots.filter((one) => one.choice === choice);
          expect(sealed.tally[choice] ?? 0).toBe(chosen.length);
          expect(sealed.weights[choice] ?? 0).toBe(chosen.reduce((sum, one) => sum + one.weight!, 0));
        }
      }),
    );
  });

  it('[R-12] has another root when a ballot is changed, left out or added', () => {
    fc.assert(
      fc.property(filledBox, fc.nat(), fc.boolean(), (ballots, pick, secret) => {
        const at = pick % ballots.length;
        const { root } = sealBox(ballots, { secret });
        const choice = ballots[at]!.choice === 'yes' ? 'no' : 'yes';
        const other = { ...ballots[at]!, choice };
        expect(sealBox(ballots.with(at, other), { secret }).root).not.toBe(root);
        expect(sealBox(ballots.toSpliced(at, 1), { secret }).root).not.toBe(root);
        expect(
          sealBox([...ballots, { ...other, voter: `${ballots.map((one) => one.voter).join('')}+` }], {
            secret,
          }).root,
        ).not.toBe(root);
      }),
    );
  });
});

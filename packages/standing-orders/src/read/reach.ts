import { type Count, isMet, type Threshold } from '@tauride/count';

/** Divisible by all fractions in use, so that each is tried at its very edge. */
const HOUSE = 2520;

/** Whether a threshold can be met at all, and whether it can be missed: tried with every division of a whole house. */
export function reach(threshold: Threshold): 'never' | 'always' | 'sometimes' {
  if (!isWellFormed(threshold)) return 'never';
  const members = Math.max(HOUSE, ...numbersIn(threshold));
  let met = false;
  let missed = false;
  for (const votes of divisionsOf(members)) {
    if (isMet(threshold, countOf(threshold, votes))) met = true;
    else missed = true;
    if (met && missed) return 'sometimes';
  }
  return met ? 'always' : 'never';
}

interface Votes {
  readonly members: number;
  readonly present: number;
  readonly yes: number;
}

function divisionsOf(members: number): readonly Votes[] {
  const step = Math.ceil(members / HOUSE);
  const numbers = Array.from({ length: Math.floor(members / step) + 1 }, (_, index) => index * step);
  const full = [...numbers, members].map((yes): Votes => ({ members, present: members, yes }));
  return [...full, { members, present: 0, yes: 0 }];
}

/** Everything that a threshold may ask about, with the same numbers in every body. */
function countOf(threshold: Threshold, { members, present, yes }: Votes): Count {
  const no = present - yes;
  const measured = {
    tally: { yes, no, abstain: 0 },
    electorate: { present, membership: members, entitled: members },
  };
  const count = { ...measured, weight: measured, previousNotice: true, objectors: no, demanding: yes };
  const bodies = Object.fromEntries(bodiesIn(threshold).map((body) => [body, count]));
  return { ...count, bodies };
}

function partsOf(threshold: Threshold): readonly Threshold[] {
  if ('allOf' in threshold) return threshold.allOf.flatMap(partsOf);
  if ('anyOf' in threshold) return threshold.anyOf.flatMap(partsOf);
  return 'perBody' in threshold ? [threshold, ...threshold.perBody] : [threshold];
}

function bodiesIn(threshold: Threshold): readonly string[] {
  return partsOf(threshold).flatMap((part) =>
    'perBody' in part ? part.perBody.map(({ body }) => body) : [],
  );
}

function numbersIn(threshold: Threshold): readonly number[] {
  return partsOf(threshold).flatMap((part) => {
    if ('atLeast' in part) return part.atLeast;
    if ('demand' in part) return part.demand;
    return [];
  });
}

/** Nothing is a fraction of nought, and nought of something asks for nothing. */
function isWellFormed(threshold: Threshold): boolean {
  return partsOf(threshold).every((part) => !('num' in part) || (part.num > 0 && part.den > 0));
}

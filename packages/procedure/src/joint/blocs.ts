import { asksWeight, type Tally } from '@tauride/count';
import type { BodyCount, Poll, WeightCount } from '../poll/state.ts';
import type { JointTerms, Sitting } from '../sitting/state.ts';
import { modeOf } from './modes.ts';

type Blocs = NonNullable<JointTerms['blocs']>;

/** The weights of whole bodies, where a poll goes by them. */
export function blocsOf(
  sitting: Pick<Sitting, 'bodies' | 'call'>,
  { threshold }: Pick<Poll, 'threshold'>,
): Blocs | null {
  const { blocs } = sitting.call.joint ?? {};
  return blocs && modeOf(sitting) === 'weighted' && asksWeight(threshold) ? blocs : null;
}

export function weightOfAll(blocs: Blocs): number {
  return blocs.reduce((sum, { weight }) => sum + weight, 0);
}

/** Rule JS-16: each body casts its whole weight as the majority of its votes falls; one that is divided evenly abstains. */
export function weightOfBlocs(blocs: Blocs, bodies: readonly BodyCount[]): WeightCount {
  const tally = { yes: 0, no: 0, abstain: 0 };
  for (const { body, weight } of blocs)
    tally[sideOf(bodies.find((each) => each.body === body)?.tally)] += weight;
  return { tally, total: weightOfAll(blocs) };
}

function sideOf(tally: Tally | undefined): keyof Tally {
  if (!tally || tally.yes === tally.no) return 'abstain';
  return tally.yes > tally.no ? 'yes' : 'no';
}

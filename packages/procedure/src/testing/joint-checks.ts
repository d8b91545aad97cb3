import type { Fraction } from '@tauride/count';
import { motionOf, pollOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import { isOfSubstance, modeFor } from '../joint/threshold-in.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Poll } from '../poll/state.ts';
import type { SittingInSession } from '../sitting/state.ts';

type Announced = Event & { readonly type: 'ResultAnnounced' };

interface Announcing {
  readonly before: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** What several bodies that sit together never decide, counted anew from what each of them cast. */
export function jointFaults({ before, sitting }: Announcing, event: Announced): string[] {
  if (sitting.bodies.length === 1 || event.outcome !== 'adopted') return [];
  const motion = motionOf(before, event.on);
  if (!isOfSubstance({ state: before, sitting }, motion)) return [];
  const poll = pollOf(before, event.poll);
  const { threshold } = ruleOf(rulebookOf(before, sitting), motion);
  const plain = 'num' in threshold && threshold.basis === 'cast' ? threshold : null;
  switch (modeFor({ state: before, sitting }, motion.kind)) {
    case 'advisory':
      return [`${motion.kind} adopted in an advisory sitting`];
    case 'concurrent':
    case 'separate-rooms':
      return lostIn(poll, plain, sitting.bodies);
    case 'concurrent-sequential': {
      const asked = [...(motion.carriedIn ?? []), ...(poll.of ?? [])];
      const skipped = poll.of ? sitting.bodies.filter((body) => !asked.includes(body)) : [];
      return [
        ...skipped.map((body) => `${motion.kind} adopted and ${body} was not asked`),
        ...lostIn(poll, plain, poll.of ?? []),
      ];
    }
    default:
      return [];
  }
}

function lostIn(poll: Poll, threshold: Fraction | null, bodies: readonly string[]): string[] {
  if (threshold === null || poll.phase === 'open' || poll.finding.kind === 'judged') return [];
  const counts = poll.finding.bodies ?? [];
  return bodies.flatMap((body) => {
    const tally = counts.find((each) => each.body === body)?.tally ?? { yes: 0, no: 0 };
    const [yes, cast] = [tally.yes * threshold.den, (tally.yes + tally.no) * threshold.num];
    const carried = threshold.compare === 'gt' ? yes > cast : yes >= cast && tally.yes > 0;
    return carried ? [] : [`adopted though ${body} has not carried it`];
  });
}

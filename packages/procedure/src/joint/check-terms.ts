import type { Fraction } from '@tauride/count';
import type { BodyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { CallTerms } from '../sitting/commands.ts';
import type { JointTerms } from '../sitting/state.ts';

/** Rule JS-1: a joint sitting has two bodies or more, and what it agreed on is of them and of its mode. */
export function termsRefusal({ bodies, mode, joint = {} }: CallTerms): Refusal | null {
  const agreed = mode !== undefined || Object.keys(joint).length > 0;
  const form =
    (agreed && bodies.length < 2 && 'mode') ||
    strangerIn(joint, bodies) ||
    ((joint.minimum !== undefined) !== (mode === 'mixed') && 'minimum') ||
    (joint.minimum && !isShare(joint.minimum) && 'minimum') ||
    (joint.blocs && !(mode === 'weighted' && isForEach(joint.blocs, bodies)) && 'blocs');
  return form ? refusal('malformed', null, { form }) : null;
}

function strangerIn({ presides, rules, movers }: JointTerms, bodies: readonly BodyId[]): string | undefined {
  if (presides?.kind === 'body' && !bodies.includes(presides.body)) return 'presides';
  if (rules !== undefined && !bodies.includes(rules)) return 'rules';
  const some = movers === undefined || (movers.length > 0 && movers.every((body) => bodies.includes(body)));
  return some ? undefined : 'movers';
}

/** Of the heads of each body, and of their yes votes. */
function isShare({ num, den, side = 'yes', measure = 'votes', requires }: Fraction): boolean {
  const inRange = Number.isSafeInteger(num) && Number.isSafeInteger(den) && num >= 1 && num <= den;
  return inRange && side === 'yes' && measure === 'votes' && requires === undefined;
}

function isForEach(blocs: NonNullable<JointTerms['blocs']>, bodies: readonly BodyId[]): boolean {
  const named = new Set(blocs.map(({ body }) => body));
  const complete = named.size === blocs.length && named.size === bodies.length;
  const weighed = blocs.every(({ weight }) => Number.isSafeInteger(weight) && weight >= 1);
  return complete && weighed && bodies.every((body) => named.has(body));
}

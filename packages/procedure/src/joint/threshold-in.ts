import { asksWeight, inBodies, perBody, rowsOf, type Threshold } from '@tauride/count';
import { motionOf, rulebookOf, rulesBody } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import { isSubstantive } from '../motion/rules.ts';
import { findRulebook } from '../rulebook/shelf.ts';
import type { MotionKind, Rulebook, RulebookId } from '../rulebook/types.ts';
import type { JointMode, SittingInSession } from '../sitting/state.ts';
import { countsApart, modeOf } from './modes.ts';

interface Hall {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** A motion, or a proposal of one. */
export interface Asked {
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  readonly mainForm: boolean;
}

/** Rule JS-4: the mode in which one question is decided. Amendments may be agreed to be decided by all counted as one. */
export function modeFor({ state, sitting }: Hall, kind: MotionKind): JointMode {
  const asOne = sitting.call.joint?.amendments === 'as-one' && isAmending(rulebookOf(state, sitting), kind);
  return asOne ? 'as-one' : modeOf(sitting);
}

/** Rule JS-5: whether a question is one of substance, which the bodies decide as they agreed; on how business is done all of them
 *  decide as one. An amendment is what its target is. */
export function isOfSubstance({ state, sitting }: Hall, { kind, target, mainForm }: Asked): boolean {
  const rulebook = rulebookOf(state, sitting);
  if (!isAmending(rulebook, kind)) return isSubstantive(rulebook, { kind, mainForm });
  return target !== null && isOfSubstance({ state, sitting }, motionOf(state, target));
}

function isAmending({ motions }: Rulebook, kind: MotionKind): boolean {
  const effect = motions[kind]?.onAdopt;
  return effect === 'apply-amendment' || effect === 'fill-blank';
}

/** Rule JS-6: what a question needs in the mode of the sitting. Rules that say themselves what each body must reach are left as
 *  they are. */
export function thresholdIn(hall: Hall, asked: Asked, plain: Threshold): Threshold {
  const { bodies, call } = hall.sitting;
  const said = inBodies(plain, bodies);
  const mode = modeFor(hall, asked.kind);
  if (mode === 'as-one' || rowsOf(said).length > 0 || asksWeight(said) || !isOfSubstance(hall, asked))
    return said;
  if (countsApart(mode))
    return speaksOfBodies(rulesBody(hall.state, hall.sitting).rulebook) ? said : inEach(said, bodies);
  const least = call.joint?.minimum;
  if (mode === 'mixed' && least) return { allOf: [said, perBody(bodies, least)] };
  return mode === 'weighted' ? byWeight(said) : said;
}

const speaking = new Map<RulebookId, boolean>();

/** Whether a rulebook was written for several bodies, whatever standing orders changed in it. */
function speaksOfBodies(id: RulebookId): boolean {
  const known = speaking.get(id);
  if (known !== undefined) return known;
  const rules = Object.values(findRulebook(id)?.motions ?? {});
  const speaks = rules.some((rule) =>
    [rule!, ...(rule!.thresholdWhen ?? [])].some(({ threshold }) => rowsOf(threshold).length > 0),
  );
  speaking.set(id, speaks);
  return speaks;
}

/** Each body has its own choice among alternatives, so that the rows of one body stand together. */
function inEach(threshold: Threshold, bodies: readonly string[]): Threshold {
  if ('num' in threshold) return perBody(bodies, threshold);
  return { allOf: bodies.map((body) => inOne(threshold, body)) };
}

function inOne(threshold: Threshold, body: string): Threshold {
  if ('num' in threshold) return perBody([body], threshold);
  if ('allOf' in threshold) return { allOf: threshold.allOf.map((part) => inOne(part, body)) };
  if ('anyOf' in threshold) return { anyOf: threshold.anyOf.map((part) => inOne(part, body)) };
  return threshold;
}

function byWeight(threshold: Threshold): Threshold {
  if ('num' in threshold) return { ...threshold, measure: 'weight' };
  if ('allOf' in threshold) return { allOf: threshold.allOf.map(byWeight) };
  if ('anyOf' in threshold) return { anyOf: threshold.anyOf.map(byWeight) };
  return threshold;
}

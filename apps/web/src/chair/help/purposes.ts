import type { Effect, MotionKind, PointKind } from '@tauride/procedure';
import type { MessageId } from '../../messages/topics.ts';
import type { Translate } from '../../messages/use-t.ts';

type KindWithPurposes =
  Extract<MessageId, `help.kind.${string}`> extends `help.kind.${infer Kind}` ? Kind : never;

/** Kinds whose purposes are not simply those of what they do. */
export const kindsWithPurposes = [
  'main',
  'create-blank',
  'roll-call',
  'recount',
  'approve-minutes',
  'nominate',
  'excuse-from-duty',
  'read-papers',
  'amend-bylaws',
  'amend-standing-rule',
  'change-agenda',
  'reorder-proposals',
  'block-vote',
  'competing-vote',
  'limit-item-time',
  'reverse-limit',
  'no-confidence',
  'introduce-draft',
  'veto-override',
  'basis',
  'whole',
  'voting-method',
  'adjourn-debate',
  'postpone-item',
  'no-consideration',
] as const satisfies readonly KindWithPurposes[];

function hasOwn(kind: MotionKind): kind is KindWithPurposes {
  return (kindsWithPurposes as readonly string[]).includes(kind);
}

/** What people want who should make this motion, in their own words. A motion of an assembly's own standing orders is found by
 *  what it does. */
export function purposesOf(
  { kind, onAdopt }: { readonly kind: MotionKind; readonly onAdopt: Effect },
  t: Translate,
): readonly string[] {
  return parted(t(hasOwn(kind) ? `help.kind.${kind}` : `help.for.${onAdopt}`));
}

export function purposesOfPoint(kind: PointKind, t: Translate): readonly string[] {
  return parted(t(`help.point.${kind}`));
}

export function purposesOfAct(act: 'division' | 'quorum', t: Translate): readonly string[] {
  return parted(t(`help.act.${act}.for`));
}

function parted(text: string): readonly string[] {
  return text.split(';').map((part) => part.trim());
}

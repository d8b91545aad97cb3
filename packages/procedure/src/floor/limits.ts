import { tableGet } from '@tauride/kernel';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';

export interface SpeechLimits {
  readonly limitMs: number | null;
  readonly speeches: number | null;
  readonly citation: string;
}

/** Rule RF-4: the latest order of the house on this question, else the rulebook; an appeal has one speech each, two for the chair. */
export function limitsOn(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { on, member }: { readonly on: MotionId | null; readonly member: MemberId },
): SpeechLimits {
  const rulebook = rulebookOf(state, sitting);
  const order =
    on === null
      ? undefined
      : sitting.orders.findLast((found) => found.kind === 'limit' && found.on.includes(on));
  const ordered = order?.kind === 'limit' ? order : undefined;
  const seconds = ordered?.speechSeconds ?? rulebook.debate.speechSeconds;
  const isAppeal = on !== null && motionOf(state, on).kind === 'appeal';
  const perAppeal = member === sitting.presiding ? 2 : 1;
  return {
    limitMs: seconds === null ? null : seconds * 1000,
    speeches: isAppeal ? perAppeal : (ordered?.speeches ?? rulebook.debate.speechesPerQuestion),
    citation: ordered?.citation ?? cited(rulebook, rulebook.debate.cite),
  };
}

export function speechesOf(state: FoundedAssembly, on: MotionId | null, member: MemberId): number {
  const motion = on === null ? undefined : tableGet(state.motions, on);
  return motion?.speeches[member]?.times ?? 0;
}

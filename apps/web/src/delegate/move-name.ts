import { motionName } from '@tauride/minutes';
import type { MotionKind } from '@tauride/procedure';
import { capitalised } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';

/** What a kind of motion is called when somebody is about to move it. */
export function moveName(kind: MotionKind, { t, words, locale }: Tongue): string {
  if (kind === 'main' || kind === 'amend') return t(`delegate.move.${kind}`);
  return capitalised(motionName(kind, words), locale);
}

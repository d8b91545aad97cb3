import type { MotionKind } from '@tauride/procedure';
import { kindName } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';

/** What a kind of motion is called when somebody is about to move it. */
export function moveName(kind: MotionKind, tongue: Tongue): string {
  if (kind === 'main' || kind === 'amend' || kind === 'raise-question-of-privilege')
    return tongue.t(`delegate.move.${kind}`);
  return kindName(kind, tongue);
}

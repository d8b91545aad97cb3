import { normalText } from '@tauride/text';
import { tableGet } from '@tauride/kernel';
import type { Decided } from '../resolution/follow-up.ts';
import { resolutionByMotion } from '../resolution/register.ts';
import { makesResolution } from '../resolution/resolving.ts';
import type { TransmittalEvent } from './events.ts';
import { answeringAbroad } from './sender.ts';
import type { Transmittal } from './state.ts';

type Answered = TransmittalEvent & { readonly type: 'TransmittalAnswered' };

/** Rule RT-45: the decision on a motion that deals with a matter from another body is the answer to it, and is taken back when the
 *  decision is undone. */
export function answersBy(decided: Decided): readonly Answered[] {
  const { state, sitting, after } = decided;
  const matter = after.transmittal && tableGet(state.transmittals, after.transmittal);
  if (!matter || !makesResolution(state, sitting, after)) return [];
  const answer = answerTo(decided, matter);
  if (answer === undefined || answer === (matter.answer?.kind ?? null)) return [];
  const { id: transmittal } = matter;
  const where = { motion: after.id, ...answeringAbroad(state, matter), sitting: sitting.id };
  const base = { type: 'TransmittalAnswered', transmittal, ...where } as const;
  if (answer === null) return [{ ...base, answer, text: '' }];
  const resolution = answer === 'rejected' ? undefined : resolutionByMotion(state, after.id)?.id;
  const text = after.wording.form === 'text' && answer === 'amended' ? after.wording.text : '';
  return [{ ...base, answer, text, ...(resolution === undefined ? {} : { resolution }) }];
}

/** `undefined` where nothing is to be told. Of several parts of a divided motion one that is adopted answers before one that is not. */
function answerTo({ before, after }: Decided, { text, answer }: Transmittal): Answered['answer'] | undefined {
  const isOwn = answer?.motion === after.id;
  if (after.phase === 'adopted') {
    if (answer !== null && !isOwn && answer.kind !== 'rejected') return undefined;
    const words = after.wording.form === 'text' ? after.wording.text : '';
    return normalText(words) === normalText(text) ? 'adopted' : 'amended';
  }
  if (after.phase === 'rejected') return answer === null || isOwn ? 'rejected' : undefined;
  const isUndone = before.phase !== after.phase && after.phase !== 'rescinded' && after.phase !== 'expunged';
  return isOwn && isUndone ? null : undefined;
}

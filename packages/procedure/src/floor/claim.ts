import { citedTopic, motionOf, rulebookOf } from '../assembly/access.ts';
import { ruleOf } from '../motion/rules.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MotionClass } from '../rulebook/types.ts';
import { type Speaking, speechChecks } from './check-speech.ts';
import { currentRequestOf } from './requests.ts';

/** Motions about the proceedings have no list of speakers: that of the matter itself stays as it is meanwhile. */
const unlisted: readonly MotionClass[] = ['formal', 'privileged', 'incidental'];

/** Rule RF-2: who is not on a closed list doesn't get the floor to debate. */
function listOpen(speaking: Speaking): Refusal | null {
  const { state, sitting, on, member } = speaking;
  if (!sitting.listClosed || currentRequestOf(sitting, member)?.purpose === 'debate') return null;
  const motion = on === null ? null : motionOf(state, on);
  if (motion && unlisted.includes(ruleOf(rulebookOf(state, sitting), motion).class)) return null;
  return refusal('list-closed', citedTopic(speaking, 'recognition'));
}

/** Reasons against giving somebody the floor for a speech; the list comes after who may speak at all. */
export const claimChecks: readonly ((speaking: Speaking) => Refusal | null)[] = [
  ...speechChecks.entitlement,
  listOpen,
  ...speechChecks.question,
];

import { emptyDraft, type MotionDraft } from '../motion-draft.ts';

/** Every field filled in as a member would, but the amount for a blank. */
export const filledDraft: MotionDraft = {
  ...emptyDraft,
  text: 'That the yard be swept.',
  committee: 'the board',
  until: 'nine o’clock',
  speechMinutes: '3',
  parts: 'One.\nTwo.',
  speaker: '1',
  struck: 'open',
  inserted: 'shut',
  prevailing: true,
};

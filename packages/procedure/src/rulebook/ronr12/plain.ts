import { majority } from '@tauride/count';

/** What most motions have in common, so that each record says only what is its own. */
export const plain = {
  interrupts: 'no',
  second: true,
  debatable: 'no',
  amendable: 'no',
  threshold: majority,
  reconsider: 'no',
  renewable: true,
} as const;

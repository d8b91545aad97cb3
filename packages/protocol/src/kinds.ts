import { z } from 'zod';

export const motionKind = z.enum([
  'main',
  'postpone-indefinitely',
  'amend',
  'commit',
  'postpone-certain',
  'limit-extend-debate',
  'previous-question',
  'lay-on-table',
  'recess',
  'adjourn',
  'appeal',
  'point-of-order',
  'withdraw',
  'take-from-table',
  'reconsider',
]);

export const pointKind = z.enum([
  'point-of-order',
  'raise-question-of-privilege',
  'parliamentary-inquiry',
  'request-for-information',
]);

export const pollMethod = z.enum(['voice', 'hands', 'recorded', 'roll-call', 'ballot']);

export const choice = z.enum(['yes', 'no', 'abstain']);

export const knowledge = z.enum(['witnessed', 'told', 'document', 'inferred', 'reconstructed']);

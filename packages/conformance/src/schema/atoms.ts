import { z } from 'zod';
import { suiteMotions } from './closed-lists.ts';

/** Names an instance of a motion inside one case. */
export const ref = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);
/** `chair` is whoever presides. */
export const member = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/);
export const motionId = z.enum(suiteMotions);
export const count = z.int().min(0);
export const ordinal = z.int().min(1);
export const choice = z.enum(['yes', 'no', 'abstain']);
export const vote = z.enum(['yes', 'no']);
export const side = z.enum(['pro', 'con']);

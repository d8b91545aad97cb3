import { z } from 'zod';
import { bodyId, list, memberId, motionId, proxyId, sittingId } from '../ids.ts';

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('sitting'), sitting: sittingId }),
  z.strictObject({ kind: z.literal('questions'), sitting: sittingId, motions: list(motionId, 200) }),
]);

export const mandateCommands = [
  z.strictObject({ type: z.literal('GiveProxy'), body: bodyId, from: memberId, to: memberId, scope }),
  z.strictObject({ type: z.literal('RevokeProxy'), proxy: proxyId }),
] as const;

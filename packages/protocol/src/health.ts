import { z } from 'zod';

/** Whether the server takes acts; `stopped` after a fault of its own that replaying the journal did not mend. */
export interface Health {
  readonly status: 'ok' | 'stopped';
  readonly version: string;
  readonly seq: number;
  /** A witness has cosigned what this record does not extend: somebody was shown another one, or it went back. */
  readonly record?: 'forked';
}

export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'stopped']),
    version: z.string(),
    seq: z.int().min(0),
    record: z.literal('forked').exactOptional(),
  })
  .meta({ id: 'Health' });

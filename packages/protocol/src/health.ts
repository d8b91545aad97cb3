import { z } from 'zod';

/** Whether the server takes acts; `stopped` after a fault of its own that replaying the journal did not mend. */
export interface Health {
  readonly status: 'ok' | 'stopped';
  readonly version: string;
  readonly seq: number;
}

export const healthSchema = z
  .strictObject({ status: z.enum(['ok', 'stopped']), version: z.string(), seq: z.int().min(0) })
  .meta({ id: 'Health' });

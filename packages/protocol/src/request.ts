import type { Command, EnteredWhy, Entry, MemberId } from '@tauride/procedure';
import { z } from 'zod';
import { commandSchema } from './commands/command.ts';
import { enteredWhy, entrySchema } from './entry.ts';
import { memberId } from './ids.ts';

export interface CommandBody {
  readonly command: Command;
  /** The member for whom an officer acts. */
  readonly for?: MemberId;
  /** Why the member does not act on a device of their own; asked wherever an officer acts for somebody. */
  readonly why?: EnteredWhy;
  /** The code that is shown in the hall, where checking in asks for it. */
  readonly inHall?: string;
}

export interface CommandAnswer {
  /** Number of entries in the journal after the act. */
  readonly seq: number;
  readonly entries: readonly Entry[];
}

export const commandBodySchema = z
  .strictObject({
    command: commandSchema,
    for: memberId.exactOptional(),
    why: enteredWhy.exactOptional(),
    inHall: z.string().max(32).exactOptional(),
  })
  .meta({ id: 'CommandBody' });

export const commandAnswerSchema = z
  .strictObject({ seq: z.int().min(0), entries: z.array(entrySchema) })
  .meta({ id: 'CommandAnswer' });

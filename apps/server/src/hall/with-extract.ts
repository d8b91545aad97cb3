import { checkExtract, type ExtractFault } from '@tauride/extract';
import { err, ok, type Result } from '@tauride/kernel';
import type { Command, Context } from '@tauride/procedure';
import { verifyEd25519 } from '../record/ed25519.ts';

/** An extract of another record that does not hold. */
export interface ExtractInvalid {
  readonly kind: 'extract-invalid';
  readonly fault: ExtractFault;
}

/** Checks the extract that an act brings, before the rules are asked: what they are told of it holds. */
export function withExtract(command: Command, context: Context): Result<Context, ExtractInvalid> {
  if (command.type !== 'TakeInTransmittal' && command.type !== 'NoteAnswer') return ok(context);
  const checked = checkExtract(command.extract, { verify: verifyEd25519 });
  if (!checked.ok) return err({ kind: 'extract-invalid', fault: checked.error });
  return ok({ ...context, extract: checked.value.extract });
}

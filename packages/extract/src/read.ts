import { err, firstWrongInJson, ok, type Result } from '@tauride/kernel';
import { z } from 'zod';
import { type ExtractDocument, extractDocument } from './document.ts';
import { type ExtractFault, fault } from './fault.ts';

const head = z.looseObject({ format: z.literal('tauride-extract'), version: z.unknown() });

/** Takes an extract apart; nothing in it was checked yet. */
export function readExtract(text: string): Result<ExtractDocument, ExtractFault> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err(fault('form', placeIn(text), 'it cannot be read as JSON'));
  }
  const known = head.safeParse(json);
  if (!known.success) return err(fault('form', 'format', 'it is no extract of a record'));
  if (known.data.version !== 1)
    return err(
      fault('version', JSON.stringify(known.data.version) ?? 'none', 'it has a version that is not known'),
    );
  const document = extractDocument.safeParse(json);
  if (document.success) return ok(document.data);
  const [issue] = document.error.issues;
  return err(fault('form', issue?.path.join('.') || 'document', issue?.message ?? 'it is no extract'));
}

/** The byte at which JSON goes wrong. */
function placeIn(text: string): string {
  const before = text.slice(0, firstWrongInJson(text));
  return `byte ${new TextEncoder().encode(before).length}`;
}

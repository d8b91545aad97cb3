import { err, ok, type Result } from '@tauride/kernel';
import { HASH_LENGTH } from '../hash.ts';
import { base64Of, bytesOfBase64 } from './base64.ts';

/** What a log says of itself: how many entries it holds, and the root over them. Source: C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** Names the log, in the form of an address without scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The text that is signed. Extension lines are never written: what belongs to the record is an entry. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64Of(root)}\n`;
}

/** Reads a checkpoint's text; lines after the third are extensions that are signed but not understood. The error says in English
 *  what is wrong. */
export function parseCheckpoint(text: string): Result<Checkpoint, string> {
  if (!text.endsWith('\n')) return err('the checkpoint does not end in a newline');
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin) return err('the first line of the checkpoint, its origin, is empty');
  if (size === undefined || !/^(?:0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)))
    return err('the second line of the checkpoint is no tree size');
  const hash = root === undefined ? null : bytesOfBase64(root);
  if (hash?.length !== HASH_LENGTH) return err('the third line of the checkpoint is no root of 32 bytes');
  if (extensions.includes('')) return err('a line of the checkpoint is empty');
  return ok({ origin, size: Number(size), root: hash });
}

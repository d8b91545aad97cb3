import { existsSync, readFileSync } from 'node:fs';
import {
  parsePolicy,
  parseVerifierKey,
  type Policy,
  type ReadFile,
  type VerifierKey,
} from '@tauride/record/log';
import { Stop } from '../stop.ts';

/** A key from the command line: itself, or a file with it.
 *  @throws Stop when it is none, or one of another use */
export function keyFrom(given: string, use: VerifierKey['use']): VerifierKey {
  const text = existsSync(given) ? readFileSync(given, 'utf8') : given;
  const key = parseVerifierKey(text.trim());
  if (!key.ok) throw new Stop(2, `The key ${given} can't be used: ${key.error}.`);
  if (key.value.use !== use)
    throw new Stop(2, `The key ${given} can't be used: it is one of a ${key.value.use}, not of a ${use}.`);
  return key.value;
}

/** The key that a record names itself: good for finding damage, but whoever forged the record could have forged it too.
 *  @throws Stop when there is none */
export async function ownKey(read: ReadFile): Promise<VerifierKey> {
  const bytes = await read('key.vkey');
  if (!bytes) throw new Stop(2, "The record has no key.vkey: give the log's public key with --key.");
  return keyFrom(new TextDecoder().decode(bytes), 'log');
}

/** @throws Stop when the file can't be read or is no policy */
export function policyFrom(file: string): Policy {
  if (!existsSync(file)) throw new Stop(2, `${file} can't be read: there is no such file.`);
  const policy = parsePolicy(readFileSync(file, 'utf8'));
  if (!policy.ok) throw new Stop(2, `${file} is no policy: ${policy.error}.`);
  return policy.value;
}

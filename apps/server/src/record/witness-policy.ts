import { existsSync, readFileSync } from 'node:fs';
import { parsePolicy } from '@tauride/record/log';
import { Fault } from '../store/fault.ts';
import type { WitnessPolicy } from './witnessing.ts';

/** Reads a policy file. Source: C2SP tlog-policy.
 *  @throws Fault `policy-unusable` */
export function readWitnessPolicy(path: string): WitnessPolicy {
  if (!existsSync(path)) throw unusable(path, 'there is no such file');
  const text = readFileSync(path, 'utf8');
  const policy = parsePolicy(text);
  if (!policy.ok) throw unusable(path, policy.error);
  const bad = policy.value.witnesses.find(({ url }) => url !== undefined && !isWebAddress(url));
  if (bad) throw unusable(path, `the address of ${bad.name} does not begin with http:// or https://`);
  return { text, policy: policy.value };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function unusable(path: string, why: string): Fault {
  return new Fault('give-up', 'policy-unusable', `${path} is no policy of witnesses: ${why}.`);
}

import { err, ok, type Result } from '@tauride/kernel';
import { parseVerifierKey, type VerifierKey } from './note-key.ts';

/** Which logs are trusted, and which witnesses must have cosigned. Source: C2SP tlog-policy. */
export interface Policy {
  readonly logs: readonly Known[];
  readonly witnesses: readonly (Known & { readonly name: string })[];
  /** `none`: the log's own signature is enough. */
  readonly quorum: Quorum | 'none';
}

interface Known {
  readonly key: VerifierKey;
  readonly url?: string;
}

/** `atLeast` of the members hold: each a witness or a group. */
export type Quorum =
  | { readonly witness: VerifierKey }
  | { readonly atLeast: number; readonly of: readonly Quorum[] };

/** What reading a policy has come to so far. */
interface Reading {
  readonly logs: Known[];
  readonly witnesses: (Known & { readonly name: string })[];
  readonly named: Map<string, Quorum>;
  /** Names that are a member of a group already. */
  readonly taken: Set<string>;
  quorum: Quorum | 'none' | null;
}

/** Reads a policy file; the error names the line and what is wrong, in English. */
export function parsePolicy(text: string): Result<Policy, string> {
  const reading: Reading = { logs: [], witnesses: [], named: new Map(), taken: new Set(), quorum: null };
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const words = line.replace(/#.*/, '').split(/\s+/).filter(Boolean);
    const problem = words.length === 0 ? null : readLine(reading, words);
    if (problem !== null) return err(`line ${at + 1}: ${problem}`);
  }
  const { logs, witnesses, quorum } = reading;
  if (logs.length === 0) return err('the policy names no log');
  return quorum === null ? err('the policy names no quorum') : ok({ logs, witnesses, quorum });
}

/** Whether the witnesses whose cosignatures hold are enough. */
export function meetsQuorum(quorum: Quorum | 'none', held: readonly VerifierKey[]): boolean {
  if (quorum === 'none') return true;
  if ('witness' in quorum)
    return held.some(({ name, id }) => name === quorum.witness.name && id === quorum.witness.id);
  return quorum.of.filter((member) => meetsQuorum(member, held)).length >= quorum.atLeast;
}

function readLine(reading: Reading, [word, ...rest]: readonly string[]): string | null {
  switch (word) {
    case 'log':
      return readLog(reading, rest);
    case 'witness':
      return readWitness(reading, rest);
    case 'group':
      return readGroup(reading, rest);
    case 'quorum':
      return readQuorum(reading, rest);
    default:
      return `${word ?? 'this'} is unknown: expected log, witness, group or quorum`;
  }
}

function readLog({ logs }: Reading, [text, url]: readonly string[]): string | null {
  const known = knownKey(text, url, 'log');
  if (!known.ok) return known.error;
  logs.push(known.value);
  return null;
}

function readWitness({ named, witnesses }: Reading, [name, text, url]: readonly string[]): string | null {
  if (name === undefined || named.has(name)) return `a witness needs a name of its own`;
  const known = knownKey(text, url, 'witness');
  if (!known.ok) return known.error;
  witnesses.push({ name, ...known.value });
  named.set(name, { witness: known.value.key });
  return null;
}

function readGroup({ named, taken }: Reading, [name, needed, ...members]: readonly string[]): string | null {
  if (name === undefined || name === 'none' || named.has(name)) return 'a group needs a name of its own';
  if (members.length === 0) return `the group ${name} has no members`;
  const unknown = members.find((member) => !named.has(member));
  if (unknown !== undefined) return `${unknown} was not named before`;
  const twice = members.find((member, at) => taken.has(member) || members.indexOf(member) !== at);
  if (twice !== undefined) return `${twice} is a member twice`;
  const atLeast = numberNeeded(needed, members.length);
  if (atLeast === null) return `a group needs all, any, or a number from 1 to ${members.length}`;
  for (const member of members) taken.add(member);
  named.set(name, { atLeast, of: members.map((member) => named.get(member)!) });
  return null;
}

function readQuorum(reading: Reading, [name, ...rest]: readonly string[]): string | null {
  if (reading.quorum !== null) return 'the quorum was named before';
  if (name === undefined || rest.length > 0) return 'quorum needs one name, or none';
  const quorum = name === 'none' ? 'none' : reading.named.get(name);
  if (quorum === undefined) return `${name} was not named before`;
  reading.quorum = quorum;
  return null;
}

function numberNeeded(text: string | undefined, members: number): number | null {
  if (text === 'any') return 1;
  if (text === 'all') return members;
  const number = /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 0;
  return number >= 1 && number <= members ? number : null;
}

function knownKey(
  text: string | undefined,
  url: string | undefined,
  use: VerifierKey['use'],
): Result<Known, string> {
  if (text === undefined) return err(`${use} needs a key`);
  const key = parseVerifierKey(text);
  if (!key.ok) return key;
  if (key.value.use !== use) return err(`the key is one of a ${key.value.use}, not of a ${use}`);
  return ok({ key: key.value, ...(url === undefined ? {} : { url }) });
}

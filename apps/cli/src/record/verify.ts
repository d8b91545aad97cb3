import { existsSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import {
  type LogFailure,
  meetsQuorum,
  type ReadFile,
  type Trust,
  type VerifiedLog,
  verifyLog,
} from '@tauride/record/log';
import { verifyEd25519 } from '@tauride/server';
import { Stop } from '../stop.ts';
import { checkJournal, type JournalRead } from './journal-entry.ts';
import { openingsFrom } from './opener.ts';
import { recordFiles } from './record-files.ts';
import { keyFrom, ownKey, policyFrom } from './trusted-keys.ts';

export interface VerifyOptions {
  /** File that a browser kept when it raised an alarm. */
  readonly evidence?: string;
  readonly key?: string;
  readonly old?: readonly string[];
  readonly witness?: readonly string[];
  readonly quorum?: string;
  readonly policy?: string;
  readonly origin?: string;
  /** File with the words and salts of sealed entries. */
  readonly openings?: string;
}

/** What was found out about a record and the journal in it. */
type Checked = VerifiedLog & Pick<JournalRead, 'sealed' | 'erased' | 'kept'>;

/** Checks a record and prints every failure with its place; exit status 1 when there is one.
 *  @throws Stop when something that was given can't be read */
export async function verifyRecord(record: string | undefined, options: VerifyOptions): Promise<void> {
  if (options.evidence !== undefined) return await verifyGivenEvidence(record, options);
  if (record === undefined) throw new Stop(2, 'Name the record to check, or evidence with --evidence.');
  const read = recordFiles(record);
  const { checkpoint, failures, ...journal } = options.policy
    ? await byPolicy(read, options, options.policy)
    : await byKeys(read, options);
  for (const failure of failures) process.stdout.write(`${lineOf(failure)}\n`);
  if (failures.length > 0) process.exitCode = 1;
  if (failures.length === 0 && checkpoint)
    process.stdout.write(`${checkpoint.origin}: all ${checkpoint.size} entries hold${besides(journal)}\n`);
}

async function verifyGivenEvidence(record: string | undefined, options: VerifyOptions): Promise<void> {
  const { evidence, key, ...others } = options;
  if (record !== undefined || Object.keys(others).length > 0)
    throw new Stop(2, 'With --evidence only --key can be given: it is judged by itself, without a record.');
  (await import('./evidence.ts')).verifyEvidence(evidence!, key);
}

function besides({ sealed, erased, kept }: Pick<Checked, 'sealed' | 'erased' | 'kept'>): string {
  return [
    ...(sealed > 0 ? [`${sealed} of them sealed`] : []),
    ...(erased > 0 ? [`the words of ${erased} erased`] : []),
    ...(kept > 0 ? [`${kept} of them still in the file of openings, which is older`] : []),
  ]
    .map((part) => `, ${part}`)
    .join('');
}

async function byKeys(read: ReadFile, options: VerifyOptions): Promise<Checked> {
  const log = options.key === undefined ? await ownKey(read) : keyFrom(options.key, 'log');
  if (options.key === undefined)
    process.stderr.write(
      'The key is the one that the record names itself: compare it with one that you have from elsewhere.\n',
    );
  const witnesses = (options.witness ?? []).map((given) => keyFrom(given, 'witness'));
  const quorum = quorumOf(options.quorum, witnesses.length);
  return await checked(read, options, { log, witnesses, verify: verifyEd25519 }, quorum);
}

/** Under a policy the record may be of any log that it names. */
async function byPolicy(read: ReadFile, options: VerifyOptions, file: string): Promise<Checked> {
  const { logs, witnesses, quorum } = policyFrom(file);
  const keys = witnesses.map(({ key }) => key);
  let found: Checked | null = null;
  for (const { key } of logs) {
    found = await checked(read, options, { log: key, witnesses: keys, verify: verifyEd25519 }, 0);
    if (found.checkpoint) break;
  }
  if (!found?.checkpoint) return found!;
  const held = found.checkpoint.cosigned.map(({ key }) => key);
  if (meetsQuorum(quorum, held)) return found;
  const without = witnesses.filter(({ key }) => !held.includes(key)).map(({ name }) => name);
  const problem = `the quorum of the policy is not met: it is not cosigned by ${without.join(', ')}`;
  const lacking = { file: 'checkpoint', problem };
  return { ...found, failures: [...found.failures, lacking] };
}

async function checked(
  read: ReadFile,
  { old = [], origin, openings }: VerifyOptions,
  trust: Trust,
  quorum: number,
): Promise<Checked> {
  const journal = checkJournal(openings === undefined ? undefined : openingsFrom(openings));
  const log = await verifyLog({
    read,
    trust: { ...trust, ...(origin === undefined ? {} : { origin }) },
    older: old.map((name) => ({ name, bytes: bytesOf(name) })),
    quorum,
    checkEntry: journal.entry,
    // Twice as fast as asking for the bytes.
    sha: (bytes) => Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1'),
  });
  const { failures, ...counts } = journal.rest();
  // Without a checkpoint no entry was read: nothing can be said of what would open it.
  return { ...log, ...counts, failures: log.checkpoint ? [...log.failures, ...failures] : log.failures };
}

/** `FILE: entry N, hash M: what is wrong` */
function lineOf({ file, entry, hash: at, problem }: LogFailure): string {
  const places = [
    ...(entry === undefined ? [] : [`entry ${entry}`]),
    ...(at === undefined ? [] : [`hash ${at}`]),
  ];
  return [file, ...(places.length > 0 ? [places.join(', ')] : []), problem].join(': ');
}

/** With witnesses all must have cosigned, unless a number is given. */
function quorumOf(given: string | undefined, witnesses: number): number {
  if (given === undefined) return witnesses;
  if (!/^\d+$/.test(given)) throw new Stop(2, `--quorum ${given} is no number.`);
  if (Number(given) > witnesses)
    throw new Stop(
      2,
      `--quorum ${given} asks for more witnesses than the ${witnesses} that --witness names.`,
    );
  return Number(given);
}

function bytesOf(file: string): Uint8Array {
  if (!existsSync(file)) throw new Stop(2, `${file} can't be read: there is no such file.`);
  return new Uint8Array(readFileSync(file));
}

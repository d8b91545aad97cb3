import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an operator did with a data folder: which command, when, and no words of anybody. */
export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly act: string;
  readonly phase: 'begun' | 'done';
  /** Names of the options that were given, never what they hold. */
  readonly options: readonly string[];
  /** Numbers that belong to it, such as requests whose sign-in was refused. */
  readonly counts?: { readonly [name: string]: number };
}

const FILE = 'audit.log';
const BEGINNING = '0'.repeat(64);

/** Adds a line that holds the hash of the line before it: a line that is changed or taken out later is found. Whoever can write the
 *  file can write all of it anew, so that a copy elsewhere tells more than the file. */
export function enterAudit(dataDir: string, entry: AuditEntry): void {
  const lines = linesIn(dataDir);
  const before = lines.length === 0 ? BEGINNING : hashOf(lines.at(-1)!);
  appendFileSync(join(dataDir, FILE), `${JSON.stringify({ ...entry, before })}\n`, {
    mode: 0o600,
    flush: true,
  });
}

/** Keeps what an operator began and ended through the server itself, without a command line.
 *  @throws where it could not be kept: then it is not to be done either */
export type EnterAct = (act: string, phase: AuditEntry['phase']) => void;

/** @param dataDir undefined where a store has no folder */
export function actsIn(dataDir: string | undefined, clock: () => number): EnterAct {
  return (act, phase) => {
    if (dataDir !== undefined) enterAudit(dataDir, { at: clock(), act, phase, options: [] });
  };
}

export interface AuditTrail {
  readonly entries: readonly AuditEntry[];
  /** Number of the first line, from 1, that does not follow the one before it; null where all do. */
  readonly brokenAt: number | null;
}

export function readAudit(dataDir: string): AuditTrail {
  const entries: AuditEntry[] = [];
  let [before, brokenAt]: [string, number | null] = [BEGINNING, null];
  for (const [at, line] of linesIn(dataDir).entries()) {
    const entry = parsed(line);
    if (entry?.before !== before) brokenAt ??= at + 1;
    if (entry) entries.push(entry);
    before = hashOf(line);
  }
  return { entries, brokenAt };
}

type Kept = AuditEntry & { readonly before: string };

function parsed(line: string): Kept | undefined {
  try {
    return JSON.parse(line) as Kept;
  } catch {
    return undefined;
  }
}

function linesIn(dataDir: string): readonly string[] {
  const file = join(dataDir, FILE);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

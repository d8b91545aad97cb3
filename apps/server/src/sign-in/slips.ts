import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '@tauride/kernel';
import type { MemberId, SittingId } from '@tauride/procedure';
import type { SignInTables, SlipRow } from '../store/sign-in-tables.ts';
import { drawCode, hashOfCode, lettersOf } from './code.ts';
import type { Devices, Enrolled } from './devices.ts';
import type { Person } from './person.ts';
import { createSlipShelf, type SlipShelf } from './slip-shelf.ts';
import { createAnswers } from './slip-answers.ts';

/** How long a slip waits to be used. */
const SLIP_LIFETIME_MS = 90 * 24 * 60 * 60 * 1_000;

export type SlipRefusal = 'slip-unknown' | 'slip-used' | 'slip-revoked' | 'slip-expired';

export type SlipStanding = 'open' | 'used' | 'revoked' | 'expired';

export type Slip = Omit<SlipRow, 'hash'>;

/** A slip with its code, which is nowhere kept and can be told only now. */
export interface NewSlip {
  readonly slip: Slip;
  readonly code: string;
}

export interface Issuing {
  readonly people: readonly Person[];
  /** The slips are good for this sitting alone. */
  readonly sitting: SittingId | null;
}

export interface Using {
  /** As it was typed. */
  readonly code: string;
  /** What the device is called. */
  readonly name: string;
  /** Chosen by the device: the same request with it, sent again, gets the same answer. */
  readonly again?: string;
}

const refusals = { used: 'slip-used', revoked: 'slip-revoked', expired: 'slip-expired' } as const;

/** Access slips: each signs in one device, once. */
export interface Slips {
  /** Makes a slip for each; those they have that were not used yet are void from then on.
   *  @throws Fault when it could not be made durable; then none of them is good */
  issue(issuing: Issuing): Promise<readonly NewSlip[]>;
  /** Signs a device in.
   *  @throws Fault when it could not be made durable; then the slip is as good as before */
  use(using: Using): Promise<Result<Enrolled, SlipRefusal>>;
  /** Makes slips void that were not used, from this call on; resolves once that is durable, with how many. */
  revoke(isMeant: (slip: Slip) => boolean): Promise<number>;
  find(id: string): Slip | undefined;
  standing(slip: Slip): SlipStanding;
  /** The newest slip of each person. */
  newest(): readonly Slip[];
  /** Drops slips of people who were erased. */
  drop(isMeant: (slip: Slip) => boolean): Promise<void>;
}

export interface SlipsOptions {
  readonly tables: Pick<SignInTables, 'slips' | 'write'>;
  readonly devices: Devices;
  readonly clock: () => number;
  /** Key of the codes' hashes. */
  readonly key: Uint8Array;
  readonly isOver: (sitting: string) => boolean;
}

export function createSlips(options: SlipsOptions): Slips {
  const { tables, devices, clock, key, isOver } = options;
  const shelf = createSlipShelf(tables.slips());
  const answers = createAnswers(clock);
  const beingUsed = new Set<string>();
  const standing = standingBy({ clock, isOver });
  const enrol = async (slip: SlipRow, name: string): Promise<Enrolled> => {
    const used = { ...slip, used: clock() };
    const { sitting, id } = slip;
    // In this very step, so that of two requests at the same instant one finds it used.
    shelf.put(used);
    beingUsed.add(id);
    try {
      return await devices.enrol(
        { ...personOf(slip), how: 'slip', name, sitting: sitting as SittingId, slip: id },
        { slips: [used] },
      );
    } catch (error) {
      // The desk may have made it void meanwhile; then it stays so.
      const now = shelf.find(id);
      if (now) shelf.put({ ...now, used: null });
      throw error;
    } finally {
      beingUsed.delete(id);
    }
  };
  /** Whether it is open, or would be open again where its use failed. */
  const mayBeUsed = (slip: Slip): boolean => standing(slip) === 'open' || beingUsed.has(slip.id);
  return {
    issue: (issuing) => issueSlips(issuing, { ...options, shelf, mayBeUsed }),
    use: async ({ code, name, again }) => {
      const letters = lettersOf(code);
      const slip = letters === null ? undefined : shelf.byHash(hashOfCode(letters, key));
      if (!slip) return err('slip-unknown');
      const known = again === undefined ? undefined : await answers.find(slip.id, again);
      if (known && devices.find(known.device.id)) return ok(known);
      const found = standing(slip);
      if (found !== 'open') return err(refusals[found]);
      const enrolled = enrol(slip, name);
      if (again !== undefined) answers.keep(slip.id, { again, enrolled });
      return ok(await enrolled);
    },
    revoke: async (isMeant) => {
      const before = shelf.all().filter((slip) => mayBeUsed(slip) && isMeant(slip));
      const rows = before.map((slip) => ({ ...slip, revoked: clock() }));
      for (const row of rows) shelf.put(row);
      if (rows.length > 0) await tables.write({ slips: rows });
      return rows.length;
    },
    find: shelf.find,
    standing,
    newest: () => shelf.newest(),
    drop: async (isMeant) => {
      const gone = shelf.all().filter(isMeant);
      for (const row of gone) shelf.drop(row);
      if (gone.length > 0) await tables.write({ goneSlips: gone.map(({ id }) => id) });
    },
  };
}

function standingBy({ clock, isOver }: Pick<SlipsOptions, 'clock' | 'isOver'>): Slips['standing'] {
  return (slip) => {
    if (slip.used !== null) return 'used';
    if (slip.revoked !== null) return 'revoked';
    const isLate = clock() - slip.issued > SLIP_LIFETIME_MS;
    return isLate || (slip.sitting !== null && isOver(slip.sitting)) ? 'expired' : 'open';
  };
}

interface IssuingTools extends Pick<SlipsOptions, 'tables' | 'clock' | 'key'> {
  readonly shelf: SlipShelf;
  readonly mayBeUsed: (slip: Slip) => boolean;
}

async function issueSlips(
  { people, sitting }: Issuing,
  { tables, clock, key, shelf, mayBeUsed }: IssuingTools,
): Promise<readonly NewSlip[]> {
  const now = clock();
  // All of them, since a clock may have been set back.
  const before = shelf.of(people).filter(mayBeUsed);
  const made = people.map((person) => newSlip(person, { sitting, now, key }));
  const rows = [...before.map((slip) => ({ ...slip, revoked: now })), ...made.map(({ row }) => row)];
  for (const row of rows) shelf.put(row);
  try {
    await tables.write({ slips: rows });
  } catch (error) {
    for (const { row } of made) shelf.drop(row);
    for (const row of before) restore(shelf, row, mayBeUsed);
    throw error;
  }
  return made.map(({ row, code }) => ({ slip: row, code }));
}

/** A slip that another was to take the place of is as it was, unless it was used meanwhile or yet another is there. */
function restore(shelf: SlipShelf, { id }: SlipRow, mayBeUsed: IssuingTools['mayBeUsed']): void {
  const row = shelf.find(id);
  if (row && !shelf.of([personOf(row)]).some(mayBeUsed)) shelf.put({ ...row, revoked: null });
}

function newSlip(
  person: Person,
  {
    sitting,
    now,
    key,
  }: { readonly sitting: SittingId | null; readonly now: number; readonly key: Uint8Array },
): { readonly row: SlipRow; readonly code: string } {
  const code = drawCode();
  const row: SlipRow = {
    id: randomBytes(12).toString('base64url'),
    hash: hashOfCode(lettersOf(code)!, key),
    member: person.member ?? null,
    guest: person.guest ?? null,
    sitting,
    issued: now,
    used: null,
    revoked: null,
  };
  return { row, code };
}

function personOf({ member, guest }: SlipRow): Person {
  return member === null ? { guest: guest! } : { member: member as MemberId };
}

import { readFileSync } from 'node:fs';
import {
  apportion as apportionSeats,
  type ApportionedSeats,
  type ApportionmentId,
  apportionmentIds,
  MOST_SEATS,
  readShare,
} from '@tauride/count/apportionment';
import { seededLots } from '@tauride/count/elections';
import { z } from 'zod';
import { Stop } from '../stop.ts';
import { formatOf } from './count.ts';
import { cell, isolated, plainNames, widthOf } from './names.ts';

export interface ApportionFlags {
  readonly method?: string;
  readonly seed?: string;
  readonly format: string;
}

const votes = z.int().min(0);
const listFile = z.strictObject({
  parties: z.record(z.string(), votes),
  seats: votes.max(MOST_SEATS),
  threshold: z
    .string()
    .refine((text) => readShare(text) !== null, 'expected a share such as "5%", "0.05" or "1/20"')
    .optional(),
  /** Valid votes, where not all are for one of the parties. */
  valid: votes.optional(),
  direct: z.record(z.string(), votes).optional(),
});

type ListFile = z.infer<typeof listFile>;

/** `tauride apportion`: prints the seats of lists.
 *  @throws Stop with status 2 for what cannot be read or used, with status 1 where a lot is missing */
export function apportion(file: string | undefined, flags: ApportionFlags): void {
  if (flags.method === 'list') {
    for (const id of apportionmentIds) console.log(id);
    return;
  }
  const method = methodOf(flags.method);
  const format = formatOf(flags.format);
  if (file === undefined)
    throw new Stop(2, 'Say which file is to be apportioned: npx tauride apportion FILE.json --method ID');
  const lists = listsIn(file);
  const names = Object.keys(lists.parties);
  const direct = names.map((name) => directOf(lists, name));
  const { threshold, valid } = lists;
  const found = apportionSeats(Object.values(lists.parties), {
    seats: lists.seats,
    method,
    direct,
    ...(threshold === undefined ? {} : { threshold }),
    ...(valid === undefined ? {} : { valid }),
    ...(flags.seed === undefined ? {} : { lots: seededLots(flags.seed) }),
  });
  if (format === 'json') console.log(JSON.stringify(seatsJson(found, names), null, 2));
  else console.log(seatsText(found, lists, method));
  if (found.tie) throw new Stop(1, tieText(found.tie, plainNames(names)));
}

function methodOf(text: string | undefined): ApportionmentId {
  const method = apportionmentIds.find((id) => id === text);
  if (method !== undefined) return method;
  const said = text === undefined ? 'No method was given' : `There is no method "${text}"`;
  throw new Stop(2, `${said}. There are: ${apportionmentIds.join(', ')}`);
}

function listsIn(file: string): ListFile {
  const read = listFile.safeParse(jsonIn(file));
  if (!read.success) throw new Stop(2, `${file}: ${z.prettifyError(read.error)}`);
  const stranger = Object.keys(read.data.direct ?? {}).find(
    (name) => !Object.hasOwn(read.data.parties, name),
  );
  if (stranger !== undefined)
    throw new Stop(2, `${file}: "direct" names ${JSON.stringify(stranger)}, which is none of the parties`);
  return read.data;
}

/** A list may be called as a member of every object is, such as `constructor`. */
function directOf({ direct = {} }: ListFile, name: string): number {
  return Object.hasOwn(direct, name) ? direct[name]! : 0;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), named) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw new Stop(2, `${file} can't be read: ${why}`, { cause });
  }
}

/** The one name that the schema passes over: the votes of such a list would be lost without a word. */
function named(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new Error('no list can be called "__proto__"; give it another name');
  return value;
}

function seatsJson(found: ApportionedSeats, names: readonly string[]): unknown {
  const { tie, ties, overhang } = found;
  return {
    seats: Object.fromEntries(names.map((name, list) => [name, found.seats[list]])),
    quotients: found.quotients.map(({ seat, list, num, den }) => ({
      seat,
      party: names[list],
      quotient: `${num}/${den}`,
    })),
    excluded: found.excluded.map((list) => names[list]),
    overhang: overhang && Object.fromEntries(names.map((name, list) => [name, overhang[list]])),
    tie: tie && { among: tie.among.map((list) => names[list]), seats: tie.seats },
    ties: ties?.map(({ among, chosen }) => ({
      among: among.map((list) => names[list]),
      by: 'lot',
      chosen: chosen === null ? null : names[chosen],
    })),
  };
}

function seatsText(found: ApportionedSeats, lists: ListFile, method: ApportionmentId): string {
  const names = plainNames(Object.keys(lists.parties));
  const each = Object.values(lists.parties);
  const width = Math.min(60, Math.max(5, ...names.map(widthOf)));
  const votesWidth = Math.max(5, ...each.map((number) => `${number}`.length));
  const line = (name: string, number: string, seats: string, more: string): string =>
    `${cell(name, width)}  ${number.padStart(votesWidth)}  ${seats.padStart(5)}  ${more}`.trimEnd();
  const rows = names.map((name, list) =>
    line(name, `${each[list]!}`, `${found.seats[list]!}`, remark(found, list)),
  );
  const total = found.seats.reduce((sum, seats) => sum + seats, 0);
  const head = `${method}, ${lists.seats} seats${lists.threshold === undefined ? '' : `, threshold ${lists.threshold}`}`;
  const sum = each.reduce((all, number) => all + BigInt(number), 0n);
  return [head, '', line('List', 'votes', 'seats', ''), ...rows, line('All', `${sum}`, `${total}`, '')].join(
    '\n',
  );
}

function remark({ excluded, overhang, ties }: ApportionedSeats, list: number): string {
  if (excluded.includes(list)) return 'under the threshold';
  const more = overhang?.[list] ?? 0;
  if (more > 0) return `${more} beyond its share`;
  return ties?.some(({ chosen }) => chosen === list) === true ? 'one of them by lot' : '';
}

function tieText(
  tie: { readonly among: readonly number[]; readonly seats: number },
  names: readonly string[],
): string {
  return [
    `A lot must decide who takes the last ${tie.seats === 1 ? 'seat' : `${tie.seats} seats`}. These lists stand equal:`,
    ...tie.among.map((list) => `  ${isolated(names[list]!)}`),
    'Draw it, and add it to the seats above; or let a seed draw: --seed "some words that were agreed on before"',
  ].join('\n');
}

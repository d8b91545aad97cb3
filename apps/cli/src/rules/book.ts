import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  findRulebook,
  type MotionKind,
  type MotionRule,
  type Rulebook,
  rulebookIds,
  withChanges,
} from '@tauride/procedure';
import { didYouMean, problemLine, type StandingOrders, standingOrdersFrom } from '@tauride/standing-orders';
import { Stop } from '../stop.ts';

/** A rulebook by its id, or the one that standing orders in a file come to.
 *  @throws Stop when there is none, or the file can't be read or is wrong */
export function bookNamed(name: string): Rulebook {
  if (!isFile(name)) return known(name);
  const orders = ordersIn(name);
  return withChanges(known(orders.extends), orders.changes);
}

function isFile(name: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(name);
}

function known(id: string): Rulebook {
  const rulebook = findRulebook(id);
  if (rulebook) return rulebook;
  const help = `"tauride rules list" names those that there are; standing orders are named by a .yaml file.`;
  throw new Stop(2, `There is no rulebook "${id}"${didYouMean(id, rulebookIds()) || '.'} ${help}`);
}

/** Reads standing orders from a file.
 *  @throws Stop with status 2 when it can't be read, with 1 and every problem when something is wrong with them */
export function ordersIn(file: string): StandingOrders {
  const read = standingOrdersFrom(textOf(file));
  if (read.ok) return read.value;
  const lines = read.error.map((problem) => problemLine(problem, file));
  const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
  throw new Stop(1, [...lines, `${count} in ${basename(file)}`].join('\n'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Stop(2, `${file} can't be read (${code ?? 'unknown'}).`, { cause });
  }
}

/** @throws Stop when the rulebook has no such motion */
export function ruleNamed(rulebook: Rulebook, kind: string): MotionRule {
  const rule = Object.hasOwn(rulebook.motions, kind) ? rulebook.motions[kind as MotionKind] : undefined;
  if (rule) return rule;
  const meant = didYouMean(kind, Object.keys(rulebook.motions)) || '.';
  const help = `"tauride rules explain ${rulebook.id}" lists its motions.`;
  throw new Stop(2, `${rulebook.id} has no motion "${kind}"${meant} ${help}`);
}

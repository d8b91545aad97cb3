import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rotated } from '@tauride/server';

/** What a command asks of the server that has the data folder. Whoever can write into the folder rules the server anyway, so that a file
 *  there needs no other proof of who asks. */
export interface Order {
  readonly id: string;
  readonly act: 'rotate-key';
  readonly reason: string;
}

export type OrderAnswer = { readonly rotated: Rotated } | { readonly why: string };

const ID = /^[0-9a-f]{32}$/u;
const ORDER = 'order.json';
const ANSWER = /^order-[0-9a-f]{32}\.json$/u;

export function newOrder(reason: string): Order {
  return { id: randomBytes(16).toString('hex'), act: 'rotate-key', reason };
}

/** False where another waits. */
export function putOrder(dataDir: string, order: Order): boolean {
  const path = join(dataDir, ORDER);
  const written = `${path}.${order.id}.new`;
  writeFileSync(written, JSON.stringify(order), { mode: 0o600 });
  try {
    // Unlike a change of its name this takes the place of no other.
    linkSync(written, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(written);
  }
}

/** The order that waits, which is then taken; null where there is none, or what is there is no order. */
export function takeOrder(dataDir: string): Order | null {
  const path = join(dataDir, ORDER);
  try {
    if (!existsSync(path)) return null;
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    return orderIn(text);
  } catch {
    // Of another user, who is then told that it was not taken.
    return null;
  }
}

/** False where it was taken. */
export function withdrawOrder(dataDir: string): boolean {
  try {
    rmSync(join(dataDir, ORDER));
    return true;
  } catch {
    return false;
  }
}

export function putAnswer(dataDir: string, { id }: Order, answer: OrderAnswer): void {
  put(answerPath(dataDir, id), answer);
}

/** The answer, which is then gone; null where there is none yet. */
export function takeAnswer(dataDir: string, { id }: Order): OrderAnswer | null {
  const path = answerPath(dataDir, id);
  if (!existsSync(path)) return null;
  const answer = JSON.parse(readFileSync(path, 'utf8')) as OrderAnswer;
  rmSync(path);
  return answer;
}

/** An order that an earlier server left is not to be carried out by a later one, and nobody waits for its answer. */
export function clearOrders(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(ORDER) || ANSWER.test(name)) rmSync(join(dataDir, name));
}

function answerPath(dataDir: string, id: string): string {
  return join(dataDir, `order-${id}.json`);
}

/** Whoever reads it finds it whole. */
function put(path: string, what: object): void {
  writeFileSync(`${path}.new`, JSON.stringify(what), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function orderIn(text: string): Order | null {
  try {
    const { id, act, reason } = JSON.parse(text) as { readonly [name: string]: unknown };
    if (typeof id !== 'string' || !ID.test(id) || act !== 'rotate-key') return null;
    return typeof reason === 'string' && reason.trim() !== '' ? { id, act, reason } : null;
  } catch {
    return null;
  }
}

import { randomBytes } from 'node:crypto';
import { err, type Result } from '@tauride/kernel';
import type { MemberId } from '@tauride/procedure';
import type { Founding } from '@tauride/protocol';
import type { Hall } from '../hall/hall.ts';
import type { NotDone } from '../hall/not-done.ts';
import { assemblyIdFor } from './assembly-id.ts';
import { type FoundingPlan, planFounding } from './plan.ts';
import type { FoundingProblem } from './problems-in.ts';

export type NotFounded =
  | { readonly kind: 'wrong'; readonly problems: readonly FoundingProblem[] }
  | { readonly kind: 'not-done'; readonly why: NotDone };

/** Rule FO-4: founds an assembly in one write, or leaves the server as empty as it was. Names come first, since they are written
 *  apart: those that an end of the process in between leaves behind go with the next attempt.
 *  @returns how many entries were made
 *  @throws Fault */
export async function foundIn(
  hall: Pick<Hall, 'names' | 'executeAll'>,
  founding: Founding,
): Promise<Result<FoundingPlan & { readonly entries: number }, NotFounded>> {
  const planned = planFounding(founding, assemblyIdFor(founding.name, randomBytes(3).toString('hex')));
  if (!planned.ok) return err({ kind: 'wrong', problems: planned.error });
  const { commands, people } = planned.value;
  await forgetAll(hall);
  await hall.names.change(people);
  const done = await hall.executeAll({ commands, author: { kind: 'operator' } });
  if (done.ok) return { ok: true, value: { ...planned.value, entries: done.value } };
  await forgetAll(hall);
  return err({ kind: 'not-done', why: done.error });
}

/** Nobody's name belongs to a server without an assembly. */
async function forgetAll({ names }: Pick<Hall, 'names'>): Promise<void> {
  const known = Object.keys(names.all) as MemberId[];
  await names.change(known.map((member) => ({ member, person: null })));
}

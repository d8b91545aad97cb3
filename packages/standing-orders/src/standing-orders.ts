import { err, invariant, ok, type Result } from '@tauride/kernel';
import { findRulebook, type RulebookChanges, type RulebookId } from '@tauride/procedure';
import { rulebookChangesSchema } from '@tauride/protocol';
import { checked } from './check/check.ts';
import { changesOf } from './compile.ts';
import { ordersIn } from './read/orders.ts';
import { fault, type Fault, type Problem } from './read/problem.ts';
import { readSource } from './read/source.ts';

/** Standing orders of an assembly's own: a rulebook and what they change in it. */
export interface StandingOrders {
  readonly title: string;
  readonly extends: RulebookId;
  readonly changes: RulebookChanges;
}

/** Leaves room for the rest of the entry that establishes a body. */
const LARGEST = 60_000;

/** Reads standing orders from YAML.
 *  @returns everything that is wrong with them, in the order of the text, where something is */
export function standingOrdersFrom(text: string): Result<StandingOrders, readonly Problem[]> {
  const source = readSource(text);
  if (!source.ok) return source;
  const { orders, faults } = ordersIn(source.value.value);
  const base = orders.extends === undefined ? undefined : findRulebook(orders.extends);
  const all = base ? [...faults, ...checked(base, orders)] : faults;
  if (all.length > 0) return err(inOrder(all.map(source.value.problemOf)));
  invariant(base !== undefined && orders.title !== undefined, 'standing orders were read without a title');
  const parsed = rulebookChangesSchema.safeParse(changesOf(base, orders));
  const last = parsed.success ? tooLarge(parsed.data) : parsed.error.issues.map(asFault);
  if (!parsed.success || last.length > 0) return err(last.map(source.value.problemOf));
  return ok({ title: orders.title, extends: base.id, changes: parsed.data });
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function tooLarge(changes: RulebookChanges): readonly Fault[] {
  const { length } = JSON.stringify(changes);
  return length > LARGEST
    ? [fault([], `comes to ${length} characters as data; ${LARGEST} are the most`)]
    : [];
}

function asFault({ path, message }: { readonly path: PropertyKey[]; readonly message: string }): Fault {
  return fault(
    path.filter((step) => typeof step !== 'symbol'),
    message,
  );
}

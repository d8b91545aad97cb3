/** Work in steps: whoever does it can let others have their turn after each; its result comes with the last. */
export type Steps<T> = Generator<undefined, T, undefined>;

const ITEMS_IN_A_STEP = 500;

/** What takes a while to come, item by item. */
export function* collecting<T>(items: Iterable<T>): Steps<readonly T[]> {
  const found: T[] = [];
  for (const item of items) {
    found.push(item);
    if (found.length % ITEMS_IN_A_STEP === 0) yield;
  }
  return found;
}

/** Does all steps one after another. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

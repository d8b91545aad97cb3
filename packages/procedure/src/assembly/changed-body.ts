import type { ChangedPlace } from './commands.ts';
import type { Body } from './state.ts';

/** A body with what changes in its place; `null` takes a fact away. */
export function changedBody(body: Body, place: ChangedPlace): Body {
  const facts = Object.entries({ ...body, ...place }).filter(([, value]) => value !== null);
  return Object.fromEntries(facts) as unknown as Body;
}

import type { BodyId } from '@tauride/procedure';
import type { CountingBody } from '../act/act.ts';
import type { BodyNames } from '../words/terms.ts';

/** Names for the rows of a threshold. */
export function bodyNames(bodies: readonly CountingBody[]): BodyNames {
  const names: { [body: BodyId]: string } = {};
  for (const { body, name } of bodies) names[body] = name;
  return names;
}

import type { Example } from '../../../../examples/script.ts';
import { Stop } from '../stop.ts';

export type { Example };

/** Loaded when asked for: a server without an example does without what only an example needs. */
const examples: { readonly [assembly: string]: () => Promise<Example> } = {
  'tauride-1917': async () => (await import('../../../../examples/tauride-1917/script.ts')).tauride1917,
  cooperative: async () => (await import('../../../../examples/cooperative/script.ts')).cooperative,
};

/** @param name `true` where none was given
 *  @throws Stop when there is none of that name */
export async function exampleNamed(name: string | true): Promise<Example> {
  const names = Object.keys(examples);
  const found = await exampleOf(name === true ? names[0]! : name);
  if (found) return found;
  throw new Stop(2, `There is no example "${String(name)}". Those that there are: ${names.join(', ')}.`);
}

/** The example that an assembly was made from. */
export async function exampleOf(assembly: string): Promise<Example | undefined> {
  return Object.hasOwn(examples, assembly) ? await examples[assembly]!() : undefined;
}

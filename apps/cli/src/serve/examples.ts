import { cooperative } from '../../../../examples/cooperative/script.ts';
import type { Example } from '../../../../examples/script.ts';
import { tauride1917 } from '../../../../examples/tauride-1917/script.ts';
import { Stop } from '../stop.ts';

export type { Example };

const examples: readonly Example[] = [tauride1917, cooperative];

/** @param name `true` where none was given
 *  @throws Stop when there is none of that name */
export function exampleNamed(name: string | true): Example {
  const found = examples.find(({ assembly }) => name === true || assembly === name);
  if (found) return found;
  const names = examples.map(({ assembly }) => assembly).join(', ');
  throw new Stop(2, `There is no example "${String(name)}". Those that there are: ${names}.`);
}

/** The example that an assembly was made from. */
export function exampleOf(assembly: string): Example | undefined {
  return examples.find((example) => example.assembly === assembly);
}

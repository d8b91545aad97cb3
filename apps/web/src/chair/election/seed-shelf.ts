import { normalText } from '@tauride/text';

/** The round that a seed is for. */
type Place = { readonly assembly: string; readonly election: string; readonly round: number };

/** Where the chair's device keeps the seed of a round from its opening to the lot; it may just as well be typed from a paper. */
const key = ({ assembly, election, round }: Place): string => `tauride.seed.${assembly}.${election}.${round}`;

/** Only its hash is known until a lot is needed, and from the hash of a short seed anybody finds the seed by trying. */
const shortest = 20;

/** As long as a line of the assembly may be. */
const longest = 200;

/** A seed as the hall will read it: bound in any other form, none that is told later would ever fit. */
export function seedText(written: string): string {
  return normalText(written).replaceAll('\n', ' ');
}

export function isSeed(seed: string): boolean {
  return !isShort(seed) && seed.length <= longest;
}

/** Whether it has fewer than 20 characters. */
export function isShort(seed: string): boolean {
  return seed.length < shortest;
}

/** A seed that a person can write down and read out: five groups of four digits. */
export function freshSeed(): string {
  const digits = crypto.getRandomValues(new Uint16Array(5));
  return [...digits].map((value) => String(value % 10_000).padStart(4, '0')).join(' ');
}

export function keepSeed(place: Place, seed: string): void {
  try {
    localStorage.setItem(key(place), seed);
  } catch {
    // Storage is forbidden: the seed was shown to be written down.
  }
}

export function keptSeed(place: Place): string {
  try {
    return localStorage.getItem(key(place)) ?? '';
  } catch {
    return '';
  }
}

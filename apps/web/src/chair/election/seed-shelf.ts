/** Where the chair's device keeps the seed of a round from its opening to the lot; it may just as well be typed from a paper. */
const key = (election: string, round: number): string => `tauride.seed.${election}.${round}`;

/** A seed that a person can write down and read out: five groups of four digits. */
export function freshSeed(): string {
  const digits = crypto.getRandomValues(new Uint16Array(5));
  return [...digits].map((value) => String(value % 10_000).padStart(4, '0')).join(' ');
}

export function keepSeed(election: string, round: number, seed: string): void {
  try {
    localStorage.setItem(key(election, round), seed);
  } catch {
    // Storage is forbidden: the seed was shown to be written down.
  }
}

export function keptSeed(election: string, round: number): string {
  try {
    return localStorage.getItem(key(election, round)) ?? '';
  } catch {
    return '';
  }
}

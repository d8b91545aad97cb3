/** Fewest and most digits of a code. */
export const digits = { least: 4, most: 8 } as const;

/** Digits in which the second code differs from the first at least. */
const leastApart = 2;

export type CodesDraft = {
  readonly current: string;
  readonly pin: string;
  readonly again: string;
  readonly quiet: string;
};

export const noCodes: CodesDraft = { current: '', pin: '', again: '', quiet: '' };

/** What is wrong with codes that somebody chose; null where nothing is. */
type CodesProblem = 'form' | 'again' | 'alike';

export function isCode(text: string): boolean {
  return /^[0-9]+$/.test(text) && text.length >= digits.least && text.length <= digits.most;
}

export function codesProblem({ pin, again, quiet }: CodesDraft): CodesProblem | null {
  if (!isCode(pin)) return 'form';
  if (pin !== again) return 'again';
  return quiet === '' || areApart(pin, quiet) ? null : 'alike';
}

function areApart(one: string, other: string): boolean {
  if (!isCode(other) || one.length !== other.length) return false;
  const different = one.split('').filter((digit, at) => digit !== other[at]);
  return different.length >= leastApart;
}

import {
  type CandidateId,
  INVALID_PAPER,
  type PaperForm,
  paperText,
  type PaperText,
} from '@tauride/procedure';

/** What a paper of the round may bear; candidates have the numbers that are printed before their names, from 1. */
export type PaperRules = {
  readonly order: readonly CandidateId[];
  readonly form: PaperForm;
  /** Most marks that count. */
  readonly most: number;
};

/** One line of a teller: papers that say the same. */
export type CountedLine = { readonly paper: PaperText; readonly count: number };

export type LineFault =
  | { readonly kind: 'unknown' | 'twice'; readonly number: number }
  | { readonly kind: 'equal' | 'times' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'form'; readonly written: string };

export type ParsedLine =
  | { readonly ok: true; readonly line: CountedLine }
  | { readonly ok: false; readonly fault: LineFault };

const mostTimes = 9999;

/** Reads `3 1 2`, `3 1=2`, `0` for a blank paper, `-` for one that cannot be counted, each with `*4` for four of the same. All of it
 *  is on the block of digits of a keyboard, where `+` does for `=`. Digits may stand together while there are no more than nine
 *  candidates. `null` where nothing is written. */
export function parseLine(text: string, rules: PaperRules): ParsedLine | null {
  const written = text.trim().toLowerCase();
  if (written === '') return null;
  const [, body = '', times] = /^([^*x×]*)(?:[*x×]\s*(.*))?$/u.exec(written) ?? [];
  const count = times === undefined ? 1 : countOf(times);
  if (count === null) return wrong({ kind: 'times' });
  const read = papersOf(body.trim(), rules);
  return typeof read === 'string' ? { ok: true, line: { paper: read, count } } : wrong(read);
}

function wrong(fault: LineFault): ParsedLine {
  return { ok: false, fault };
}

function countOf(text: string): number | null {
  const count = /^\d{1,4}$/u.test(text.trim()) ? Number(text.trim()) : 0;
  return count >= 1 && count <= mostTimes ? count : null;
}

function papersOf(body: string, rules: PaperRules): PaperText | LineFault {
  if (body === '0' || body === 'b') return '';
  if (body === '-' || body === 'i') return INVALID_PAPER;
  const ranks = ranksIn(body, rules);
  if (!Array.isArray(ranks)) return ranks as LineFault;
  const numbers = (ranks as readonly (readonly number[])[]).flat();
  return faultOf(numbers, ranks, rules) ?? textOf(ranks, rules);
}

/** Numbers by rank. Marks without an order are one rank. */
function ranksIn(body: string, { order, form }: PaperRules): readonly (readonly number[])[] | LineFault {
  const together = order.length <= 9 && /^\d+$/u.test(body);
  const parts = together ? body.split('') : body.split(/[\s,;.>]+/u).filter((part) => part !== '');
  const ranks = parts.map((part) => part.split(/[=+]/u).map(numberOf));
  const bad = ranks.findIndex((rank) => rank.includes(null));
  if (bad !== -1 || ranks.length === 0) return { kind: 'form', written: parts[bad] ?? body };
  const numbers = ranks as readonly (readonly number[])[];
  return form.kind === 'ranks' ? numbers : [numbers.flat()];
}

function numberOf(part: string): number | null {
  return /^\d{1,4}$/u.test(part) ? Number(part) : null;
}

function faultOf(
  numbers: readonly number[],
  ranks: readonly (readonly number[])[],
  { order, form, most }: PaperRules,
): LineFault | null {
  const unknown = numbers.find((number) => number < 1 || number > order.length);
  if (unknown !== undefined) return { kind: 'unknown', number: unknown };
  const twice = numbers.find((number, place) => numbers.indexOf(number) !== place);
  if (twice !== undefined) return { kind: 'twice', number: twice };
  if (form.kind !== 'ranks') return numbers.length > most ? { kind: 'too-many', most } : null;
  return !form.equal && ranks.some((rank) => rank.length > 1) ? { kind: 'equal' } : null;
}

/** Those of one rank stand in the order of the paper, so that two tellers write the same paper alike. */
function textOf(ranks: readonly (readonly number[])[], { order }: PaperRules): PaperText {
  return paperText(ranks.map((rank) => rank.toSorted((a, b) => a - b).map((number) => order[number - 1]!)));
}

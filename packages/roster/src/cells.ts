import type { BodyId, Office, VotingRight } from '@tauride/procedure';
import { LIMITS } from '@tauride/protocol';
import { normalText } from '@tauride/text';
import { type Column, type DetailColumn, type DroppedColumn } from './columns.ts';
import { unquoted } from './formula.ts';
import type { ProblemCode, RosterProblem } from './problem.ts';

/** Says what is wrong with a cell, which then has no value. */
export type Tell = (code: ProblemCode, detail?: RosterProblem['detail']) => undefined;

const CONTROL = /(?!\n)\p{Cc}/u;
const LONGEST_COMMENT = LIMITS.note;
const MOST_WEIGHT = 1_000_000;

/** The value of a cell in the form in which texts are kept; empty where something is wrong with it. */
export function textIn(cell: string, column: Column, tell: Tell): string {
  if (cell.trimStart().startsWith('=')) return told(tell, 'formula', { value: cell.slice(0, 40) });
  const lines = normalText(unquoted(cell.trim()));
  const value = column === 'comment' ? lines : lines.replaceAll('\n', ' ');
  if (CONTROL.test(value) || !cell.isWellFormed()) return told(tell, 'control-character');
  const most = column === 'comment' ? LONGEST_COMMENT : LIMITS.name;
  return value.length > most ? told(tell, 'too-long', { length: value.length, most }) : value;
}

function told(tell: Tell, code: ProblemCode, detail?: RosterProblem['detail']): '' {
  tell(code, detail);
  return '';
}

/** A weight in whole votes. `1.000000` and `1,000000` are 1; with three noughts nobody knows whether a thousand is meant. */
export function weightIn(value: string, tell: Tell): number | undefined {
  if (value === '') return undefined;
  const match = /^(\d{1,12})(?:[.,](\d{0,12}))?$/u.exec(value);
  if (!match) return tell('weight-not-number', { value });
  const fraction = match[2] ?? '';
  if (/[^0]/u.test(fraction)) return tell('weight-not-whole', { value });
  if (fraction.length === 3) return tell('weight-ambiguous', { value });
  const weight = Number(match[1]);
  if (weight < 1 || weight > MOST_WEIGHT) return tell('weight-out-of-range', { value, most: MOST_WEIGHT });
  return weight;
}

const votingWords: { readonly [word: string]: VotingRight } = {
  full: 'full',
  voll: 'full',
  stimmberechtigt: 'full',
  advisory: 'advisory',
  beratend: 'advisory',
  none: 'none',
  ohne: 'none',
  kein: 'none',
  keine: 'none',
  keins: 'none',
};

export function votingIn(value: string, tell: Tell): VotingRight | undefined {
  if (value === '') return undefined;
  const voting = inWords(votingWords, value);
  return voting ?? tell('unknown-voting', { value });
}

const officeWords: { readonly [word: string]: Office } = {
  chair: 'chair',
  vorsitz: 'chair',
  clerk: 'clerk',
  protokoll: 'clerk',
  schriftführung: 'clerk',
  teller: 'teller',
  stimmzählung: 'teller',
  deputy: 'deputy',
  stellvertretung: 'deputy',
};

export function officesIn(value: string, tell: Tell): readonly Office[] {
  const offices = listIn(value).flatMap((word) => {
    const office = inWords(officeWords, word);
    if (office === undefined) tell('unknown-office', { value: word });
    return office ?? [];
  });
  return [...new Set(offices)];
}

/** What OpenSlides' own groups come to here. */
const groupWords: { readonly [word: string]: VotingRight } = {
  delegates: 'full',
  delegierte: 'full',
  committees: 'advisory',
  ausschüsse: 'advisory',
  gremien: 'advisory',
  staff: 'none',
  mitarbeitende: 'none',
  mitarbeiter: 'none',
  admin: 'none',
  default: 'none',
  standard: 'none',
};

/** The widest right that the groups of a person give. */
export function groupsIn(value: string, tell: Tell): VotingRight | undefined {
  const names = listIn(value);
  const rights = names.map((name) => inWords(groupWords, name));
  if (names.length > 0 && rights.every((right) => right === undefined))
    return tell('no-known-group', { value });
  for (const [at, right] of rights.entries())
    if (right === undefined) tell('unknown-group', { value: names[at]! });
  return (['full', 'advisory', 'none'] as const).find((right) => rights.includes(right));
}

function listIn(value: string): readonly string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function inWords<T>(words: { readonly [word: string]: T }, value: string): T | undefined {
  const word = value.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/u;

export function idIn(value: string, tell: Tell): string | undefined {
  if (value === '') return undefined;
  return ID.test(value) && !(value in Object.prototype) ? value : tell('bad-id', { value });
}

/** A body by its id or its name; `null` stands for a name that several have. */
export function bodyIn(
  value: string,
  bodies: ReadonlyMap<string, BodyId | null>,
  tell: Tell,
): BodyId | undefined {
  if (value === '') return undefined;
  const body = bodies.get(value.toLowerCase());
  return body ?? tell(body === null ? 'ambiguous-body' : 'unknown-body', { value });
}

const EMAIL = /^[^\s@]+@[^\s@]+$/u;
const YES_OR_NO = /^(?:0|1|true|false|yes|no|ja|nein|wahr|falsch)$/iu;
const NO = /^(?:0|false|no|nein|falsch)$/iu;

export function checkDetail(column: DetailColumn, value: string, tell: Tell): void {
  if (column === 'email' && value !== '' && !EMAIL.test(value)) tell('bad-email', { value });
}

export function checkDropped(column: DroppedColumn, value: string, tell: Tell): void {
  if (value === '' || column === 'default_password' || column === 'saml_id') return;
  if (!YES_OR_NO.test(value)) tell('not-yes-or-no', { value });
  else if (column === 'is_active' && NO.test(value)) tell('inactive');
}

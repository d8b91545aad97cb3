import { tableValues } from '@tauride/kernel';
import { type Existing, type Index, isKnown, personOf } from './existing.ts';
import { nameFrom, nameKeys } from './person.ts';
import type { RowValues } from './row.ts';

/** The rows of a file as they become persons: who is meant by which, and who is new. */
export interface Persons {
  /** The member that a row is about; a new one gets an id of its own. */
  readonly find: (values: RowValues) => string;
  /** Those whom an id, a member number, a username, a name or a label means, in the file or before it. */
  readonly named: (text: string) => readonly string[];
}

export interface Finding {
  readonly existing: Existing;
  readonly index: Index;
  /** Ids that the file itself gives. */
  readonly taken: ReadonlySet<string>;
  /** First number for new ids. */
  readonly from: number;
}

/** Rule MB-14: a row is about the member with its id, else its member number, else its username, else its name and e-mail
 *  address; else somebody new. Whoever is new is known again by the same in later rows. */
export function personsIn(finding: Finding): Persons {
  const { existing, index } = finding;
  const names = new Map(index.byName);
  const [numbers, usernames] = [new Map(index.byNumber), new Map(index.byUsername)];
  const nextId = numbering(finding);
  const inFile: Lookup = { existing, numbers, usernames, names, said: new Map() };
  const rows: (readonly [string, RowValues])[] = [];
  const find = (values: RowValues): string => {
    const member = values.id ?? found(values, inFile) ?? nextId();
    claim(values, member, inFile);
    rows.push([member, values]);
    return member;
  };
  let calls: ReadonlyMap<string, readonly string[]> | undefined;
  const named = (text: string): readonly string[] => {
    if (isKnown(existing, text) || finding.taken.has(text)) return [text];
    calls ??= callsOf(existing, rows);
    const one = numbers.get(text) ?? usernames.get(text.toLowerCase());
    return one === undefined ? (calls.get(text.toLowerCase()) ?? []) : [one];
  };
  return { find, named };
}

interface Lookup {
  readonly existing: Existing;
  readonly numbers: Map<string, string>;
  readonly usernames: Map<string, string>;
  readonly names: Map<string, readonly string[]>;
  /** Member numbers that the file gives to those who had none. */
  readonly said: Map<string, string>;
}

function found(values: RowValues, lookup: Lookup): string | undefined {
  const { member_number: number, username } = values.details;
  const byNumber = number === undefined ? undefined : lookup.numbers.get(number);
  if (byNumber !== undefined) return byNumber;
  if (username === undefined) return byName(values, lookup);
  const member = lookup.usernames.get(username.toLowerCase());
  if (member !== undefined && contradicts(values, member, lookup))
    values.tell('member_number', 'number-differs', { known: numberOf(member, lookup) });
  return member;
}

function byName(values: RowValues, lookup: Lookup): string | undefined {
  const keys = nameKeys(values.name, values.details);
  const all = new Set(keys.flatMap((key) => lookup.names.get(key) ?? []));
  const fitting = [...all].filter((member) => !contradicts(values, member, lookup));
  if (fitting.length > 1) values.tell(null, 'ambiguous-name', { members: fitting.join(', ') });
  return fitting[0];
}

function numberOf(member: string, { existing, said }: Lookup): string {
  return said.get(member) ?? personOf(existing, member)?.details?.member_number ?? '';
}

function contradicts({ details }: RowValues, member: string, lookup: Lookup): boolean {
  const known = numberOf(member, lookup);
  return known !== '' && details.member_number !== undefined && known !== details.member_number;
}

/** What a row says belongs to its member from now on; it must not be another's. */
function claim(values: RowValues, member: string, lookup: Lookup): void {
  const { member_number: number, username } = values.details;
  if (number !== undefined) {
    claimOne(values, 'member_number', { value: number, member, of: lookup.numbers });
    lookup.said.set(member, number);
  }
  if (username !== undefined)
    claimOne(values, 'username', { value: username.toLowerCase(), member, of: lookup.usernames });
  for (const key of nameKeys(values.name, values.details)) {
    const others = lookup.names.get(key) ?? [];
    if (!others.includes(member)) lookup.names.set(key, [...others, member]);
  }
}

interface Claim {
  readonly value: string;
  readonly member: string;
  readonly of: Map<string, string>;
}

function claimOne(
  values: RowValues,
  column: 'member_number' | 'username',
  { value, member, of }: Claim,
): void {
  const owner = of.get(value);
  if (owner === undefined) of.set(value, member);
  else if (owner !== member)
    values.tell(column, 'belongs-to-another', { value: values.details[column]!, member: owner });
}

function numbering({ existing, taken, from }: Finding): () => string {
  let next = from;
  return () => {
    while (isKnown(existing, `m-${next}`) || taken.has(`m-${next}`)) next += 1;
    next += 1;
    return `m-${next - 1}`;
  };
}

/** By what people call each member: the name in its forms, and the label. Ids that rows were given stand for themselves. */
function callsOf(
  { state, people }: Existing,
  rows: readonly (readonly [string, RowValues])[],
): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, Set<string>>();
  const add = (member: string, ...texts: readonly string[]): void => {
    for (const text of texts) {
      if (text === '') continue;
      const known = calls.get(text.toLowerCase()) ?? new Set<string>();
      calls.set(text.toLowerCase(), known.add(member));
    }
  };
  for (const { id, label } of tableValues(state.members)) add(id, label);
  for (const [member, { name, details = {} }] of Object.entries(people))
    add(member, name, nameFrom({ ...details, title: '' }));
  for (const [member, { name, label, details }] of rows)
    add(member, member, name, label, nameFrom(details), nameFrom({ ...details, title: '' }));
  return new Map([...calls].map(([text, members]) => [text, [...members]]));
}

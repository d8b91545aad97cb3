import { type DetailColumn, detailColumns } from './columns.ts';

export type Details = { readonly [column in DetailColumn]?: string };

/** What the directory holds of a member, apart from the journal so that it can be erased. */
export interface Person {
  /** As shown. */
  readonly name: string;
  readonly details?: Details;
}

/** The name that the parts make: title, first and last name, or else the username. */
export function nameFrom({ title = '', first_name = '', last_name = '', username = '' }: Details): string {
  const parts = [first_name, last_name].filter((part) => part !== '');
  return parts.length === 0 ? username : [title, ...parts].filter((part) => part !== '').join(' ');
}

/** The person after what a row says; a cell that is empty leaves what is known.
 *  @param name as the row gives it; empty where it doesn't */
export function personAfter(before: Person | undefined, name: string, details: Details): Person | null {
  const known = before?.details ?? {};
  const all = Object.fromEntries(
    detailColumns.flatMap((column) => {
      const value = details[column] ?? known[column] ?? '';
      return value === '' ? [] : [[column, value]];
    }),
  ) as Details;
  const own = before !== undefined && before.name !== nameFrom(known) ? before.name : '';
  const shown = name || own || nameFrom(all) || (before?.name ?? '');
  if (shown === '') return null;
  return Object.keys(all).length === 0 ? { name: shown } : { name: shown, details: all };
}

export function samePerson(one: Person | null | undefined, other: Person | null | undefined): boolean {
  if (!one || !other) return !one && !other;
  return (
    one.name === other.name &&
    detailColumns.every((column) => (one.details?.[column] ?? '') === (other.details?.[column] ?? ''))
  );
}

/** By what a person without number and username is known again: each form of the name, with the e-mail address. */
export function nameKeys(
  name: string,
  { first_name = '', last_name = '', email = '' }: Details,
): readonly string[] {
  const forms = [`${first_name} ${last_name}`.trim(), name].filter((form) => form !== '');
  return [...new Set(forms)].map((form) => `${form.toLowerCase()}\n${email.toLowerCase()}`);
}

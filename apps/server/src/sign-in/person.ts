import type { MemberId } from '@tauride/procedure';

/** Somebody who signs in: a member of the assembly, or a guest. */
export type Person =
  | { readonly member: MemberId; readonly guest?: undefined }
  | { readonly member?: undefined; readonly guest: string };

interface Row {
  readonly member: string | null;
  readonly guest: string | null;
}

export function isOf(row: Row, { member, guest }: Person): boolean {
  return row.member === (member ?? null) && row.guest === (guest ?? null);
}

/** A person as one text, for maps. */
export function personKey({ member, guest }: Row): string {
  return JSON.stringify([member, guest]);
}

import { tableGet } from '@tauride/kernel';
import type { Hall } from '../hall/hall.ts';
import type { Profile } from './auth.ts';
import type { Provider } from './sign-in-file.ts';

/** Whether somebody holds a seat in any body at present. */
export function isMember({ state }: Pick<Hall, 'state'>, member: string): boolean {
  if (state.phase !== 'founded') return false;
  return (tableGet(state.members, member)?.seats.length ?? 0) > 0;
}

/** The member whom an OpenID provider tells of: the one whose entry in the directory has the same value. Nobody where two have it, and
 *  nobody by an address that the provider has not checked. */
export function memberOfProfile(
  { names }: Pick<Hall, 'names'>,
  { member: { claim, is } }: Provider,
  profile: Profile,
): string | undefined {
  const value = profile[claim];
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
  if (claim === 'email' && profile['email_verified'] !== true && profile['emailVerified'] !== true)
    return undefined;
  const wanted = plain(String(value));
  const { people } = names;
  if (is === 'id') return Object.hasOwn(people, String(value)) ? String(value) : undefined;
  const found = Object.keys(people).filter((member) => plain(people[member]?.details?.[is] ?? '') === wanted);
  return found.length === 1 ? found[0] : undefined;
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

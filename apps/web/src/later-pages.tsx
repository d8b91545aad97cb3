import type { ReactNode } from 'react';
import { usePath } from './house/place.ts';
import { later } from './later.tsx';

/** Pages that every room opens in its own place, by the second part of the address: `/gallery/resolutions/r3`. What loads them comes
 *  only with the first of them: most who open a room stay in it. */
const names: ReadonlySet<string> = new Set([
  'bodies',
  'check-in',
  'credentials',
  'debate',
  'devices',
  'erase',
  'members',
  'minutes',
  'record',
  'register',
  'resolutions',
  'statements',
  'transmittals',
  'words',
]);

/** `rest` is what stands in the address after the room and the page's own name. */
const Page = later<{ readonly name: string; readonly rest: readonly string[] }>(
  async () => (await import('./page-table.tsx')).PageAt,
  'notice',
);

/** The page that the address names; without one the room itself. */
export function PageOr({ children }: { readonly children: ReactNode }) {
  const [, , name = '', ...rest] = usePath().split('/');
  return names.has(name) ? <Page name={name} rest={rest} /> : children;
}

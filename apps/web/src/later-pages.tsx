import type { ReactNode } from 'react';
import { usePath } from './house/place.ts';
import { later } from './later.tsx';
import { pageNames } from './page-names.ts';

/** What loads pages comes only with the first of them: most who open a room stay in it. `rest` is what stands in the address after the
 *  room and the page's own name. */
const Page = later<{ readonly name: string; readonly rest: readonly string[] }>(
  async () => (await import('./page-table.tsx')).PageAt,
  'notice',
);

/** The page that the address names; without one the room itself. */
export function PageOr({ children }: { readonly children: ReactNode }) {
  const [, , name = '', ...rest] = usePath().split('/');
  return pageNames.has(name) ? <Page name={name} rest={rest} /> : children;
}

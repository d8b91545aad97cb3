import { tableGet } from '@tauride/kernel';
import type { AgendaItem } from '@tauride/procedure';
import type { House } from './house.ts';
import type { Tongue } from './tongue.ts';

/** Whence an item came that another body sent; empty for the house's own. */
export function itemOrigin(
  { assembly }: Pick<House, 'assembly'>,
  { transmittal }: AgendaItem,
  { t }: Pick<Tongue, 't'>,
): string {
  const matter = transmittal === undefined ? undefined : tableGet(assembly.transmittals, transmittal);
  if (matter === undefined) return '';
  const { from, origin } = matter;
  const here = from.kind === 'here' ? (assembly.bodies[from.body]?.name ?? from.body) : from.name;
  return t('house.item.from', { name: origin === null ? here : `${origin.body}, ${origin.assemblyName}` });
}

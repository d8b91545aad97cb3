import { affairsOf } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';
import { PageLinks } from './page-links.tsx';

/** The same pages for those who serve at a desk, with how many matters wait for it. */
export function DeskLinks({ inline = false }: { readonly inline?: boolean }) {
  const { assembly, me } = useHall();
  const desks = me.member === null ? [] : affairsOf(assembly, me.member);
  const waiting = desks.reduce((count, { incoming }) => count + incoming.length, 0);
  return <PageLinks waiting={waiting} inline={inline} />;
}

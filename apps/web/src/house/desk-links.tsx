import { affairsOf } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';
import { PageLinks } from './page-links.tsx';

/** The same pages for those who serve at a desk, with how many matters wait for it. */
export function DeskLinks() {
  const { assembly, me } = useHall();
  const desks = me.member === null ? [] : affairsOf(assembly, me.member);
  return <PageLinks waiting={desks.reduce((count, { incoming }) => count + incoming.length, 0)} />;
}

import { affairsOf, jointProposalsFor, mayErase, mayKeepDoor } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';
import { useT } from '../messages/use-t.ts';
import { PageLinks } from './page-links.tsx';
import { PlaceLink } from './place-link.tsx';

/** The same pages for those who serve at a desk, with how many matters wait for it. */
export function DeskLinks({ inline = false }: { readonly inline?: boolean }) {
  const t = useT();
  const { assembly, me } = useHall();
  const desks = me.member === null ? [] : affairsOf(assembly, me.member);
  const proposed = jointProposalsFor(assembly, me.member).filter(({ awaited }) => awaited.length > 0);
  const waiting = desks.reduce((count, { incoming }) => count + incoming.length, proposed.length);
  const keepsDoor = me.member !== null && mayKeepDoor(assembly, me.member);
  const { member } = me;
  const erases = member !== null && mayErase(assembly, { kind: 'member', member }) === null;
  return (
    <PageLinks waiting={waiting} inline={inline}>
      {keepsDoor ? <PlaceLink page="credentials">{t('check-in.credentials')}</PlaceLink> : null}
      {erases ? <PlaceLink page="erase">{t('check-in.erase')}</PlaceLink> : null}
    </PageLinks>
  );
}

import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import styles from './bodies.module.css';
import { BodyPage } from './body-page.tsx';
import { ListPage } from './list-page.tsx';
import { MemberPage } from './member-page.tsx';
import { StructurePage } from './structure-page.tsx';
import { useManaged } from './use-acts.ts';

type Props = {
  /** `bodies/b`, or `members/m`; without an id all bodies, or the lists of members. */
  readonly page: 'bodies' | 'members';
  readonly rest: readonly string[];
};

/** The bodies of an assembly and their members: pages of every room. */
export function BodiesPages({ page, rest }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const id = rest[0] === undefined ? '' : decodeURIComponent(rest[0]);
  const isDesk = useManaged().length > 0;
  useWindowTitle(t('bodies.title'));
  useFocusOnGoing(`${page}/${id}`);
  return (
    <div className={styles.page}>
      <Head compact name={assembly.name} where={t('bodies.title')} end={<PageEnd />} />
      <Ways back={t('bodies.back')}>
        {page === 'bodies' && id === '' ? null : <PlaceLink page="bodies">{t('bodies.title')}</PlaceLink>}
        {!isDesk || (page === 'members' && id === '') ? null : (
          <PlaceLink page="members">{t('bodies.lists')}</PlaceLink>
        )}
      </Ways>
      <main className={styles.main}>
        <Page page={page} id={id} />
      </main>
    </div>
  );
}

function Page({ page, id }: { readonly page: Props['page']; readonly id: string }) {
  if (page === 'bodies') return id === '' ? <StructurePage /> : <BodyPage key={id} id={id} />;
  return id === '' ? <ListPage /> : <MemberPage key={id} id={id} />;
}

import { emptyDossier } from '@tauride/procedure';
import { tableGet } from '@tauride/kernel';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Notice } from '../parts/notice.tsx';
import { RowActs } from './later.ts';
import { rowsAbout } from './rows.ts';
import styles from './statements.module.css';
import { unsignedBy } from './unsigned.ts';
import { useDossier } from './use-dossier.ts';

/** What the clerk entered in this member's name and the member has not signed: a quiet notice, with both answers at hand. */
export function MineNotice() {
  const { assembly, me } = useHall();
  const { t } = useTongue();
  const unsigned = unsignedBy(assembly, me.member);
  const dossier = useDossier() ?? emptyDossier;
  const known = unsigned.flatMap((id) => {
    const recorded = tableGet(dossier.statements, id);
    const row = recorded && rowsAbout(dossier, recorded.incident).find((one) => one.recorded === recorded);
    return row ? [row] : [];
  });
  if (known.length === 0) return null;
  return (
    <Notice title={t('statements.mine.waits', { count: known.length })} note={t('statements.mine.later')}>
      <ul className={styles.mine}>
        {known.slice(-3).map((row) => {
          const { statement, incident } = row.recorded;
          return (
            <li key={statement.id}>
              <p className={styles.words} dir="auto">
                {statement.text}
              </p>
              <RowActs row={row} />
              <PlaceLink page={`statements/${incident ?? 'other'}`}>{t('statements.mine.open')}</PlaceLink>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

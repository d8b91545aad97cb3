import { useState } from 'react';
import { inSession } from '../house/house.ts';
import { shortCitation } from '../house/motion-text.ts';
import { refusalWhy } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { later } from '../later.tsx';
import { useHall } from '../live/hall-context.tsx';
import { needTopics } from '../messages/catalogue.ts';
import { ActList } from '../parts/act-list.tsx';
import styles from './delegate.module.css';
import type { Opened } from './forms/opened-form.tsx';
import { LazyForm } from './lazy-form.tsx';
import { moveName } from './move-name.ts';
import { orderRows } from './order-rows.ts';
import type { Turn } from './turn-view.ts';
import type { useActs } from './use-turn.ts';

type Props = { readonly turn: Turn; readonly acts: ReturnType<typeof useActs> };
/** The acts in order for this member besides the one their turn asks for; each row opens what it needs. */
export function InOrder({ turn, acts }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [opened, setOpened] = useState<Opened | null>(null);
  const sitting = inSession(hall);
  const { shown, folded } = orderRows(turn, hall, tongue);
  const rows = [...shown, ...folded];
  const close = () => setOpened(null);
  if (rows.length === 0 || sitting === null) return null;
  const choose = (id: string) => {
    const found = rows.find(({ row }) => row.id === id);
    if (found?.open !== undefined) setOpened(found.open);
    else if (found?.act !== undefined) void acts.send(found.act, found.row.name);
  };
  return (
    <section>
      <h2 className="label">{t(sitting.poll === null ? 'parts.order.heading' : 'delegate.also')}</h2>
      <ActList tall acts={shown.map(({ row }) => row)} onAct={choose} />
      {folded.length === 0 ? null : (
        <details className={styles.notNow}>
          <summary>{t('forms.more', { count: folded.length })}</summary>
          <ActList tall acts={folded.map(({ row }) => row)} onAct={choose} />
        </details>
      )}
      <NotNow turn={turn} />
      {opened === null ? null : <LazyForm opened={opened} onClose={close} />}
    </section>
  );
}

/** What is not in order, with why: nothing is hidden, and nothing greyed without a word. */
function NotNow({ turn }: { readonly turn: Turn }) {
  const { t } = useTongue();
  const [isOpen, setOpen] = useState(false);
  const kinds = new Map(turn.motions.notInOrder.map((barred) => [barred.kind, barred]));
  const movable = new Set(turn.motions.inOrder.map(({ kind }) => kind));
  const barred = [...kinds.values()].filter(({ kind }) => !movable.has(kind));
  if (barred.length === 0) return null;
  return (
    <details className={styles.notNow} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('parts.order.not-now')}</summary>
      {isOpen ? <BarredList barred={barred} /> : null}
    </details>
  );
}

/** The reasons come with the first look at them. */
const BarredList = later(async () => {
  await needTopics(['refusals']);
  return Barred;
});

function Barred({ barred }: { readonly barred: Turn['motions']['notInOrder'] }) {
  const tongue = useTongue();
  return (
    <ul>
      {barred.map(({ kind, refusal }) => (
        <li key={kind}>
          <b>{moveName(kind, tongue)}</b>: {refusalWhy(refusal, tongue)}
          {refusal.citation === null ? null : <bdi className="cite"> {shortCitation(refusal.citation)}</bdi>}
        </li>
      ))}
    </ul>
  );
}

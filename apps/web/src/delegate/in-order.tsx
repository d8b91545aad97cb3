import { useState } from 'react';
import { pointName } from '@tauride/minutes';
import { cited, type MotionKind, type Rulebook, rulebookOf, type SittingAct } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import { capitalised, shortCitation } from '../house/motion-text.ts';
import { refusalWhy } from '../house/refusal-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { later } from '../later.tsx';
import { useHall } from '../live/hall-context.tsx';
import { needTopics } from '../messages/catalogue.ts';
import { ActList, type OrderAct } from '../parts/act-list.tsx';
import styles from './delegate.module.css';
import type { Opened } from './forms/opened-form.tsx';
import { LazyForm } from './lazy-form.tsx';
import { moveName } from './move-name.ts';
import { rightRows } from './right-rows.ts';
import { movableKinds, type MovableKind, type Turn } from './turn-view.ts';
import type { useActs } from './use-turn.ts';

type Props = { readonly turn: Turn; readonly acts: ReturnType<typeof useActs> };
type RaisePoint = Turn['points'][number];
/** The acts in order for this member besides the one their turn asks for; each row opens what it needs. */
export function InOrder({ turn, acts }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [opened, setOpened] = useState<Opened | null>(null);
  const sitting = inSession(hall);
  const rows: readonly Row[] =
    sitting === null
      ? []
      : [...rowsOf(turn, tongue, pointCitation(hall, sitting)), ...rightRows(turn, hall, tongue)];
  const close = () => setOpened(null);
  if (rows.length === 0 || sitting === null) return null;
  const { motions } = rulebookOf(hall.assembly, sitting);
  const folded = rows.filter(({ open }) => open?.kind === 'motion' && isRare(motions, open.motion.kind));
  const shown = rows.filter((row) => !folded.includes(row));
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

function pointCitation(
  { assembly }: Pick<ReturnType<typeof useHall>, 'assembly'>,
  sitting: NonNullable<ReturnType<typeof inSession>>,
) {
  const rulebook = rulebookOf(assembly, sitting);
  return (kind: RaisePoint['kind']): string | undefined => {
    const rule = rulebook.points[kind];
    return rule === undefined ? undefined : shortCitation(cited(rulebook, rule.cite));
  };
}

const incidental: ReadonlySet<MotionKind> = new Set<MotionKind>([
  'appeal',
  'withdraw',
  'take-from-table',
  'reconsider',
]);

/** Without a rank, and not called for by what has just happened. */
function isRare(motions: Rulebook['motions'], kind: MotionKind): boolean {
  return (motions[kind]?.rank ?? null) === null && !incidental.has(kind);
}

type Row = { readonly row: OrderAct; readonly open?: Opened; readonly act?: SittingAct };

function rowsOf(
  turn: Turn,
  tongue: Tongue,
  citation: (kind: RaisePoint['kind']) => string | undefined,
): readonly Row[] {
  const movable = movableKinds(turn);
  const ranked = movable.filter(({ kind }) => !incidental.has(kind));
  const unranked = movable.filter(({ kind }) => incidental.has(kind));
  return [
    // What changes the question comes before what ends the sitting: the other way round than the chair's list.
    ...ranked.toReversed().map((motion) => motionRow(motion, tongue)),
    ...turn.points.map((point) => pointRow(point, tongue, citation(point.kind))),
    ...unranked.map((motion) => motionRow(motion, tongue)),
    ...turn.modify.map((act) => modifyRow(act, tongue)),
    ...plainRows(turn, tongue),
  ];
}

function motionRow(motion: MovableKind, tongue: Tongue): Row {
  const { t } = tongue;
  const when = motion.when === 'with-floor' ? [t('delegate.needs.floor')] : [];
  const interrupts = motion.interrupts ? [t('delegate.needs.interrupts')] : [];
  const needs = [
    ...when,
    ...interrupts,
    t(motion.needsSecond ? 'delegate.needs.second' : 'delegate.needs.no-second'),
  ];
  const row = {
    id: `motion ${motion.kind}`,
    name: moveName(motion.kind, tongue),
    needs: needs.join(' · '),
    citation: shortCitation(motion.citation),
  };
  return { row, open: { kind: 'motion', motion } };
}

function pointRow(point: RaisePoint, { t, words, locale }: Tongue, citation: string | undefined): Row {
  const row = {
    id: `point ${point.kind}`,
    name: capitalised(pointName(point.kind, words), locale),
    needs: t('delegate.needs.point'),
    ...(citation === undefined ? {} : { citation }),
  };
  return { row, open: { kind: 'point', point } };
}

function modifyRow(act: Turn['modify'][number], { t }: Tongue): Row {
  const row = { id: `modify ${act.motion}`, name: t('forms.modify'), needs: t('delegate.own-motion') };
  return { row, open: { kind: 'modify', act } };
}

function plainRows(turn: Turn, { t }: Tongue): readonly Row[] {
  const row = (id: string, act: SittingAct | null, name: string, needs: string): readonly Row[] =>
    act === null ? [] : [{ row: { id, name, needs }, act }];
  return [
    ...row('division', turn.division, t('delegate.division'), t('delegate.division.needs')),
    ...turn.others.flatMap((act, place) =>
      row(
        `other ${place}`,
        act,
        t(act.type === 'WithdrawMotion' ? 'delegate.withdraw-motion' : 'delegate.call-up'),
        t('delegate.own-motion'),
      ),
    ),
    ...row('leave', turn.leave, t('delegate.leave'), t('delegate.leave.needs')),
  ];
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

import { pointName } from '@tauride/minutes';
import {
  cited,
  isInquiry,
  type MotionKind,
  type Rulebook,
  rulebookOf,
  type SittingAct,
} from '@tauride/procedure';
import { type House, inSession } from '../house/house.ts';
import { capitalised, shortCitation } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';
import type { OrderAct } from '../parts/act-list.tsx';
import type { Opened } from './forms/opened-form.tsx';
import { moveName } from './move-name.ts';
import { rightRows } from './right-rows.ts';
import { movableKinds, type MovableKind, type Turn } from './turn-view.ts';

type RaisePoint = Turn['points'][number];

/** An act in order, with the form that it needs or the act itself. */
export type Row = { readonly row: OrderAct; readonly open?: Opened; readonly act?: SittingAct };

export type OrderRows = {
  /** What people most often want first. */
  readonly shown: readonly Row[];
  /** What is hardly ever moved. */
  readonly folded: readonly Row[];
};

/** What most people want of the house, in that order; everything else follows by its rank. */
const usual: readonly MotionKind[] = ['main', 'proposal', 'amend', 'introduce-draft'];

/** Ranked, and still hardly ever what somebody looks for. */
const seldom: ReadonlySet<MotionKind> = new Set<MotionKind>([
  'postpone-indefinitely',
  'lay-on-table',
  'call-for-orders-of-the-day',
  'raise-question-of-privilege',
  'committee-of-the-whole',
  'fix-time-to-which-to-adjourn',
]);

/** Without a rank, but called for by what has just happened. */
const incidental: ReadonlySet<MotionKind> = new Set<MotionKind>([
  'appeal',
  'withdraw',
  'take-from-table',
  'reconsider',
]);

/** The acts in order for this member besides the one that their turn asks for. */
export function orderRows(turn: Turn, house: House, tongue: Tongue): OrderRows {
  const sitting = inSession(house);
  if (sitting === null) return { shown: [], folded: [] };
  const rulebook = rulebookOf(house.assembly, sitting);
  const motions = movableKinds(turn).toSorted((a, b) => place(a.kind, rulebook) - place(b.kind, rulebook));
  const rows = (of: (kind: MotionKind) => boolean) =>
    motions.filter(({ kind }) => of(kind)).map((motion) => motionRow(motion, tongue));
  const isUsual = (kind: MotionKind) => usual.includes(kind);
  const shown: readonly Row[] = [
    ...rows(isUsual),
    ...turn.points.map((point) => pointRow(point, tongue, pointCitation(rulebook, point.kind))),
    ...rows((kind) => !isUsual(kind) && !isSeldom(kind, rulebook)),
    ...turn.modify.map((act) => modifyRow(act, tongue)),
    ...plainRows(turn, tongue),
    ...rightRows(turn, house, tongue),
    ...leaveRow(turn, tongue),
  ];
  return { shown, folded: rows((kind) => isSeldom(kind, rulebook)) };
}

/** What changes the question comes before what ends the sitting: the other way round than the chair's list. What has no rank follows. */
function place(kind: MotionKind, { motions }: Rulebook): number {
  const first = usual.indexOf(kind);
  if (first !== -1) return first - usual.length;
  return motions[kind]?.rank ?? Number.MAX_SAFE_INTEGER;
}

function isSeldom(kind: MotionKind, { motions }: Rulebook): boolean {
  if (seldom.has(kind)) return true;
  return (motions[kind]?.rank ?? null) === null && !incidental.has(kind) && !usual.includes(kind);
}

function pointCitation(rulebook: Rulebook, kind: RaisePoint['kind']): string | undefined {
  const rule = rulebook.points[kind];
  return rule === undefined ? undefined : shortCitation(cited(rulebook, rule.cite));
}

function motionRow(motion: MovableKind, tongue: Tongue): Row {
  const { t } = tongue;
  // What may interrupt may not always: once somebody speaks, some of it has to wait for the floor.
  const interrupts = motion.interrupts ? [t('delegate.needs.interrupts')] : [];
  const needs = [
    ...(motion.when === 'with-floor' ? [t('delegate.needs.floor')] : interrupts),
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
    needs: t(isInquiry(point.kind) ? 'delegate.needs.inquiry' : 'delegate.needs.point'),
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
  ];
}

function leaveRow({ leave }: Turn, { t }: Tongue): readonly Row[] {
  if (leave === null) return [];
  return [{ act: leave, row: { id: 'leave', name: t('delegate.leave'), needs: t('delegate.leave.needs') } }];
}

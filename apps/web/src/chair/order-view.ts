import { invariant, tableIds } from '@tauride/kernel';
import { pointName, thresholdText } from '@tauride/minutes';
import {
  type BarredMotion,
  decideAct,
  type Instant,
  isInquiry,
  type MemberId,
  type MotionChoices,
  type MotionKind,
  motionOf,
  type PointKind,
  type PossibleMotion,
  type Rulebook,
  type Refusal,
  rulebookOf,
  seatIn,
  type SittingInSession,
} from '@tauride/procedure';
import { bodyNames, type House } from '../house/house.ts';
import { capitalised, kindName, motionText, motionTitle, shortCitation } from '../house/motion-text.ts';
import { refusalWhy } from '../house/refusal-view.ts';
import type { Tongue } from '../house/tongue.ts';
import type { OrderAct } from '../parts/act-list.tsx';
import type { NotNow, OrderGroup } from '../parts/order-list.tsx';
import type { Dialog } from './steps.ts';

export type OrderView = {
  readonly groups: readonly OrderGroup[];
  readonly notNow: readonly NotNow[];
  /** What each row opens. */
  readonly dialogs: ReadonlyMap<string, Dialog>;
};

/** Everything that a member may now move or raise, and what is barred, with why. */
export function orderView(
  house: House,
  sitting: SittingInSession,
  { motions, now }: { readonly motions: MotionChoices; readonly now: Instant },
  tongue: Tongue,
): OrderView {
  const { t } = tongue;
  const names = rowNames(house, motions.inOrder, tongue);
  const rows = motions.inOrder.map((motion, at) => ({
    motion,
    act: motionRow(house, { motion, name: names[at]! }, tongue),
  }));
  const points = pointsInOrder(house, sitting, now).map((kind) => pointRow(house, sitting, kind, tongue));
  const free = rows.filter(({ motion }) => !motion.interrupts).map(({ act }) => act);
  const interrupting = rows.filter(({ motion }) => motion.interrupts).map(({ act }) => act);
  const dialogs = new Map<string, Dialog>([
    ...rows.map(({ motion, act }): [string, Dialog] => [
      act.id,
      { kind: 'move', motion: { kind: motion.kind, target: motion.target, name: act.name } },
    ]),
    ...points.map(({ id }): [string, Dialog] => [id, { kind: 'point', point: id.slice(6) as PointKind }]),
  ]);
  const groups = [
    { title: t('chair.order.free'), acts: free },
    { title: t('chair.order.interrupt'), acts: [...points, ...interrupting] },
  ];
  return {
    groups: groups.filter((group) => group.acts.length > 0),
    notNow: barredRows(house, motions.notInOrder, tongue),
    dialogs,
  };
}

function rowId({ kind, target }: Pick<PossibleMotion, 'kind' | 'target'>): string {
  return `motion:${kind}:${target ?? ''}`;
}

type Row = Pick<PossibleMotion, 'kind' | 'target'>;

/** What rows are called, so that no two are called the same: with the question where a kind may mean several, and with its words
 *  where those have one title. */
export function rowNames(
  house: Pick<House, 'assembly'>,
  rows: readonly Row[],
  tongue: Tongue,
): readonly string[] {
  const short = rows.map((row) => {
    const several = rows.filter(({ kind }) => kind === row.kind).length > 1;
    return rowName(house, { ...row, several }, tongue);
  });
  return rows.map(({ target }, at) => {
    const name = short[at]!;
    const alone = short.indexOf(name) === short.lastIndexOf(name);
    if (alone || target === null) return name;
    return `${name}, ${motionText(house.assembly, motionOf(house.assembly, target), tongue)}`;
  });
}

/** What a kind of motion is called beside the points: a question of privilege can be a point, on which the chair rules, or a motion. */
export function motionName(kind: MotionKind, tongue: Tongue): string {
  return kind === 'raise-question-of-privilege' ? tongue.t('chair.order.privilege') : kindName(kind, tongue);
}

/** A motion that brings another back is named together with that one. */
function rowName(
  { assembly }: Pick<House, 'assembly'>,
  { kind, target, several = false }: Row & { readonly several?: boolean },
  tongue: Tongue,
): string {
  const name = motionName(kind, tongue);
  const named = several || kind === 'reconsider' || kind === 'take-from-table' || kind === 'amend';
  if (!named || target === null) return name;
  return tongue.t('parts.pair', { first: name, second: motionTitle(motionOf(assembly, target), tongue) });
}

function rulebookIn({ assembly, sitting }: House): Rulebook {
  invariant(sitting !== null, 'motions are in order only in a sitting');
  return rulebookOf(assembly, sitting);
}

function namesIn({ assembly, sitting }: House): ReturnType<typeof bodyNames> {
  return sitting === null ? {} : bodyNames(assembly, sitting);
}

function motionRow(
  house: House,
  { motion, name }: { readonly motion: PossibleMotion; readonly name: string },
  tongue: Tongue,
): OrderAct {
  const threshold = thresholdText(motion.threshold, tongue.words, namesIn(house));
  return {
    id: rowId(motion),
    name,
    needs: tongue.t(motion.needsSecond ? 'chair.order.second' : 'chair.order.plain', { threshold }),
    citation: paragraphOf(motion.citation, rulebookIn(house)),
  };
}

/** Motions that are barred for one reason stand in one line; a kind that is barred from several questions is named once. */
function barredRows(house: House, barred: readonly BarredMotion[], tongue: Tongue): readonly NotNow[] {
  const byReason = Map.groupBy(barred, ({ refusal }) => refusalWhy(refusal, tongue));
  return [...byReason].map(([why, motions]) => {
    const acts = new Map(
      motions.map((motion): [string, NotNow['acts'][number]] => {
        const { citation } = motion.refusal;
        const name = rowName(house, motion, tongue);
        const cite = citation === null ? {} : { citation: paragraphOf(citation, rulebookIn(house)) };
        return [name, { name, ...cite }];
      }),
    );
    return { id: rowId(motions[0]!), acts: [...acts.values()], why };
  });
}

function pointRow(
  house: House,
  sitting: SittingInSession,
  kind: PointKind,
  { words, t, locale }: Tongue,
): OrderAct {
  const rule = rulebookOf(house.assembly, sitting).points[kind];
  return {
    id: `point:${kind}`,
    name: capitalised(pointName(kind, words), locale),
    needs: t(isInquiry(kind) ? 'chair.order.answer' : 'chair.order.no-second'),
    ...(rule ? { citation: rule.cite } : {}),
  };
}

/** Somebody other than the chair who may speak: what such a member may do, any of them may. */
export function anySpeaker({ assembly }: House, sitting: SittingInSession): MemberId | undefined {
  const speaks = (id: MemberId): boolean =>
    id !== sitting.presiding &&
    ['full', 'advisory'].includes(seatIn(assembly, sitting, id)?.voting ?? 'none');
  return (tableIds(assembly.members) as MemberId[]).find(speaks);
}

/** Why a member may not raise a point now, as the engine says; null where it may be raised. */
export function refusalOfPoint(
  house: House,
  sitting: SittingInSession,
  { kind, now }: { readonly kind: PointKind; readonly now: Instant },
): Refusal | null {
  const member = anySpeaker(house, sitting);
  if (member === undefined) return null;
  const command = { type: 'RaisePoint', sitting: sitting.id, kind, text: '…' } as const;
  const decided = decideAct(house.assembly, command, { now, actor: { kind: 'member', member } });
  return decided.ok ? null : decided.error;
}

/** The points that a member other than the chair may raise now. */
function pointsInOrder(house: House, sitting: SittingInSession, now: Instant): readonly PointKind[] {
  if (anySpeaker(house, sitting) === undefined) return [];
  const kinds = Object.values(rulebookOf(house.assembly, sitting).points).map(({ kind }) => kind);
  return kinds.filter((kind) => refusalOfPoint(house, sitting, { kind, now }) === null);
}

/** The paragraph alone: the rulebook is named where the question is. Where several books are cited each is named. */
function paragraphOf(citation: string, { citeAs, citedInFull }: Rulebook): string {
  const alone = !citedInFull && citation.startsWith(`${citeAs} `);
  return alone ? citation.slice(citeAs.length + 1) : shortCitation(citation);
}

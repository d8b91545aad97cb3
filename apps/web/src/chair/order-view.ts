import { tableIds } from '@tauride/kernel';
import { pointName, thresholdText } from '@tauride/minutes';
import {
  type BarredMotion,
  decide,
  type Instant,
  type MemberId,
  type MotionChoices,
  motionOf,
  type PointKind,
  type PossibleMotion,
  rulebookOf,
  seatIn,
  type SittingInSession,
} from '@tauride/procedure';
import type { House } from '../house/house.ts';
import { capitalised, kindName, motionTitle, shortCitation } from '../house/motion-text.ts';
import { refusalWhy } from '../house/refusal-view.ts';
import type { Tongue } from '../house/tongue.ts';
import type { NotNow, OrderAct, OrderGroup } from '../parts/order-list.tsx';
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
  const rows = motions.inOrder.map((motion) => ({ motion, act: motionRow(house, motion, tongue) }));
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

/** A motion that brings another back is named together with that one. */
export function rowName(
  { assembly }: Pick<House, 'assembly'>,
  { kind, target }: Pick<PossibleMotion, 'kind' | 'target'>,
  tongue: Tongue,
): string {
  const name = kindName(kind, tongue);
  const named = kind === 'reconsider' || kind === 'take-from-table' || kind === 'amend';
  if (!named || target === null) return name;
  return `${name}: ${motionTitle(motionOf(assembly, target), tongue)}`;
}

function motionRow(house: House, motion: PossibleMotion, tongue: Tongue): OrderAct {
  const threshold = thresholdText(motion.threshold, tongue.words);
  return {
    id: rowId(motion),
    name: rowName(house, motion, tongue),
    needs: tongue.t(motion.needsSecond ? 'chair.order.second' : 'chair.order.plain', { threshold }),
    citation: paragraphOf(motion.citation),
  };
}

/** Motions that are barred for one reason stand in one line. */
function barredRows(house: House, barred: readonly BarredMotion[], tongue: Tongue): readonly NotNow[] {
  const rows = new Map<string, NotNow>();
  for (const motion of barred) {
    const { citation } = motion.refusal;
    const why = refusalWhy(motion.refusal, tongue);
    const key = `${why} ${citation ?? ''}`;
    const before = rows.get(key);
    const name = rowName(house, motion, tongue);
    rows.set(key, {
      id: rowId(motion),
      name: before === undefined ? name : `${before.name}, ${name}`,
      why,
      ...(citation === null ? {} : { citation: paragraphOf(citation) }),
    });
  }
  return [...rows.values()];
}

function pointRow(
  house: House,
  sitting: SittingInSession,
  kind: PointKind,
  { words, t, locale }: Tongue,
): OrderAct {
  const rule = rulebookOf(house.assembly, sitting).points[kind];
  const answered = kind === 'parliamentary-inquiry' || kind === 'request-for-information';
  return {
    id: `point:${kind}`,
    name: capitalised(pointName(kind, words), locale),
    needs: t(answered ? 'chair.order.answer' : 'chair.order.no-second'),
    ...(rule ? { citation: rule.cite } : {}),
  };
}

/** The points that a member other than the chair may raise now, as the engine says. */
function pointsInOrder({ assembly }: House, sitting: SittingInSession, now: Instant): readonly PointKind[] {
  const speaks = (id: MemberId): boolean =>
    id !== sitting.presiding &&
    ['full', 'advisory'].includes(seatIn(assembly, sitting, id)?.voting ?? 'none');
  const member = (tableIds(assembly.members) as MemberId[]).find(speaks);
  if (member === undefined) return [];
  const kinds = Object.values(rulebookOf(assembly, sitting).points).map(({ kind }) => kind);
  return kinds.filter((kind) => {
    const command = { type: 'RaisePoint', sitting: sitting.id, kind, text: '…' } as const;
    return decide(assembly, command, { now, actor: { kind: 'member', member } }).ok;
  });
}

/** The paragraph alone: the rulebook is named where the question is. */
function paragraphOf(citation: string): string {
  return shortCitation(citation).replace(/^\S+ /u, '');
}

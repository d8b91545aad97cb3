import { tableGet, tableHas, unreachable } from '@tauride/kernel';
import { motionOf } from '../assembly/access.ts';
import { dayIn } from '../assembly/day.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Instant, MotionId, ResolutionId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';

import { isInForce, referencesTo, statusOn } from './register.ts';
import type { Relation, Resolution, ResolutionStatus } from './state.ts';
import { titleOf } from './title.ts';

export type FollowNode =
  | { readonly kind: 'motion'; readonly id: MotionId; readonly label: string; readonly title: string }
  | {
      readonly kind: 'resolution';
      readonly id: ResolutionId;
      readonly number: string;
      readonly title: string;
      readonly status: ResolutionStatus;
      /** What it would be if the motion is adopted; the same where nothing changes. */
      readonly becomes: ResolutionStatus;
    };

/** What a relation comes to if the motion is adopted. */
export type Coming =
  /** The status of the other one changes: it is amended, repealed, replaced or executed. */
  | 'changes'
  /** It was no longer in force, so that nothing changes. */
  | 'changes-nothing'
  /** What it requires is there. */
  | 'stands'
  /** What it requires is not in force. */
  | 'lacks'
  /** What it requires would no longer be in force, or would itself lack what it requires. */
  | 'loses'
  /** Both would be in force though they conflict. */
  | 'clashes'
  /** They conflict, and one of them is not in force. */
  | 'clashes-no-more';

export interface FollowEdge {
  readonly from: MotionId | ResolutionId;
  readonly to: ResolutionId;
  readonly kind: Relation['kind'];
  readonly comesTo: Coming;
}

/** What a motion or a resolution is related to, as a graph: the first node is the one that was asked for. */
export interface Follows {
  readonly nodes: readonly FollowNode[];
  readonly edges: readonly FollowEdge[];
}

const makes: { readonly [kind in Relation['kind']]?: ResolutionStatus } = {
  amends: 'amended',
  repeals: 'repealed',
  replaces: 'superseded',
  executes: 'executed',
};

/** What of several relations to one resolution counts: what ends it goes before what changes its words. */
export function changesMade(
  relations: readonly Relation[],
): readonly { readonly resolution: ResolutionId; readonly status: ResolutionStatus }[] {
  const made = new Map<ResolutionId, ResolutionStatus>();
  for (const { kind, resolution } of relations) {
    const status = makes[kind];
    const before = made.get(resolution);
    if (status && (before === undefined || before === 'amended')) made.set(resolution, status);
  }
  return [...made].map(([resolution, status]) => ({ resolution, status }));
}

interface Graph {
  readonly state: FoundedAssembly;
  readonly day: string;
  /** What each would become. */
  readonly becomes: ReadonlyMap<ResolutionId, ResolutionStatus>;
}

/** Rules RT-30 to RT-33: what would follow for the register if a motion were adopted: what it changes, what it requires and conflicts
 *  with, and whatever requires, at any remove, what would no longer be in force. */
export function followsOf(state: FoundedAssembly, id: MotionId, now: Instant): Follows {
  const motion = motionOf(state, id);
  const day = dayIn(state.timeZone, now);
  const relations = known(state, motion.relations ?? []);
  const becomes = new Map(
    changesMade(relations)
      .filter(({ resolution }) => isInForce(statusNow({ state, day }, resolution)))
      .map(({ resolution, status }) => [resolution, status] as const),
  );
  const graph: Graph = { state, day, becomes };
  const own = relations.map((relation) => edgeOf(graph, id, relation));
  return drawn(graph, motionNode(motion), [...own, ...lost(graph)]);
}

/** The same around a resolution as things stand: what it refers to, and which later ones refer to it. */
export function relationsOf(state: FoundedAssembly, id: ResolutionId, now: Instant): Follows {
  const graph: Graph = { state, day: dayIn(state.timeZone, now), becomes: new Map() };
  const { relations } = found(state, id);
  const own = known(state, relations).map((relation) => edgeOf(graph, id, relation));
  const others = referencesTo(state, id).map(({ from, kind }) =>
    edgeOf(graph, from, { kind, resolution: id }),
  );
  return drawn(graph, resolutionNode(graph, id), [...own, ...others]);
}

/** What requires something that would fall, and what requires that in turn. */
function lost(graph: Graph): readonly FollowEdge[] {
  const fallen = [...graph.becomes].filter(([, status]) => !isInForce(status) && status !== 'executed');
  const waiting = fallen.map(([id]) => id);
  const seen = new Set(waiting);
  const edges: FollowEdge[] = [];
  for (let to = waiting.shift(); to !== undefined; to = waiting.shift())
    for (const { from, kind } of referencesTo(graph.state, to)) {
      if (kind !== 'requires' || !isInForce(statusThen(graph, from))) continue;
      edges.push({ from, to, kind, comesTo: 'loses' });
      if (seen.has(from)) continue;
      seen.add(from);
      waiting.push(from);
    }
  return edges;
}

function edgeOf(graph: Graph, from: FollowEdge['from'], { kind, resolution: to }: Relation): FollowEdge {
  return { from, to, kind, comesTo: comingOf(graph, from, { kind, resolution: to }) };
}

function comingOf(graph: Graph, from: FollowEdge['from'], { kind, resolution }: Relation): Coming {
  const then = statusThen(graph, resolution);
  switch (kind) {
    case 'amends':
    case 'repeals':
    case 'replaces':
    case 'executes':
      return changes(graph, from, resolution) ? 'changes' : 'changes-nothing';
    case 'requires':
      return isInForce(then) || then === 'executed' ? 'stands' : 'lacks';
    case 'conflicts':
      return isInForce(then) && isLive(graph, from) ? 'clashes' : 'clashes-no-more';
    default:
      return unreachable(kind);
  }
}

/** A motion changes what is in force; a resolution has changed what its history tells. */
function changes(graph: Graph, from: FollowEdge['from'], to: ResolutionId): boolean {
  if (graph.becomes.has(to)) return true;
  return found(graph.state, to).history.some(({ by }) => by === from);
}

function isLive(graph: Graph, from: FollowEdge['from']): boolean {
  const resolution = tableGet(graph.state.resolutions, from);
  return resolution === undefined || isInForce(statusThen(graph, resolution.id));
}

function statusNow({ state, day }: Pick<Graph, 'state' | 'day'>, id: ResolutionId): ResolutionStatus {
  return statusOn(found(state, id), day);
}

function statusThen(graph: Graph, id: ResolutionId): ResolutionStatus {
  return graph.becomes.get(id) ?? statusNow(graph, id);
}

function found({ resolutions }: FoundedAssembly, id: ResolutionId): Resolution {
  return tableGet(resolutions, id)!;
}

/** The public's state lacks what was adopted in sittings that it may not follow. */
function known({ resolutions }: FoundedAssembly, relations: readonly Relation[]): readonly Relation[] {
  return relations.filter(({ resolution }) => tableHas(resolutions, resolution));
}

function drawn(graph: Graph, first: FollowNode, edges: readonly FollowEdge[]): Follows {
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]).filter((id) => id !== first.id));
  const nodes = [...ids].map((id) => resolutionNode(graph, id as ResolutionId));
  return { nodes: [first, ...nodes], edges };
}

function motionNode({ id, label, wording }: Motion): FollowNode {
  return { kind: 'motion', id, label, title: wording.form === 'text' ? titleOf(wording.text) : '' };
}

function resolutionNode(graph: Graph, id: ResolutionId): FollowNode {
  const { number, title } = found(graph.state, id);
  const status = statusNow(graph, id);
  return { kind: 'resolution', id, number, title, status, becomes: statusThen(graph, id) };
}

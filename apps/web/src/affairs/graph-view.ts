import type { FollowEdge, FollowNode, Follows } from '@tauride/procedure';

/** A text with what is drawn beside it. Drawn from the one that was asked for, every relation stands once. */
export type GraphNode = { readonly node: FollowNode; readonly branches: readonly GraphBranch[] };

export type GraphBranch = {
  readonly edge: FollowEdge;
  /** The relation leads from the text that stands further out. */
  readonly back: boolean;
  readonly to: GraphNode;
};

/** Lays a graph of relations out as a tree from its first node. A text that is reached again stands there without what is beside it,
 *  so that no circle is followed. */
export function treeOf({ nodes, edges }: Follows): GraphNode | null {
  const [first] = nodes;
  if (first === undefined) return null;
  const byId = new Map<string, FollowNode>(nodes.map((node) => [node.id, node]));
  const drawn = new Set<FollowEdge>();
  const reached = new Set<string>([first.id]);
  const grow = (node: FollowNode): GraphNode => {
    const own = edges.filter((edge) => !drawn.has(edge) && (edge.from === node.id || edge.to === node.id));
    for (const edge of own) drawn.add(edge);
    const ends = own.flatMap((edge) => {
      const back = edge.from !== node.id;
      const end = byId.get(back ? edge.from : edge.to);
      if (end === undefined) return [];
      const isNew = !reached.has(end.id);
      reached.add(end.id);
      return [{ edge, back, end, isNew }];
    });
    const branches = ends.map(({ edge, back, end, isNew }) => ({
      edge,
      back,
      to: isNew ? grow(end) : { node: end, branches: [] },
    }));
    return { node, branches };
  };
  return grow(first);
}

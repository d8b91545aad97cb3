import type { FollowEdge, FollowNode, MotionId, ResolutionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { type GraphNode, treeOf } from './graph-view.ts';

const motion: FollowNode = { kind: 'motion', id: 'm1' as MotionId, label: '1', title: 'New' };

function resolution(id: string): FollowNode {
  return {
    kind: 'resolution',
    id: id as ResolutionId,
    number: `${id}/1917`,
    title: id,
    status: 'in-force',
    becomes: 'in-force',
  };
}

function edge(from: string, kind: FollowEdge['kind'], to: string): FollowEdge {
  return { from: from as ResolutionId, to: to as ResolutionId, kind, comesTo: 'stands' };
}

/** The tree as lines: what stands how far out, and in which direction it was reached. */
function lines({ node, branches }: GraphNode, depth = 0): readonly string[] {
  return [
    `${'-'.repeat(depth)}${node.id}`,
    ...branches.flatMap(({ edge: one, back, to }) => [
      `${'-'.repeat(depth)}${back ? '<' : '>'}${one.kind}`,
      ...lines(to, depth + 1),
    ]),
  ];
}

describe('a drawing of relations', () => {
  it('goes outwards from the one that was asked for, also against the direction of a relation', () => {
    const edges = [edge('m1', 'repeals', 'a'), edge('b', 'requires', 'a'), edge('m1', 'amends', 'c')];
    const nodes = [motion, resolution('a'), resolution('b'), resolution('c')];
    expect(lines(treeOf({ nodes, edges })!)).toEqual([
      'm1',
      '>repeals',
      '-a',
      '-<requires',
      '--b',
      '>amends',
      '-c',
    ]);
  });

  it('has every relation once, and follows no circle', () => {
    const edges = [edge('a', 'requires', 'b'), edge('b', 'requires', 'c'), edge('c', 'requires', 'a')];
    const tree = treeOf({ nodes: ['a', 'b', 'c'].map(resolution), edges })!;
    const drawn = lines(tree).filter((line) => /[<>]/u.test(line));
    expect(drawn).toHaveLength(edges.length);
  });

  it('is nothing without a first node', () => {
    expect(treeOf({ nodes: [], edges: [] })).toBeNull();
  });
});

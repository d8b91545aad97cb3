import type { FollowEdge, FollowNode } from '@tauride/procedure';
import type { Translate } from '../messages/use-t.ts';
import type { GraphBranch } from './graph-view.ts';

type Of<Kind extends FollowNode['kind']> = Extract<FollowNode, { readonly kind: Kind }>;

/** How a text is cited: by its number, or as the motion that is being looked at. */
export function citedAs(node: FollowNode, t: Translate): string {
  if (node.kind === 'resolution') return node.number;
  return t('affairs.follows.this');
}

function statusWord({ status }: Of<'resolution'>, t: Translate): string {
  return t(`affairs.status.${status}`);
}

/** What a relation comes to if the motion is adopted, in one sentence: what the drawing says to those who do not see it. */
export function followSentence(branch: GraphBranch, nearer: FollowNode, t: Translate): string {
  const { edge, back, to } = branch;
  if (to.node.kind !== 'resolution') return '';
  const { number, title } = to.node;
  if (back && edge.comesTo === 'loses')
    return t('affairs.sentence.lost', { other: number, title, number: citedAs(nearer, t) });
  if (back) return `${edgeWord(edge, back, t)} ${number}`;
  if (edge.comesTo === 'changes-nothing')
    return t('affairs.sentence.nothing', { number, title, status: statusWord(to.node, t) });
  if (edge.kind === 'requires' || edge.kind === 'conflicts')
    return t(`affairs.sentence.${edge.kind}`, { number, title, status: statusWord(to.node, t) });
  return t(`affairs.sentence.${edge.kind}`, { number, title });
}

/** What one text does to the next, read outwards. */
export function edgeWord({ kind }: FollowEdge, back: boolean, t: Translate): string {
  return t(back ? `affairs.edge.back.${kind}` : `affairs.edge.${kind}`);
}

/** What asks for care, in few words; empty where all is well. */
export function careWords({ edge }: GraphBranch, nearer: FollowNode, t: Translate): string {
  switch (edge.comesTo) {
    case 'loses':
      return t('affairs.note.loses', { number: citedAs(nearer, t) });
    case 'lacks':
    case 'clashes':
    case 'changes-nothing':
      return t(`affairs.note.${edge.comesTo}`);
    default:
      return '';
  }
}

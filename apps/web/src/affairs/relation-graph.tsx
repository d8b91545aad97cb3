import type { FollowNode, Follows } from '@tauride/procedure';
import { PlaceLink } from '../house/place-link.tsx';
import { useT } from '../messages/use-t.ts';
import { type GraphBranch, type GraphNode, treeOf } from './graph-view.ts';
import styles from './relation-graph.module.css';
import { careWords, citedAs, edgeWord, followSentence } from './relation-words.ts';
import { StatusMark } from './status-mark.tsx';

type Props = {
  readonly graph: Follows;
  /** `would`: what a motion would do. `is`: how resolutions stand to each other. */
  readonly told: 'would' | 'is';
};

/** Texts and what they do to each other: boxes and lines for the eye, and one sentence for each line. */
export function RelationGraph({ graph, told }: Props) {
  const tree = treeOf(graph);
  if (tree === null || tree.branches.length === 0) return null;
  return (
    <div className={styles.graph}>
      <div className={styles.tree}>
        <Box node={tree.node} root />
        <Branches of={tree} told={told} />
      </div>
    </div>
  );
}

function Branches({ of, told }: { readonly of: GraphNode } & Pick<Props, 'told'>) {
  if (of.branches.length === 0) return null;
  return (
    <ul className={styles.branches}>
      {of.branches.map((branch) => (
        <li key={`${branch.edge.from} ${branch.edge.kind} ${branch.edge.to}`}>
          <Edge branch={branch} nearer={of.node} told={told} />
          <div className={styles.tree}>
            <Box node={branch.to.node} branch={branch} nearer={of.node} told={told} />
            <Branches of={branch.to} told={told} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type EdgeProps = Pick<Props, 'told'> & { readonly branch: GraphBranch; readonly nearer: FollowNode };

/** Whole lines change something, dashed ones rely on it, double ones conflict with it; the head shows who does it to whom. */
function Edge({ branch, nearer, told }: EdgeProps) {
  const t = useT();
  const { edge, back } = branch;
  const word = edgeWord(edge, back, t);
  return (
    <span className={styles.edge} data-kind={edge.kind} data-back={back || undefined}>
      <span className={styles.word} aria-hidden={told === 'would' || undefined}>
        {word}
      </span>
      <i className={styles.line} aria-hidden="true" />
      {told === 'would' ? <span className="vh">{followSentence(branch, nearer, t)}</span> : null}
    </span>
  );
}

type BoxProps = {
  readonly node: FollowNode;
  readonly root?: boolean;
  readonly branch?: GraphBranch;
  readonly nearer?: FollowNode;
  readonly told?: Props['told'];
};

function Box({ node, root = false, branch, nearer, told = 'is' }: BoxProps) {
  const t = useT();
  const care = branch === undefined || nearer === undefined ? '' : careWords(branch, nearer, t);
  const heavy = told === 'would' && care !== '' && branch?.edge.comesTo !== 'changes-nothing';
  return (
    <div className={styles.box} data-root={root || undefined} data-care={heavy || undefined}>
      <span className={styles.cited}>
        {node.kind === 'resolution' && !root ? (
          <PlaceLink page={`resolutions/${node.id}`}>
            <bdi>{node.number}</bdi>
          </PlaceLink>
        ) : (
          <bdi>{citedAs(node, t)}</bdi>
        )}
      </span>
      {root ? null : (
        <span className={styles.title} dir="auto">
          {node.title}
        </span>
      )}
      <Standing node={node} />
      {told === 'would' && care !== '' ? <b className={styles.care}>{care}</b> : null}
    </div>
  );
}

function Standing({ node }: { readonly node: FollowNode }) {
  const t = useT();
  if (node.kind !== 'resolution') return null;
  const { status, becomes } = node;
  return (
    <span className={styles.standing}>
      <StatusMark status={status} />
      {becomes === status ? null : (
        <b>
          <StatusMark
            status={becomes}
            words={t('affairs.becomes', { status: t(`affairs.status.${becomes}`) })}
          />
        </b>
      )}
    </span>
  );
}

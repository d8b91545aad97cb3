export { emptyRoot, leafHash, nodeHash, portableSha256, type Sha256 } from './hash.ts';
export {
  appendLeaf,
  emptyRange,
  type Range,
  rangeOf,
  rootHex,
  rootOf,
  treeHead,
  type TreeHead,
} from './range.ts';
export { type Ballot, ballotLeaf, sealBox, type SealedBox, type SealOptions } from './seal.ts';

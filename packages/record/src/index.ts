export {
  type AnyLine,
  commitmentTo,
  entryBytesOf,
  isLeftOf,
  leafBytesOf,
  SALT_LENGTH,
  sealedBytes,
} from './commitment.ts';
export { emptyRoot, leafHash, nodeHash, portableSha256, type Sha256 } from './hash.ts';
export { consistencyProof, inclusionProof, inclusionProofs } from './proof.ts';
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
export { claimHash, signedBytesOf, signedTogether, type SignedTogether } from './receipt.ts';
export { type BatchContent, batchDigest } from './batch-digest.ts';
export {
  type Ballot,
  ballotLeaf,
  type PaperLeaf,
  blindPapers,
  sealBox,
  type SealedBox,
  type SealOptions,
} from './seal.ts';
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './verify.ts';

export { base64Of, bytesOfBase64 } from './log/base64.ts';
export { type Checkpoint, checkpointText, parseCheckpoint } from './log/checkpoint.ts';
export { cosignatureBytes, cosignedAt, cosignedMessage, signatureHolds } from './log/cosignature.ts';
export { entriesIn, entryBundle, MOST_ENTRY_BYTES } from './log/entry-bundle.ts';
export {
  type Evidence,
  EVIDENCE_FORM,
  type Judgement,
  judgeEvidence,
  parseEvidence,
} from './log/evidence.ts';
export {
  handoverIn,
  handoverMessage,
  isSame as isSameKey,
  type KeyChain,
  keyChain,
  type KeyHandover,
} from './log/key-chain.ts';
export {
  isKeyName,
  type KeyUse,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from './log/note-key.ts';
export { meetsQuorum, parsePolicy, type Policy, type Quorum } from './log/policy.ts';
export { parseProofFile, type ProofFile, proofFileBytes } from './log/proof-file.ts';
export {
  noteBytes,
  type NoteProblem,
  type NoteSignature,
  parseNote,
  signatureLine,
  type SignedNote,
  verifiedBy,
  type VerifyEd25519,
} from './log/signed-note.ts';
export { consistencyFromTiles, type HashAt, inclusionFromTiles, rootFromTiles } from './log/tile-proofs.ts';
export {
  entriesPath,
  hashesIn,
  newTiles,
  parseTilePath,
  type Tile,
  TILE_WIDTH,
  tilePath,
  tilesOf,
} from './log/tiles.ts';
export { type Trust, type TrustedCheckpoint, trustedCheckpoint } from './log/trusted-checkpoint.ts';
export {
  type LogFailure,
  type ReadFile,
  type VerifiedLog,
  verifyLog,
  type VerifyOptions,
} from './log/verify-log.ts';
export { verifyProofFile } from './log/verify-proof.ts';
export { type LogWriter, logWriter, type WriteFile } from './log/write-log.ts';
export {
  type AddCheckpoint,
  type Judged,
  judgeCheckpoint,
  type Judging,
  parseAddCheckpoint,
  type Seen,
} from './log/witness.ts';

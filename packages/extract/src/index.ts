export { checkExtract, type CheckOptions, fingerprintOf, type Verified } from './check.ts';
export { EXTRACT_TYPE, type ExtractDocument, type Succession } from './document.ts';
export { type ExtractedEntry, extractedEntry } from './events.ts';
export type { ExtractFault, ExtractPart } from './fault.ts';
export { type ExtractParts, makeExtract, type ProvenEntry } from './make.ts';

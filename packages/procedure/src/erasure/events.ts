import type { MemberId, Seq } from '../ids.ts';

/** An entry whose words were erased. */
export interface ErasedEntry {
  readonly entry: Seq;
  /** The commitment to what is left of it, in hexadecimal. */
  readonly left: string;
}

export interface ErasureEvent {
  readonly type: 'TextErased';
  readonly entries: readonly ErasedEntry[];
  /** Members whose place in the directory was erased with it. */
  readonly members: readonly MemberId[];
  readonly reason: string;
  readonly authority: string;
}

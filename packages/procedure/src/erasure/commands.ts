import type { MemberId, Seq } from '../ids.ts';

export interface ErasureCommand {
  readonly type: 'EraseText';
  /** Entries whose words are to go. */
  readonly entries: readonly Seq[];
  /** Members, and guests by their ids, whose words, in all entries, and whose place in the directory are to go. */
  readonly members: readonly MemberId[];
  /** Stands in the record for ever: it must not tell what was erased. */
  readonly reason: string;
  /** Who ordered it, or under which rule. */
  readonly authority: string;
}

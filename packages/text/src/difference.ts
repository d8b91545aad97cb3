import { diffArrays } from 'diff';
import type { Segment } from './amendment.ts';
import { nonEmpty } from './apply.ts';
import { normalText } from './normal.ts';

// Beyond this many changed words a difference says no more than the two texts side by side.
const MOST_CHANGES = 2000;

// Words of any script, line feeds, runs of space, and any other character with what belongs to it.
const TOKENS =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’\u200c\u200d]*|\n| +|\p{Regional_Indicator}{2}|[^][\p{M}\p{Emoji_Modifier}]*(?:\u200d[^][\p{M}\p{Emoji_Modifier}]*)*/gu;

/** How one text became another, word by word: kept and struck runs make the normal form of `before`, kept and inserted runs
 *  that of `after` (rule T-12). */
export function wordDifference(before: string, after: string): Segment[] {
  const from = normalText(before);
  const to = normalText(after);
  const changes = diffArrays(tokensOf(from), tokensOf(to), { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return nonEmpty([
      { kind: 'struck', text: from },
      { kind: 'inserted', text: to },
    ]);
  return changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') }));
}

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

function kindOf(change: { readonly added: boolean; readonly removed: boolean }): Segment['kind'] {
  if (change.added) return 'inserted';
  return change.removed ? 'struck' : 'kept';
}

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
  return gathered(changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') })));
}

/** Changes with nothing but a space between them are one change: a reader sees words replaced, not a comb (rule T-14). */
function gathered(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let struck = '';
  let inserted = '';
  const flush = (): void => {
    result.push(...nonEmpty([struckRun(struck), insertedRun(inserted)]));
    struck = '';
    inserted = '';
  };
  for (const [at, { kind, text }] of segments.entries()) {
    const bridges =
      kind === 'kept' &&
      / +/y.exec(text)?.[0] === text &&
      struck + inserted !== '' &&
      at + 1 < segments.length;
    if (kind === 'kept' && !bridges) {
      flush();
      result.push({ kind, text });
    }
    if (kind === 'struck' || bridges) struck += text;
    if (kind === 'inserted' || bridges) inserted += text;
  }
  flush();
  return result;
}

function struckRun(text: string): Segment {
  return { kind: 'struck', text };
}

function insertedRun(text: string): Segment {
  return { kind: 'inserted', text };
}

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

function kindOf(change: { readonly added: boolean; readonly removed: boolean }): Segment['kind'] {
  if (change.added) return 'inserted';
  return change.removed ? 'struck' : 'kept';
}

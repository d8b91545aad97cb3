import type { Seq } from '@tauride/procedure';
import type { MinuteLine } from '../act/act.ts';
import type { Since } from '../act/statement-acts.ts';

/** Rule ST-14: the lines with how each statement stands by the end of the minutes: who answered, signed or withdrew it. */
export function withStandings(lines: readonly MinuteLine[]): readonly MinuteLine[] {
  const told = new Map<Seq, Since[]>();
  for (const { seq, act } of lines) if (act.kind === 'statement') told.set(seq, []);
  for (const [entry, since] of lines.flatMap((line) => sinceIn(line, lines))) told.get(entry)?.push(since);
  return lines.map((line) =>
    line.act.kind === 'statement' ? { ...line, act: { ...line.act, since: told.get(line.seq)! } } : line,
  );
}

type Said = readonly [Seq, Since];

function sinceIn({ seq, act }: MinuteLine, lines: readonly MinuteLine[]): readonly Said[] {
  switch (act.kind) {
    case 'statement': {
      const { answering: how, who: by } = act;
      const entry = act.answers?.entry ?? null;
      return entry === null || how === null || how === 'answers' ? [] : [[entry, { how, entry: seq, by }]];
    }
    case 'statement-withdrawn':
      return withdrawal({ seq, act }, lines);
    case 'statement-contested':
    case 'statement-signed': {
      const how = act.kind === 'statement-signed' ? act.how : 'contested';
      return act.of.entry === null ? [] : [[act.of.entry, { how, entry: seq, by: act.by }]];
    }
    default:
      return [];
  }
}

/** What was withdrawn, and what it had answered. */
function withdrawal(
  {
    seq,
    act,
  }: { readonly seq: Seq; readonly act: MinuteLine['act'] & { readonly kind: 'statement-withdrawn' } },
  lines: readonly MinuteLine[],
): readonly Said[] {
  const { entry } = act.of;
  if (entry === null) return [];
  const own: Said = [entry, { how: 'withdrawn', entry: seq, by: act.by }];
  const withdrawn = lines.find((line) => line.seq === entry)?.act;
  const answered =
    withdrawn?.kind === 'statement' && withdrawn.answering !== 'answers' ? withdrawn.answers : null;
  if (!answered || answered.entry === null) return [own];
  return [own, [answered.entry, { how: 'answer-withdrawn', entry: seq, by: act.by, answer: entry }]];
}

import type { MotionId, Seq } from '@tauride/procedure';
import { type Act, isPassing, type MinuteLine } from '../act/act.ts';
import { withWords } from '../debate/with-words.ts';
import type { Minutes, Question } from '../act/minutes.ts';
import type { RecordedLine } from './document.ts';
import { withStandings } from './with-standings.ts';

/** The lines that the finished minutes keep, corrections beside what they correct, and the motions that leave no trace. */
export function recordedLines(minutes: Minutes): {
  readonly lines: readonly RecordedLine[];
  readonly left: ReadonlySet<MotionId>;
} {
  const left = leftOut(minutes);
  const kept = withStandings(withWords(minutes)).filter(({ act }) => !isPassing(act) && !concerns(act, left));
  const known = new Map(minutes.lines.map((line) => [line.seq, line]));
  const roots = new Map<Seq, MinuteLine[]>(kept.map((line) => [line.seq, []]));
  const own: MinuteLine[] = [];
  for (const line of kept) {
    const root = rootOf(line, known);
    const beside = root === line.seq ? undefined : roots.get(root);
    if (beside === undefined) own.push(line);
    else beside.push(line);
  }
  const lines = own.map((line) => ({ line, corrections: roots.get(line.seq) ?? [] }));
  return { lines: lines.filter(({ line }) => !correctsLeftOut(line, known, left)), left };
}

/** The entry that a correction goes back to, through corrections of corrections; any other line is its own root. */
function rootOf(line: MinuteLine, known: ReadonlyMap<Seq, MinuteLine>): Seq {
  let current = line;
  while (current.act.kind === 'correction') {
    const next = known.get(current.act.corrects);
    if (next === undefined || next.seq >= current.seq) return current.act.corrects;
    current = next;
  }
  return current.seq;
}

function correctsLeftOut(
  line: MinuteLine,
  known: ReadonlyMap<Seq, MinuteLine>,
  left: ReadonlySet<MotionId>,
): boolean {
  if (line.act.kind !== 'correction') return false;
  const corrected = known.get(rootOf(line, known));
  return corrected !== undefined && concerns(corrected.act, left);
}

const decides: ReadonlySet<string> = new Set<Act['kind']>([
  'vote',
  'ruled-out',
  'judged',
  'granted',
  'opposition',
]);

/** Withdrawn motions, unless the house voted on them or on something applied to them, or the chair ruled on them (rule MIN-9). */
function leftOut({ questions, lines }: Minutes): ReadonlySet<MotionId> {
  const needed = new Set<MotionId>();
  for (const { act } of lines) {
    if (decides.has(act.kind) && 'question' in act && act.question !== null)
      addWithTargets(act.question.motion, questions, needed);
  }
  const withdrawn = new Set(
    questions.filter(({ phase }) => phase === 'withdrawn').map(({ motion }) => motion),
  );
  return new Set(
    questions
      .filter((question) => falls(question, questions, withdrawn) && !needed.has(question.motion))
      .map(({ motion }) => motion),
  );
}

function addWithTargets(motion: MotionId, questions: readonly Question[], into: Set<MotionId>): void {
  for (let id: MotionId | null = motion; id !== null && !into.has(id);) {
    into.add(id);
    id = questions.find((question) => question.motion === id)?.target ?? null;
  }
}

/** Withdrawn itself, or dropped because what it was applied to was withdrawn. */
function falls(
  question: Question,
  questions: readonly Question[],
  withdrawn: ReadonlySet<MotionId>,
): boolean {
  if (withdrawn.has(question.motion)) return true;
  if (question.phase !== 'dropped' || question.target === null) return false;
  const target = questions.find(({ motion }) => motion === question.target);
  return target !== undefined && falls(target, questions, withdrawn);
}

function concerns(act: Act, motions: ReadonlySet<MotionId>): boolean {
  if ('question' in act) return act.question !== null && motions.has(act.question.motion);
  return act.kind === 'consent' && 'question' in act.ask && motions.has(act.ask.question.motion);
}

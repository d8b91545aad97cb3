import type { MotionId, Seq } from '@tauride/procedure';
import type { SpokenWords } from '../debate/spoken-words.ts';
import type { MinuteLine } from './act.ts';
import type { Closing, Heading, Minutes, Question } from './minutes.ts';
import type { QuestionRef } from './refs.ts';

type Sees = (seq: Seq) => boolean;

/** Rule DO-13: the minutes for those who were not let in all the time: what they may not read is not there, and of the rest no more
 *  is told than they may know. That the doors were closed, and when, stands in a line of its own.
 *  @param sees whether they may read an entry */
export function minutesSeen(minutes: Minutes, sees: Sees): Minutes {
  const lines = minutes.lines.filter(({ seq }) => sees(seq));
  const told = new Map(lines.flatMap(refsIn).map((ref) => [ref.motion, ref]));
  const questions = minutes.questions.flatMap((question) => questionSeen(question, told, sees));
  return {
    ...minutes,
    lines,
    questions,
    heading: minutes.heading && headingSeen(minutes.heading, lines),
    debate: minutes.debate.flatMap((spoken) => spokenSeen(spoken, sees)),
    closing: minutes.closing && closingSeen(minutes, lines, minutes.closing),
  };
}

function refsIn({ act }: MinuteLine): readonly QuestionRef[] {
  if ('question' in act && act.question !== null) return [act.question];
  return act.kind === 'consent' && 'question' in act.ask ? [act.ask.question] : [];
}

/** With the words, and the fate, that are known of it. */
function questionSeen(
  question: Question,
  told: ReadonlyMap<MotionId, QuestionRef>,
  sees: Sees,
): readonly Question[] {
  const ref = told.get(question.motion);
  if (ref === undefined) return [];
  const { decidedBy } = question;
  if (decidedBy !== null && sees(decidedBy)) return [question];
  return [{ ...question, wording: ref.wording, phase: 'pending', decidedBy: null }];
}

function headingSeen(heading: Heading, lines: readonly MinuteLine[]): Heading {
  const { attendance } = heading;
  if (attendance.phase === 'not-recorded') return heading;
  const came = new Set(
    lines.flatMap(({ act }) => (act.kind === 'presence' ? act.arrived.map(({ member }) => member) : [])),
  );
  const persons = attendance.persons.filter(({ member }) => came.has(member));
  return { ...heading, attendance: { ...attendance, persons } };
}

function spokenSeen(spoken: SpokenWords, sees: Sees): readonly SpokenWords[] {
  if (!sees(spoken.speech)) return [];
  const { versions, heard, requests, confirmed } = spoken;
  return [
    {
      ...spoken,
      versions: versions.filter(({ entry }) => sees(entry)),
      heard: heard.filter(({ entry }) => sees(entry)),
      requests: requests.filter(({ entry }) => sees(entry)),
      confirmed: confirmed.filter(({ entry }) => sees(entry)),
    },
  ];
}

/** That the sitting is over everybody knows; why, and what was left undecided, only who was there. */
function closingSeen(minutes: Minutes, lines: readonly MinuteLine[], closing: Closing): Closing {
  return lines.includes(minutes.lines.findLast(ends)!) ? closing : { ...closing, reason: '', undecided: [] };
}

function ends({ act }: MinuteLine): boolean {
  if (act.kind === 'adjourned') return true;
  return 'effects' in act && act.effects.some(({ effect }) => effect === 'adjourned');
}

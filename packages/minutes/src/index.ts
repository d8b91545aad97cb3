export { type Act, isPassing, type MinuteLine, type PassingAct, type RecordedAct } from './act/act.ts';
export type { NamedVote, VoteAct, VoteFinding } from './act/act.ts';
export type { Effect } from './act/effect.ts';
export type { MotionFact } from './act/motion-facts.ts';
export type { OwnNames, Person, QuestionRef } from './act/refs.ts';
export { foldMinutes, minutesSoFar, type Move } from './act/fold.ts';
export {
  type Attendance,
  type Closing,
  emptyMinutes,
  type Heading,
  type Minutes,
  type Question,
  type SealedVote,
  type Sources,
} from './act/minutes.ts';
export { type DeclarationDocument, declarationOf, type DeclaredRound } from './declaration/declaration.ts';
export { type DeclarationPage, declarationPage } from './declaration/page.ts';
export { declarationHtml } from './declaration/to-html.ts';
export { declarationText } from './declaration/to-text.ts';
export { declarationTypst } from './declaration/to-typst.ts';
export {
  documentOf,
  makingMinutes,
  type MinutesDocument,
  minutesOf,
  type RecordedLine,
  type RecordHead,
  type Resolution,
  type Section,
} from './document/document.ts';
export type { Since, StatementAct, StatementRef } from './act/statement-acts.ts';
export { sourceOf as statementSource } from './text/statement-text.ts';
export { heldAt } from './words/held-at.ts';
export { type PreparedReason, preparedReason, saidReason } from './words/prepared-reasons.ts';
export { toldTimeText } from './words/told-time.ts';
export type { Edition, EditionCorrection, EditionSignature } from './edition/edition.ts';
export {
  editionDigest,
  editionDocument,
  makingDigest,
  makingVersion,
  type EditionText,
  minutesVersion,
} from './edition/edition-document.ts';
export { editionsIn, editionsOf, proposedIn } from './edition/editions.ts';
export { minutesStyle } from './html/style.ts';
export { toHtml } from './html/to-html.ts';
export {
  inOrder,
  type Report,
  reportedWords,
  type ReportedWords,
  type ShownPiece,
  type ShownText,
  textOf,
} from './debate/shown-text.ts';
export type { AskedWords, Heard, SpokenWords, TextVersion } from './debate/spoken-words.ts';
export { asReport } from './debate/with-words.ts';
export { electionTerms } from './text/election-text.ts';
export { ruleName } from './text/fact-text.ts';
export { isolatedSpans } from './text/isolated-spans.ts';
export { lineText } from './text/line-text.ts';
export { reportedText, type ReportedText } from './text/speech-text.ts';
export { type Page, type PageLine, pageOf } from './text/page.ts';
export type { LineText, Paragraph, TextSpan } from './text/paragraph.ts';
export { wordingText } from './text/wording-text.ts';
export { toTypst } from './typst/to-typst.ts';
export {
  dayText,
  durationText,
  hourText,
  machineTime,
  namedDay,
  partsIn,
  type Reckoning,
} from './words/date.ts';
export { type CalendarDay, julianDay } from './words/julian.ts';
export { loadMessages, loadTermMessages } from './words/files.ts';
export { type Language, languageOf, languages } from './words/language.ts';
export { loadTerms, loadWords } from './words/load.ts';
export {
  answerName,
  type BodyNames,
  breachName,
  choiceName,
  knowledgeName,
  methodName,
  motionName,
  outcomeName,
  phaseName,
  pointName,
  questionName,
  statementName,
  tallyText,
} from './words/terms.ts';
export { thresholdText } from './words/threshold.ts';
export {
  type Compile,
  type MessageId,
  type Span,
  type TermId,
  type Terms,
  type Values,
  type Words,
  wordsOf,
} from './words/words.ts';

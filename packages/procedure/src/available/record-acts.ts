import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { DebateCommand } from '../debate/commands.ts';
import { decideDebate } from '../debate/decide.ts';
import { type Spoken, textKinds } from '../debate/state.ts';
import type { MemberId, Seq, SittingId, StatementId } from '../ids.ts';
import { withinRehearsal } from '../rehearsal/within.ts';
import type { StatementCommand } from '../statement/commands.ts';
import { decideStatement } from '../statement/decide.ts';
import { WORDS } from './candidates.ts';

/** What is entered beside the business of a sitting: statements, the words of speeches, what was heard in the hall. */
export type RecordCommand = StatementCommand | DebateCommand;

/** Something that was stated or said before; a speech by the entry that gave the floor. */
export type Recorded = { readonly statement: StatementId } | { readonly speech: Seq };

const types: { readonly [type in RecordCommand['type']]: true } = {
  ReportIncident: true,
  EnterStatement: true,
  WithdrawStatement: true,
  ConfirmStatement: true,
  ContestStatement: true,
  CountersignStatement: true,
  CorrectEntry: true,
  RecordSpeech: true,
  RecordInterjection: true,
  RecordReaction: true,
  ConfirmSpeech: true,
  AskSpeechCorrection: true,
  LeaveSpeechCorrection: true,
};

export function isRecordAct(act: { readonly type: string }): act is RecordCommand {
  return Object.hasOwn(types, act.type);
}

interface Asking {
  readonly member: MemberId;
  readonly now: Context['now'];
}

/** What this member may enter about a sitting, in it or after it, ready to be sent once its words are filled in: with and without
 *  an office. Found by asking `decide`, so that the list and the answer never differ. */
export function recordActs(
  state: FoundedAssembly,
  sitting: SittingId,
  asking: Asking,
): readonly RecordCommand[] {
  const found = tableGet(state.sittings, sitting);
  if (!found || found.phase === 'called') return [];
  return inOrder(state, newActs(sitting, asking.member), asking);
}

/** What this member may say to something stated or said before: answer, sign, correct and withdraw it. A record has thousands of
 *  these, so that they are asked for one by one. */
export function recordActsOn(
  state: FoundedAssembly,
  about: Recorded,
  asking: Asking,
): readonly RecordCommand[] {
  if ('statement' in about) {
    const mark = tableGet(state.statements, about.statement);
    if (!mark) return [];
    const on = { sitting: mark.sitting, statement: about.statement };
    return inOrder(state, statementActs(on, asking.member), asking);
  }
  const spoken = tableGet(state.spoken, String(about.speech));
  return spoken ? inOrder(state, speechActs(spoken), asking) : [];
}

function inOrder(
  state: FoundedAssembly,
  candidates: readonly RecordCommand[],
  { member, now }: Asking,
): readonly RecordCommand[] {
  const context: Context = { now, actor: { kind: 'member', member } };
  const decided = (command: RecordCommand) =>
    'speech' in command ? decideDebate(state, command, context) : decideStatement(state, command, context);
  return candidates.filter((command) => withinRehearsal(state, { command, context }, decided(command)).ok);
}

const SAID = { capacity: '', text: WORDS, how: 'witnessed', source: '', about: '', answers: null } as const;

function newActs(sitting: SittingId, member: MemberId): readonly RecordCommand[] {
  return [
    { type: 'ReportIncident', sitting, title: WORDS, place: '', when: null },
    { type: 'EnterStatement', sitting, kind: 'report', who: { member }, ...SAID },
    { type: 'EnterStatement', sitting, kind: 'note', who: { named: WORDS }, ...SAID },
    { type: 'CorrectEntry', sitting, entry: 0 as Seq, text: WORDS, reason: '' },
    ...heardActs(sitting, null),
  ];
}

/** What the hall did, or somebody called out, in a speech or beside any. */
function heardActs(sitting: SittingId, speech: Seq | null): readonly DebateCommand[] {
  const place = { sitting, speech };
  return [
    { type: 'RecordInterjection', ...place, who: { named: WORDS }, text: WORDS },
    { type: 'RecordReaction', ...place, reaction: 'applause', by: { kind: 'house' }, strength: null },
  ];
}

/** Of a statement that was entered; its member's signature is offered before its withdrawal. */
function statementActs(
  at: { readonly sitting: SittingId; readonly statement: StatementId },
  member: MemberId,
): readonly StatementCommand[] {
  const { sitting, statement } = at;
  const answer = { type: 'EnterStatement', sitting, kind: 'denial', ...SAID, answers: statement } as const;
  return [
    { ...answer, who: { member } },
    { ...answer, who: { named: WORDS } },
    { type: 'ConfirmStatement', ...at },
    { type: 'ContestStatement', ...at, text: WORDS, reason: '' },
    { type: 'CountersignStatement', ...at },
    { type: 'WithdrawStatement', ...at, reason: '' },
  ];
}

/** Of a speech: its words and what was heard in it by the desk, and what the speaker says to them. */
function speechActs(spoken: Spoken): readonly DebateCommand[] {
  const { sitting, speech } = spoken;
  const at = { sitting, speech };
  return [
    { type: 'RecordSpeech', ...at, kind: 'caption', text: WORDS },
    ...textKinds.flatMap((kind): DebateCommand[] => {
      const pieces = spoken.texts[kind]?.pieces ?? [];
      return [
        { type: 'RecordSpeech', ...at, kind, text: WORDS },
        { type: 'ConfirmSpeech', ...at, kind, pieces },
        ...pieces.flatMap((replaces): DebateCommand[] => [
          { type: 'RecordSpeech', ...at, kind, text: WORDS, replaces },
          { type: 'AskSpeechCorrection', ...at, kind, replaces, text: WORDS, reason: '' },
        ]),
      ];
    }),
    ...spoken.asked.flatMap((asked) => answersTo(spoken, asked)),
    ...heardActs(sitting, speech),
  ];
}

/** The desk takes over what a speaker asked for, or leaves the text as it is. */
function answersTo(
  { sitting, speech, texts }: Spoken,
  { kind, piece, request }: Spoken['asked'][number],
): readonly DebateCommand[] {
  const replaces = texts[kind]?.pieces[piece - 1];
  const at = { sitting, speech };
  const taken: readonly DebateCommand[] =
    replaces === undefined ? [] : [{ type: 'RecordSpeech', ...at, kind, text: WORDS, replaces, request }];
  return [...taken, { type: 'LeaveSpeechCorrection', ...at, request, reason: WORDS }];
}

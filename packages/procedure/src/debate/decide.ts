import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import { minutesApproved } from '../approval/standing.ts';
import { actingMember, isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { Instant, Seq } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Sitting } from '../sitting/state.ts';
import type { DebateCommand } from './commands.ts';
import type { OnSpeech } from './on-speech.ts';
import { longText } from './piece-limit.ts';
import { recordSpeech } from './record-speech.ts';
import { askCorrection, confirm } from './speaker.ts';
import type { Spoken } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rules DB-1 to DB-9: what the desk records of a debate, and what the speaker says to it; also when the sitting is over. */
export function decideDebate(state: FoundedAssembly, command: DebateCommand, context: Context): Decided {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id: command.sitting }));
  if (minutesApproved(state, sitting.id))
    return err(refusal('minutes-approved', null, { sitting: sitting.id }));
  if (sitting.phase === 'called') return err(refusal('not-open', null, { sitting: sitting.id }));
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const ofSpeaker = command.type === 'ConfirmSpeech' || command.type === 'AskSpeechCorrection';
  if (!ofSpeaker && !isChairOrClerk(state, sitting, member.value))
    return err(refusal('not-entitled', null, { act: 'clerk' }));
  const spoken = command.speech === null ? null : tableGet(state.spoken, String(command.speech));
  if (spoken === undefined || (spoken && spoken.sitting !== sitting.id))
    return err(refusal('unknown', null, { what: 'speech', id: command.speech ?? '' }));
  if (command.type === 'RecordInterjection' || command.type === 'RecordReaction')
    return heard({ state, sitting, spoken }, command, context.now);
  return spoken === null
    ? err(refusal('malformed', null, { form: 'speech' }))
    : onSpeech({ state, spoken, member: member.value, enteredBy: context.enteredBy }, command);
}

type OpenedSitting = Exclude<Sitting, { readonly phase: 'called' }>;
type Hearing = DebateCommand & { readonly type: 'RecordInterjection' | 'RecordReaction' };

function onSpeech(on: OnSpeech, command: Exclude<DebateCommand, Hearing>): Decided {
  switch (command.type) {
    case 'RecordSpeech':
      return recordSpeech(on, command);
    case 'ConfirmSpeech':
      return confirm(on, command);
    case 'AskSpeechCorrection':
      return askCorrection(on, command);
    case 'LeaveSpeechCorrection':
      return leave(on, command);
  }
}

/** Rule DB-5: what was heard in the hall has the moment in which it was heard, never before the speech or the opening, nor after the entry. */
function heard(
  { state, sitting, spoken }: { state: FoundedAssembly; sitting: OpenedSitting; spoken: Spoken | null },
  command: Hearing,
  now: Instant,
): Decided {
  const heardAt = Math.max(Math.min(command.at ?? now, now), spoken?.since ?? sitting.openedAt) as Instant;
  const place = { sitting: sitting.id, speech: command.speech, heardAt };
  if (command.type === 'RecordReaction') {
    const { reaction, by, strength } = command;
    const isUnknown = by.kind === 'body' && !sitting.bodies.includes(by.body);
    if (isUnknown) return err(refusal('unknown', null, { what: 'body', id: by.body }));
    if (by.kind === 'group' && by.name.trim() === '')
      return err(refusal('malformed', null, { form: 'group' }));
    return ok([{ type: 'ReactionRecorded', ...place, reaction, by, strength }]);
  }
  const { who, text } = command;
  if ('member' in who && !tableHas(state.members, who.member))
    return err(refusal('unknown', null, { what: 'member', id: who.member }));
  const isEmpty = text.trim() === '' || ('named' in who && who.named.trim() === '');
  const refused = isEmpty ? refusal('malformed', null, { form: 'interjection' }) : longText(text);
  if (refused) return err(refused);
  return ok([{ type: 'InterjectionRecorded', ...place, who, text: text.trim() }]);
}

/** Rule DB-8: the desk may leave the text as it is, and says why; the request stays beside it. */
function leave(
  { spoken }: OnSpeech,
  { sitting, speech, request, reason }: DebateCommand & { readonly type: 'LeaveSpeechCorrection' },
): Decided {
  if (!isAsked(spoken, request)) return err(refusal('unknown', null, { what: 'request', id: request }));
  if (reason.trim() === '') return err(refusal('malformed', null, { form: 'reason' }));
  return ok([{ type: 'SpeechCorrectionLeft', sitting, speech, request, reason: reason.trim() }]);
}

function isAsked({ asked }: Spoken, request: Seq): boolean {
  return asked.some((other) => other.request === request);
}

import { err, ok, type Result } from '@tauride/kernel';
import type { Event } from '../event.ts';
import type { Seq } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { DebateCommand } from './commands.ts';
import type { OnSpeech } from './on-speech.ts';
import { longText } from './piece-limit.ts';

type Decided = Result<readonly Event[], Refusal>;

function notOwn({ spoken, member }: OnSpeech): Refusal | null {
  return spoken.member === member ? null : refusal('not-entitled', null, { act: 'speaker' });
}

/** Rule DB-6: the speaker confirms the very text that is shown, with their own device; a new version of a piece has to be read again. */
export function confirm(on: OnSpeech, command: DebateCommand & { readonly type: 'ConfirmSpeech' }): Decided {
  const { sitting, speech, kind, pieces } = command;
  const written = on.spoken.texts[kind];
  const refused =
    notOwn(on) ??
    (on.enteredBy === undefined ? null : refusal('not-entitled', null, { act: 'act-for' })) ??
    (written ? null : refusal('unknown', null, { what: 'text', id: kind })) ??
    (isSame(written?.pieces ?? [], pieces) ? null : refusal('text-changed', null, { speech })) ??
    (written?.confirmed ? refusal('already-so', null, { phase: 'confirmed' }) : null);
  if (refused) return err(refused);
  return ok([{ type: 'SpeechConfirmed', sitting, speech, member: on.member, kind, pieces }]);
}

function isSame(shown: readonly Seq[], read: readonly Seq[]): boolean {
  return shown.length === read.length && shown.every((seq, at) => seq === read[at]);
}

/** Rule DB-7: the speaker says how a piece should read; a second request for it waits for the answer to the first. */
export function askCorrection(
  on: OnSpeech,
  command: DebateCommand & { readonly type: 'AskSpeechCorrection' },
): Decided {
  const { sitting, speech, kind, replaces } = command;
  const [text, reason] = [command.text.trim(), command.reason.trim()];
  const piece = (on.spoken.texts[kind]?.pieces.indexOf(replaces) ?? -1) + 1;
  const isOpen = on.spoken.asked.some((other) => other.kind === kind && other.piece === piece);
  const refused =
    notOwn(on) ??
    (text === '' ? refusal('malformed', null, { form: 'text' }) : null) ??
    longText(text, reason) ??
    (piece === 0 ? refusal('text-changed', null, { speech, entry: replaces }) : null) ??
    (isOpen ? refusal('correction-asked', null, { speech }) : null);
  if (refused) return err(refused);
  const asked = { kind, piece, replaces, text, reason };
  return ok([{ type: 'SpeechCorrectionAsked', sitting, speech, member: on.member, ...asked }]);
}

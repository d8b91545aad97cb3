import type { DebateEvent, MemberId, Seq, SpeechKind } from '@tauride/procedure';
import { type JournalBuilder, MOVER, SITTING } from './journal.ts';

/** Gives the floor and says by which entry. */
export function give(journal: JournalBuilder, member: MemberId = MOVER): Seq {
  const floor = { on: null, side: null, purpose: 'debate', limitMs: null, citation: '3:30' } as const;
  return journal.add({ type: 'FloorGiven', sitting: SITTING, member, ...floor }).seq;
}

export function end(journal: JournalBuilder, member: MemberId = MOVER): Seq {
  const ended = { how: 'yielded', speechOn: null, usedMs: 60_000 } as const;
  return journal.add({ type: 'FloorEnded', sitting: SITTING, member, ...ended }).seq;
}

type Recorded = DebateEvent & { readonly type: 'SpeechRecorded' };

export function write(
  journal: JournalBuilder,
  speech: Seq,
  text: string,
  { kind = 'verbatim', piece = 1, ...more }: Partial<Recorded> & { readonly kind?: SpeechKind } = {},
): Seq {
  const event = { type: 'SpeechRecorded', sitting: SITTING, speech, kind, piece, text, ...more } as const;
  return journal.add(event).seq;
}

export function hear(journal: JournalBuilder, speech: Seq | null, name: string): void {
  const heard = { sitting: SITTING, speech, heardAt: journal.last.at };
  journal.add({ type: 'InterjectionRecorded', ...heard, who: { named: name }, text: name });
  const applause = { type: 'ReactionRecorded', ...heard, reaction: 'applause' } as const;
  journal.add({ ...applause, by: { kind: 'group', name }, strength: 'many' });
  journal.add({ ...applause, by: { kind: 'house' }, strength: null });
}

/** The speaker asks that the piece of the last version be changed; `answer` is what the desk does. */
export function ask(
  journal: JournalBuilder,
  speech: Seq,
  { replaces, text }: { readonly replaces: Seq; readonly text: string },
): Seq {
  const asked = { kind: 'verbatim', piece: 1, replaces, text, reason: text } as const;
  return journal.add({ type: 'SpeechCorrectionAsked', sitting: SITTING, speech, member: MOVER, ...asked })
    .seq;
}

/** Everything that a debate can record of a speech, with one text wherever people write. */
export function wholeSpeech(journal: JournalBuilder, text: string): Seq {
  const speech = give(journal);
  write(journal, speech, text, { kind: 'caption' });
  const first = write(journal, speech, text);
  hear(journal, speech, text);
  const second = write(journal, speech, text, { piece: 2 });
  end(journal);
  const request = ask(journal, speech, { replaces: first, text });
  const again = write(journal, speech, text, { replaces: first, request });
  const left = ask(journal, speech, { replaces: again, text });
  journal.add({ type: 'SpeechCorrectionLeft', sitting: SITTING, speech, request: left, reason: text });
  const confirmed = { kind: 'verbatim', pieces: [again, second] } as const;
  journal.add({ type: 'SpeechConfirmed', sitting: SITTING, speech, member: MOVER, ...confirmed });
  ask(journal, speech, { replaces: again, text });
  write(journal, speech, text, { kind: 'summary' });
  hear(journal, null, text);
  return speech;
}

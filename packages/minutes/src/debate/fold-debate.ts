import { tableGet } from '@tauride/kernel';
import type { DebateEvent, Event, Instant, Reacting, Seq, Voice } from '@tauride/procedure';
import type { Minutes } from '../act/minutes.ts';
import type { Person } from '../act/refs.ts';
import { personOf, refOf, type Step } from '../act/step.ts';
import type { AskedWords, Heard, ReactingParty, SpokenWords } from './spoken-words.ts';

type EventOf<Type extends Event['type']> = Event & { readonly type: Type };

/** The speeches after one more entry (rule DB-10). */
export function debateAfter(step: Step): Minutes['debate'] {
  const { debate } = step.minutes;
  const { event, seq } = step.entry;
  switch (event.type) {
    case 'FloorGiven':
      return [...debate, begun(step, event)];
    case 'FloorEnded': {
      const running = debate.findLast(({ ended }) => ended === null);
      return running ? changed(debate, running.speech, { endedAt: timed(step), ended: seq }) : debate;
    }
    case 'SpeechRecorded':
    case 'InterjectionRecorded':
    case 'ReactionRecorded':
    case 'SpeechConfirmed':
    case 'SpeechCorrectionAsked':
    case 'SpeechCorrectionLeft': {
      const spoken = debate.find(({ speech }) => speech === event.speech);
      return spoken ? changed(debate, spoken.speech, wordsAfter(step, spoken, event)) : debate;
    }
    default:
      return debate;
  }
}

function changed(
  debate: Minutes['debate'],
  speech: Seq,
  change: Partial<SpokenWords>,
): readonly SpokenWords[] {
  const at = debate.findLastIndex((spoken) => spoken.speech === speech);
  return debate.with(at, { ...debate[at]!, ...change });
}

function begun(step: Step, event: EventOf<'FloorGiven'>): SpokenWords {
  const { on, purpose, side } = event;
  return {
    speech: step.entry.seq,
    speaker: personOf(step, event.member),
    question: on === null ? null : refOf(step.after, on),
    purpose,
    side,
    item: step.minutes.item,
    provenance: step.entry.provenance ?? null,
    startedAt: timed(step),
    endedAt: null,
    ended: null,
    versions: [],
    heard: [],
    requests: [],
    confirmed: [],
  };
}

function timed({ entry, minutes }: Step, at: Instant = entry.at): Instant | null {
  return minutes.heading?.hoursRecorded === false ? null : at;
}

function wordsAfter(step: Step, spoken: SpokenWords, event: DebateEvent): Partial<SpokenWords> {
  const { seq: entry } = step.entry;
  const at = timed(step);
  switch (event.type) {
    case 'SpeechRecorded': {
      const { kind, piece, text, replaces = null, request = null } = event;
      const version = { entry, at, kind, piece, text, replaces, request, ...erasedIn(step) };
      const taken = { kind: 'taken', entry } as const;
      return {
        versions: [...spoken.versions, version],
        requests: answered(spoken, taken, (asked) => asked.entry === request),
      };
    }
    case 'InterjectionRecorded':
    case 'ReactionRecorded':
      return { heard: [...spoken.heard, heardIn(step, event)] };
    case 'SpeechConfirmed': {
      const { kind, pieces } = event;
      const dropped = { kind: 'dropped', entry } as const;
      return {
        confirmed: [...spoken.confirmed, { entry, kind, pieces }],
        requests: answered(spoken, dropped, (asked) => asked.kind === kind && asked.answer.kind === 'open'),
      };
    }
    case 'SpeechCorrectionAsked': {
      const { kind, piece, replaces, text, reason } = event;
      const asked = { entry, at, kind, piece, replaces, text, reason, answer: { kind: 'open' } } as const;
      return { requests: [...spoken.requests, asked] };
    }
    case 'SpeechCorrectionLeft': {
      const left = { kind: 'left', entry, reason: event.reason } as const;
      return { requests: answered(spoken, left, (asked) => asked.entry === event.request) };
    }
  }
}

function answered(
  { requests }: SpokenWords,
  answer: AskedWords['answer'],
  isMeant: (asked: AskedWords) => boolean,
): readonly AskedWords[] {
  return requests.map((asked) => (isMeant(asked) ? { ...asked, answer } : asked));
}

/** What was heard in the hall, with the names of who was heard. */
export function heardIn(
  step: Step,
  event: EventOf<'InterjectionRecorded'> | EventOf<'ReactionRecorded'>,
): Heard {
  const { seq: entry, provenance = null } = step.entry;
  const place = { entry, at: timed(step, event.heardAt), provenance, ...erasedIn(step) };
  if (event.type === 'InterjectionRecorded')
    return { ...place, kind: 'interjection', who: voiceOf(step, event.who), text: event.text };
  const { reaction, by, strength } = event;
  return { ...place, kind: 'reaction', reaction, by: partyOf(step, by), strength };
}

function erasedIn({ entry: { erased } }: Step): { readonly erased?: Seq } {
  return erased === undefined ? {} : { erased };
}

function voiceOf(step: Step, who: Voice): Person {
  return 'member' in who ? personOf(step, who.member) : { member: null, name: who.named };
}

function partyOf({ after, minutes }: Step, by: Reacting): ReactingParty {
  if (by.kind === 'group') return by;
  if (by.kind !== 'body') return { kind: by.kind, name: '' };
  const known = minutes.heading?.bodies.find(({ body }) => body === by.body)?.name;
  return { kind: 'body', name: known ?? after.bodies[by.body]?.name ?? by.body };
}

/** Whether a speech that is over ended with this entry: for the line that tells of it. */
export function speechIn({ minutes, before }: Step): Seq | null {
  const sitting = tableGet(before.sittings, minutes.sitting);
  if (sitting === undefined || !('floor' in sitting) || sitting.floor.phase === 'free') return null;
  return minutes.debate.findLast(({ ended }) => ended === null)?.speech ?? null;
}

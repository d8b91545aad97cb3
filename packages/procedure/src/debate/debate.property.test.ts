import { tableGet } from '@tauride/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide } from '../decide.ts';
import type { Command } from '../command.ts';
import type { MemberId, Seq } from '../ids.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { type TextKind, textKinds } from './state.ts';

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('add', 'replace', 'caption', 'confirm', 'ask', 'take', 'leave', 'turn'),
    kind: fc.constantFrom(...textKinds),
    pick: fc.nat(1_000),
  }),
  { minLength: 20, maxLength: 60 },
);
type Step = (typeof steps extends fc.Arbitrary<infer T> ? T : never) extends readonly (infer S)[] ? S : never;

const SPEAKERS = ['d1', 'd2'] as const;

function turn(hall: Hall, at: number): void {
  hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: SPEAKERS[at % 2] as never });
  hall.act(CHAIR, { type: 'EndSpeech', sitting: SITTING });
}

/** Some act on some speech, also one that may be refused. */
function commandOf(hall: Hall, { act, kind, pick }: Step): readonly [string, Command] | null {
  const speeches = hall.entries.filter(({ event }) => event.type === 'FloorGiven');
  const given = speeches[pick % speeches.length];
  if (given?.event.type !== 'FloorGiven') return null;
  const spoken = tableGet(hall.founded().spoken, String(given.seq))!;
  const pieces = spoken.texts[kind]?.pieces ?? [];
  const on = { sitting: SITTING, speech: given.seq };
  const replaces = pieces[pick % Math.max(1, pieces.length)] ?? (0 as Seq);
  const asked = spoken.asked[pick % Math.max(1, spoken.asked.length)];
  const request = asked?.request ?? (0 as Seq);
  const text = `text ${hall.entries.length}`;
  switch (act) {
    case 'add':
      return [CLERK, { type: 'RecordSpeech', ...on, kind, text }];
    case 'caption':
      return [CLERK, { type: 'RecordSpeech', ...on, kind: 'caption', text }];
    case 'replace':
      return [CLERK, { type: 'RecordSpeech', ...on, kind, text, replaces }];
    case 'take': {
      const version = asked && (spoken.texts[asked.kind]?.pieces[asked.piece - 1] ?? replaces);
      return [
        CLERK,
        {
          type: 'RecordSpeech',
          ...on,
          kind: asked?.kind ?? kind,
          text,
          replaces: version ?? replaces,
          request,
        },
      ];
    }
    case 'leave':
      return [CLERK, { type: 'LeaveSpeechCorrection', ...on, request, reason: text }];
    case 'confirm':
      return [given.event.member, { type: 'ConfirmSpeech', ...on, kind, pieces }];
    default:
      return [given.event.member, { type: 'AskSpeechCorrection', ...on, kind, replaces, text, reason: '' }];
  }
}

/** The versions of one text by the links in their entries: each version before, and what came after it. */
function chainsIn(hall: Hall, speech: Seq, kind: TextKind): { readonly tips: Seq[]; readonly all: number } {
  const after = new Map<Seq, Seq>();
  const roots: Seq[] = [];
  let all = 0;
  for (const { seq, event } of hall.entries) {
    if (event.type !== 'SpeechRecorded' || event.speech !== speech || event.kind !== kind) continue;
    all += 1;
    if (event.replaces === undefined) roots.push(seq);
    else {
      expect(after.has(event.replaces)).toBe(false);
      after.set(event.replaces, seq);
    }
  }
  let walked = 0;
  const tips = roots.map((root) => {
    let tip = root;
    for (walked += 1; after.has(tip); walked += 1) tip = after.get(tip)!;
    return tip;
  });
  expect(walked).toBe(all);
  return { tips, all };
}

it('[DB-2] every version lies in one chain that ends in what is shown, whatever is done', () => {
  const done = { versions: 0, taken: 0, refused: 0 };
  fc.assert(
    fc.property(steps, (walk) => {
      const hall = openHall({ members: 4 });
      turn(hall, 0);
      for (const step of walk) {
        if (step.act === 'turn') turn(hall, step.pick);
        const found = step.act === 'turn' ? null : commandOf(hall, step);
        if (!found) continue;
        const [who, command] = found;
        const actor = { kind: 'member', member: who as MemberId } as const;
        if (decide(hall.state, command, { now: hall.now, actor }).ok) hall.act(who, command);
        else done.refused += 1;
        if (step.act === 'take') done.taken += 1;
      }
      for (const { seq, event } of hall.entries) {
        if (event.type !== 'FloorGiven') continue;
        for (const kind of textKinds) {
          const { tips, all } = chainsIn(hall, seq, kind);
          expect(tableGet(hall.founded().spoken, String(seq))!.texts[kind]?.pieces ?? []).toEqual(tips);
          done.versions += all;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(done.versions).toBeGreaterThan(100);
  expect(done.taken).toBeGreaterThan(20);
  expect(done.refused).toBeGreaterThan(20);
});

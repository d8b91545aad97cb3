import { describe, expect, it } from 'vitest';
import { tableGet } from '@tauride/kernel';
import type { Seq } from '../ids.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import type { DebateCommand } from './commands.ts';
import { MOST_PIECE_BYTES, pieceBytes, piecesOf } from './piece-limit.ts';
import type { Spoken, TextKind } from './state.ts';

type RecordSpeech = DebateCommand & { readonly type: 'RecordSpeech' };

/** A hall in which `d1` has the floor, and the entry that gave it. */
function speaking(): { readonly hall: Hall; readonly speech: Seq } {
  const hall = openHall();
  hall.act('d1', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'motion' });
  hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd1' as never });
  return { hall, speech: hall.entries.findLast(({ event }) => event.type === 'FloorGiven')!.seq };
}

function record(speech: Seq, text: string, more: Partial<RecordSpeech> = {}): RecordSpeech {
  return { type: 'RecordSpeech', sitting: SITTING, speech, kind: 'summary', text, ...more };
}

/** Records it and tells the entry. */
function recorded(hall: Hall, command: RecordSpeech): Seq {
  hall.act(CLERK, command);
  return hall.entries.at(-1)!.seq;
}

function confirm(speech: Seq, pieces: readonly Seq[], kind: TextKind = 'summary'): DebateCommand {
  return { type: 'ConfirmSpeech', sitting: SITTING, speech, kind, pieces };
}

function ask(speech: Seq, replaces: Seq, text = 'I said ten.'): DebateCommand {
  const asked = { kind: 'summary', replaces, text, reason: '' } as const;
  return { type: 'AskSpeechCorrection', sitting: SITTING, speech, ...asked };
}

function spokenIn(hall: Hall, speech: Seq): Spoken {
  return tableGet(hall.founded().spoken, String(speech))!;
}

describe('words of a speech', () => {
  it('[DB-1] the desk enters them while it is made, after its end and after the sitting', () => {
    const { hall, speech } = speaking();
    expect(hall.refused('d2', record(speech, 'Ten.')).code).toBe('not-entitled');
    expect(hall.refused(CLERK, record(0 as Seq, 'Ten.'))).toMatchObject({
      code: 'unknown',
      detail: { what: 'speech' },
    });
    hall.act(CLERK, record(speech, 'Ten.'));
    hall.act('d1', { type: 'YieldFloor', sitting: SITTING });
    hall.act(CHAIR, record(speech, 'Ten chairs.', { kind: 'verbatim' }));
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'fire' });
    hall.act(CLERK, record(speech, 'And a table.'));
    expect(spokenIn(hall, speech).texts.summary?.pieces).toHaveLength(2);
    expect(JSON.stringify(hall.state)).not.toContain('Ten');
  });

  it('[DB-2] a new version names the one it replaces, and an older one is told to be older', () => {
    const { hall, speech } = speaking();
    const first = recorded(hall, record(speech, 'Nine.'));
    const second = recorded(hall, record(speech, 'Chairs.'));
    const again = recorded(hall, record(speech, 'Ten.', { replaces: first }));
    expect(spokenIn(hall, speech).texts).toEqual({
      summary: { pieces: [again, second], confirmed: false },
    });
    expect(hall.entries.at(-1)!.event).toMatchObject({ piece: 1, replaces: first });
    expect(hall.refused(CLERK, record(speech, 'Twelve.', { replaces: first })).code).toBe('text-changed');
    expect(hall.refused(CLERK, record(speech, ' ')).code).toBe('malformed');
    hall.act(CLERK, record(speech, '', { replaces: second }));
  });

  it('[DB-3] a text too long for an entry is refused with how many pieces it needs, and parts into them', () => {
    const { hall, speech } = speaking();
    const long = `${'ж'.repeat(20_000)}\n`.repeat(4).trim();
    const refused = hall.refused(CLERK, record(speech, long));
    expect(refused).toMatchObject({ code: 'too-long', detail: { most: MOST_PIECE_BYTES, pieces: 3 } });
    const pieces = piecesOf(long);
    expect(pieces.join('\n')).toBe(long);
    for (const piece of pieces) hall.act(CLERK, record(speech, piece));
    expect(piecesOf('a b c', 3).every((piece) => pieceBytes(piece) <= 3)).toBe(true);
    expect(piecesOf('😀😀😀', 5)).toEqual(['😀', '😀', '😀']);
    expect(pieceBytes('"\\\n\u0001é€😀')).toBe(2 + 2 + 2 + 6 + 2 + 3 + 4);
  });

  it('[DB-4] captions come in the order of their entries and take the place of nothing', () => {
    const { hall, speech } = speaking();
    const caption = recorded(hall, record(speech, 'ten char', { kind: 'caption' }));
    hall.act(CLERK, record(speech, 'ten chairs', { kind: 'caption' }));
    const replacing = record(speech, 'x', { kind: 'caption', replaces: caption });
    expect(hall.refused(CLERK, replacing).code).toBe('malformed');
    expect(spokenIn(hall, speech).texts).toEqual({});
  });
});

describe('what is heard', () => {
  it('[DB-5] has the moment of hearing, between the beginning of the speech and the entry', () => {
    const { hall, speech } = speaking();
    const { since } = spokenIn(hall, speech);
    const reaction = {
      type: 'RecordReaction',
      sitting: SITTING,
      speech,
      reaction: 'applause',
      by: { kind: 'group', name: 'Left' },
      strength: 'many',
    } as const;
    hall.now = (since + 5000) as typeof since;
    const heardAt = (at: number) =>
      (hall.act(CLERK, { ...reaction, at: at as typeof since })[0] as { heardAt: number }).heardAt;
    expect(heardAt(since + 2000)).toBe(since + 2000);
    expect(heardAt(0)).toBe(since);
    const { now } = hall;
    expect(heardAt(now + 60_000)).toBe(now);
    expect(hall.refused(CLERK, { ...reaction, by: { kind: 'body', body: 'x' as never } }).code).toBe(
      'unknown',
    );
    const house = {
      ...reaction,
      speech: null,
      by: { kind: 'house' },
      strength: null,
      at: 0 as never,
    } as const;
    const { openedAt } = tableGet(hall.founded().sittings, SITTING) as unknown as {
      readonly openedAt: number;
    };
    expect(hall.act(CLERK, house)[0]).toMatchObject({ heardAt: openedAt });
  });

  it('[DB-5] an interjection says who is heard, a member or somebody in words', () => {
    const { hall, speech } = speaking();
    const called = {
      type: 'RecordInterjection',
      sitting: SITTING,
      speech,
      who: { named: 'A voice' },
      text: 'Shame!',
    } as const;
    hall.act(CLERK, called);
    hall.act(CLERK, { ...called, who: { member: 'd2' as never } });
    expect(hall.refused(CLERK, { ...called, who: { member: 'nobody' as never } }).code).toBe('unknown');
    expect(hall.refused(CLERK, { ...called, who: { named: ' ' } }).code).toBe('malformed');
    expect(hall.refused('d2', called).code).toBe('not-entitled');
  });
});

describe('the speaker', () => {
  it('[DB-6] confirms what is shown; a newer version has to be read again', () => {
    const { hall, speech } = speaking();
    expect(hall.refused('d1', confirm(speech, [])).code).toBe('unknown');
    const first = recorded(hall, record(speech, 'Nine.'));
    expect(hall.refused('d2', confirm(speech, [first])).code).toBe('not-entitled');
    const atDesk = { enteredBy: CLERK as never };
    expect(hall.refused('d1', confirm(speech, [first]), atDesk)).toMatchObject({
      code: 'not-entitled',
      detail: { act: 'act-for' },
    });
    hall.act('d1', confirm(speech, [first]));
    expect(hall.refused('d1', confirm(speech, [first])).code).toBe('already-so');
    const second = recorded(hall, record(speech, 'Ten.', { replaces: first }));
    expect(hall.refused('d1', confirm(speech, [first])).code).toBe('text-changed');
    hall.act('d1', confirm(speech, [second]));
    expect(spokenIn(hall, speech).texts.summary).toEqual({ pieces: [second], confirmed: true });
  });

  it('[DB-7] asks for one correction of a piece at a time, in the own words', () => {
    const { hall, speech } = speaking();
    const first = recorded(hall, record(speech, 'Nine.'));
    expect(hall.refused('d2', ask(speech, first)).code).toBe('not-entitled');
    expect(hall.refused('d1', ask(speech, first, ' ')).code).toBe('malformed');
    expect(hall.refused('d1', ask(speech, 0 as Seq)).code).toBe('text-changed');
    hall.act('d1', ask(speech, first));
    expect(hall.refused('d1', ask(speech, first)).code).toBe('correction-asked');
    hall.act('d1', confirm(speech, [first]));
    expect(spokenIn(hall, speech).asked).toEqual([]);
  });

  it('[DB-8] the desk takes a request over as a version that names it, or leaves it with a reason', () => {
    const { hall, speech } = speaking();
    const first = recorded(hall, record(speech, 'Nine.'));
    hall.act('d1', ask(speech, first));
    const request = hall.entries.at(-1)!.seq;
    const second = recorded(hall, record(speech, 'I said ten.', { replaces: first, request }));
    expect(spokenIn(hall, speech).asked).toEqual([]);
    expect(hall.refused(CLERK, record(speech, 'x', { replaces: second, request })).code).toBe('unknown');
    hall.act('d1', ask(speech, second, 'I said eleven.'));
    const leave = {
      type: 'LeaveSpeechCorrection',
      sitting: SITTING,
      speech,
      request: hall.entries.at(-1)!.seq,
    } as const;
    expect(hall.refused(CLERK, { ...leave, reason: '' }).code).toBe('malformed');
    expect(hall.refused('d1', { ...leave, reason: 'Own view.' }).code).toBe('not-entitled');
    hall.act(CLERK, { ...leave, reason: 'The tape says ten.' });
    expect(spokenIn(hall, speech).asked).toEqual([]);
    expect(hall.refused(CLERK, { ...leave, reason: 'Again.' }).code).toBe('unknown');
  });
});

import { describe, expect, it } from 'vitest';
import { CLERK, openHall, SITTING } from '../testing/hall.ts';
import { initialAssembly } from '../assembly/evolve.ts';
import type { Assembly } from '../assembly/state.ts';
import { evolve } from '../evolve.ts';
import type { MemberId } from '../ids.ts';
import { holdsPersonalText, withoutPersonalText } from './personal-text.ts';
import { createWordsOf } from './words-of.ts';

const statement = {
  type: 'EnterStatement',
  sitting: SITTING,
  kind: 'report',
  who: { named: 'a baker from the corner' },
  capacity: 'neighbour',
  text: 'Ann was seen at the gate.',
  how: 'told',
  source: 'two carters',
  about: 'the gate',
  answers: null,
} as const;

describe('words that may have to be erased', () => {
  it('[ER-1] stand in statements and corrections, and not in what the house does', () => {
    const hall = openHall();
    hall.act(CLERK, statement);
    const held = hall.entries.filter(({ event }) => holdsPersonalText(event)).map(({ event }) => event.type);
    expect(held).toEqual(['StatementEntered']);
  });

  it('[ER-2] are taken out, and what else the entry says is left', () => {
    const hall = openHall();
    hall.act(CLERK, statement);
    const entry = hall.entries.at(-1)!;
    const left = withoutPersonalText({ ...entry, provenance: { how: 'told', note: 'from a letter' } });
    for (const words of ['baker', 'neighbour', 'seen', 'carters', 'gate', 'letter'])
      expect(JSON.stringify(left)).not.toContain(words);
    expect(left).toMatchObject({
      seq: entry.seq,
      at: entry.at,
      by: entry.by,
      provenance: { how: 'told', note: '' },
      event: {
        type: 'StatementEntered',
        statement: { id: 's1', kind: 'report', how: 'told', answers: null },
      },
    });
    expect(withoutPersonalText(hall.entries[0]!)).toEqual(hall.entries[0]);
  });

  it('[ER-12] are what a guest is called, in the entry and in the state', () => {
    const hall = openHall();
    hall.act(CLERK, { type: 'AdmitGuest', sitting: SITTING, kind: 'press', label: 'The Herald' });
    const admitted = hall.entries.at(-1)!;
    const left = withoutPersonalText(admitted);
    expect(left.event).toMatchObject({ type: 'GuestAdmitted', guest: 'guest-1', kind: 'press', label: '…' });
    expect(createWordsOf(['guest-1' as MemberId])(admitted)).toBe(true);
    expect(createWordsOf(['guest-2' as MemberId])(admitted)).toBe(false);
    const words = { reason: 'Asked for.', authority: 'Article 17' } as const;
    const erasing = [{ entry: admitted.seq, left: '0'.repeat(64) }];
    const erase = { type: 'EraseText', entries: [], members: ['guest-1' as MemberId], ...words } as const;
    hall.act('operator', erase, { erasing });
    expect(JSON.stringify(hall.founded())).not.toContain('Herald');
    // Whoever reads the journal from now on comes to the same.
    const lines = hall.entries.map((entry) => (entry === admitted ? left : entry));
    expect(lines.reduce<Assembly>(evolve, initialAssembly)).toEqual(hall.state);
    const nobody = { ...erase, members: ['guest-9' as MemberId] };
    expect(hall.refused('operator', nobody).code).toBe('unknown');
  });

  it('[ER-2] are taken out of what statements are about', () => {
    const hall = openHall();
    const when = { precision: 'day', words: 'after the shift' } as const;
    const place = 'the house of Ann';
    hall.act(CLERK, { type: 'ReportIncident', sitting: SITTING, title: 'What Ann did', place, when });
    const left = withoutPersonalText(hall.entries.at(-1)!);
    expect(left.event).toEqual({
      type: 'IncidentReported',
      sitting: SITTING,
      incident: { id: 'i1', title: '', place: '', when: { precision: 'day', words: '' } },
    });
  });
});

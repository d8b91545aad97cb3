import { describe, expect, it } from 'vitest';
import type { Entry } from '../event.ts';
import { CHAIR, CLERK, openHall, SITTING } from '../testing/hall.ts';
import { decide } from '../decide.ts';
import { createWordsOf } from './words-of.ts';

const erase = {
  type: 'EraseText',
  entries: [],
  members: [],
  reason: 'Asked for.',
  authority: 'GDPR 17',
} as const;
const left = (entry: number) => ({ entry: entry as never, left: 'a'.repeat(64) });
const operator = { kind: 'operator' } as const;

function statement(text: string, who: object) {
  const told = { capacity: '', how: 'witnessed', source: '', about: '', answers: null } as const;
  return { type: 'EnterStatement', sitting: SITTING, kind: 'report', who, text, ...told } as never;
}

describe('erasing words', () => {
  it('[ER-3] is for the operator, and for chair and clerk of a body that is part of no other', () => {
    const { state, now } = openHall();
    const context = { now, erasing: [left(3)] };
    const by = (actor: object) => decide(state, erase, { ...context, actor: actor as never });
    expect(by(operator).ok).toBe(true);
    for (const member of [CHAIR, CLERK]) expect(by({ kind: 'member', member }).ok).toBe(true);
    expect(by({ kind: 'member', member: 'd1' })).toMatchObject({ error: { code: 'not-entitled' } });
  });

  it('[ER-5] is told with reason, authority and what is left, in as many entries as it takes', () => {
    const { state, now } = openHall();
    const ask = (more: object, erasing = [left(3)]) =>
      decide(state, { ...erase, ...more }, { now, actor: operator, erasing });
    expect(ask({})).toEqual({
      ok: true,
      value: [
        { type: 'TextErased', entries: [left(3)], members: [], reason: 'Asked for.', authority: 'GDPR 17' },
      ],
    });
    for (const wrong of [{ reason: ' ' }, { authority: '' }])
      expect(ask(wrong)).toMatchObject({ error: { code: 'malformed', detail: { form: 'reason' } } });
    expect(ask({ members: ['nobody'] })).toMatchObject({ error: { code: 'unknown' } });
    expect(ask({}, [])).toMatchObject({ error: { code: 'unknown', detail: { what: 'words' } } });
    expect(decide(state, erase, { now, actor: operator })).toMatchObject({ error: { code: 'unknown' } });
    const many = ask(
      { members: ['d1'] },
      Array.from({ length: 801 }, (_, at) => left(at)),
    );
    const told = many.ok ? many.value : [];
    expect(told.map((event) => event.type === 'TextErased' && event.entries.length)).toEqual([400, 400, 1]);
    expect(told.map((event) => event.type === 'TextErased' && event.members.length)).toEqual([1, 0, 0]);
    for (const event of told) expect(JSON.stringify(event).length).toBeLessThan(60_000);
  });

  it('[ER-4] of a member finds what they said and what is said to it, and nobody else', () => {
    const hall = openHall();
    hall.act(CLERK, statement('Mine.', { member: 'd1' }));
    hall.act(CLERK, statement('Not mine.', { member: 'd2' }));
    hall.act(CLERK, {
      type: 'CorrectEntry',
      sitting: SITTING,
      entry: (hall.entries.length - 2) as never,
      text: 'Mine too.',
      reason: '',
    });
    hall.act(CLERK, {
      type: 'CorrectEntry',
      sitting: SITTING,
      entry: (hall.entries.length - 2) as never,
      text: 'Not mine.',
      reason: '',
    });
    const isTheirs = createWordsOf(['d1' as never]);
    const texts = hall.entries.filter(isTheirs).map((entry: Entry) => JSON.stringify(entry.event));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toMatch(/"Mine/);
  });
});

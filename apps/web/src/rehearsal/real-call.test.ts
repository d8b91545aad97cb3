import { emptyTable, tableSet } from '@tauride/kernel';
import type { AdjournedSitting, Instant } from '@tauride/procedure';
import { commandSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { realCallOf } from './real-call.ts';

const rehearsal = {
  phase: 'adjourned',
  id: 'rehearsal-2026-06-01',
  bodies: ['assembly'],
  call: {
    kind: 'regular',
    title: 'First sitting',
    place: 'Hall',
    startsAt: Date.UTC(2026, 5, 1, 18) as Instant,
    hoursRecorded: true,
    publicity: 'members',
    checkIn: 'desk',
    session: 1,
    day: 1,
    rehearsal: true,
  },
  agenda: [{ id: 'i1', title: 'Opening', phase: 'done', since: null, until: null }],
} as unknown as AdjournedSitting;

describe('the call after a rehearsal', () => {
  it('[FO-26] is that of the sitting itself: all as it was, but that it counts', () => {
    const command = realCallOf({ sittings: tableSet(emptyTable, rehearsal.id, rehearsal) }, rehearsal);
    expect(commandSchema.parse(command)).toEqual({
      type: 'CallSitting',
      sitting: 'sitting-2026-06-01',
      bodies: ['assembly'],
      kind: 'regular',
      title: 'First sitting',
      place: 'Hall',
      startsAt: rehearsal.call.startsAt,
      hoursRecorded: true,
      publicity: 'members',
      checkIn: 'desk',
      agenda: ['Opening'],
    });
  });
});

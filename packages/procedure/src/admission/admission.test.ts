import { tableGet, tableHas } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import type { GuestId, MemberId, SittingId } from '../ids.ts';
import { quorumOf } from '../sitting/quorum.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, sittingOf, votes } from '../testing/moves.ts';
import {
  arrives,
  bylaws,
  endsPoll,
  openRepresented,
  opensPoll,
  proxy,
  registerIn,
  seatFor,
} from '../testing/represented.ts';
import { mayCast } from '../poll/cast.ts';
import { available } from '../available/available.ts';
import { guestOf, isAdmitted } from './access.ts';
import { exclusionRuleOf } from './exclusion-rules.ts';

const at = { sitting: SITTING } as const;
const g1 = 'guest-1' as GuestId;
const reason = 'Threw a chair.';

function admit(more: object = {}): Command {
  return { type: 'AdmitGuest', ...at, kind: 'press', label: 'The Herald', ...more };
}

function expel(person: string, more: object = {}): Command {
  const who = person.startsWith('guest-') ? { guest: person as GuestId } : { member: person as MemberId };
  return { type: 'ExpelPerson', ...at, person: who, reason, ...more };
}

function readmit(person: string): Command {
  const who = person.startsWith('guest-') ? { guest: person as GuestId } : { member: person as MemberId };
  return { type: 'ReadmitPerson', ...at, person: who, reason: 'Has apologised.' };
}

/** A house whose rulebook says nothing of sending anybody out. */
function silentHall(): Hall {
  return openHall({ rulebook: 'un-ga' });
}

/** The house has ordered that somebody leave. */
function ordered(hall: Hall): { readonly motion: never } {
  const motion = bring(hall, 'd2', main('That the member leave the hall.'), 'd3');
  decideTop(hall, votes(6, 1));
  return { motion: motion as never };
}

describe('guests', () => {
  it('[AD-4] are let in by chair or clerk, for one sitting that is not over', () => {
    const hall = openHall();
    expect(hall.refused('d1', admit())).toMatchObject({ code: 'not-entitled', detail: { act: 'clerk' } });
    expect(hall.refused('operator', admit()).code).toBe('not-entitled');
    expect(hall.act(CLERK, admit())).toMatchObject([
      { type: 'GuestAdmitted', guest: g1, kind: 'press', label: 'The Herald', maySpeak: false },
    ]);
    expect(hall.act(CHAIR, admit({ kind: 'guest' }))).toMatchObject([{ guest: 'guest-2' }]);
    expect(hall.refused(CLERK, admit({ label: ' ' }))).toMatchObject({ detail: { form: 'label' } });
    expect(isAdmitted(hall.founded(), SITTING, g1)).toBe(true);
    expect(isAdmitted(hall.founded(), 'another' as SittingId, g1)).toBe(false);
    hall.act(CLERK, { type: 'RecordGuestLeft', ...at, guest: g1 });
    expect(isAdmitted(hall.founded(), SITTING, g1)).toBe(false);
    expect(hall.refused(CLERK, { type: 'RecordGuestLeft', ...at, guest: g1 }).code).toBe('already-so');
    expect(hall.refused(CLERK, { type: 'RecordGuestLeft', ...at, guest: 'guest-9' as GuestId }).code).toBe(
      'unknown',
    );
    hall.act(CHAIR, { type: 'AdjournSitting', ...at, ground: 'emergency', reason });
    expect(hall.refused(CLERK, admit()).code).toBe('adjourned');
  });

  it('[AD-4] are in no register and in no quorum', () => {
    const hall = openHall();
    const before = quorumOf(hall.founded(), sittingOf(hall));
    hall.act(CLERK, admit({ maySpeak: true }));
    expect(quorumOf(hall.founded(), sittingOf(hall))).toEqual(before);
    bring(hall, 'd2', main('That we proceed.'), 'd3');
    const poll = opensPoll(hall);
    expect(registerIn(hall, poll).join()).not.toContain('guest');
    expect(mayCast(hall.founded(), poll, g1 as never).ok).toBe(false);
    expect(hall.refused(g1, main('That I be heard.')).code).toBe('unknown');
  });

  it('[AD-5] get the floor where they were let in to speak', () => {
    const hall = openHall();
    const give = (member: string): Command => ({ type: 'GiveFloor', ...at, member: member as MemberId });
    hall.act(CLERK, admit());
    hall.act(CLERK, admit({ maySpeak: true }));
    expect(hall.refused(CHAIR, give(g1))).toMatchObject({ code: 'not-entitled', detail: { act: 'speak' } });
    expect(hall.act(CHAIR, give('guest-2'))).toMatchObject([{ type: 'FloorGiven', member: 'guest-2' }]);
    expect(hall.refused(CLERK, { type: 'RecordGuestLeft', ...at, guest: 'guest-2' as GuestId }).code).toBe(
      'interrupts-speaker',
    );
    expect(hall.act(CHAIR, expel('guest-2')).map(({ type }) => type)).toEqual([
      'FloorEnded',
      'PersonExpelled',
    ]);
    expect(hall.refused(CHAIR, give('guest-2')).code).toBe('not-entitled');
  });

  it('[AD-9] have no id that a member has or may get', () => {
    const hall = openHall({ members: 3 });
    const seat = { label: 'x', voting: 'full', weight: 1, group: null } as const;
    const seats = (member: string): Command => ({
      type: 'SeatMembers',
      body: 'congress' as never,
      members: [{ ...seat, member: member as MemberId }],
      reason,
    });
    hall.act(CLERK, seats('guest-1'));
    expect(hall.act(CLERK, admit())).toMatchObject([{ guest: 'guest-2' }]);
    expect(hall.refused(CLERK, seats('guest-2'))).toMatchObject({ detail: { form: 'members' } });
  });
});

describe('an order to leave the hall', () => {
  it('[AD-6] to a guest is given by who presides, with a reason and a citation', () => {
    const hall = openHall();
    hall.act(CLERK, admit());
    expect(hall.refused(CLERK, expel(g1))).toMatchObject({ detail: { act: 'chair' } });
    expect(hall.refused(CHAIR, expel(g1, { reason: ' ' }))).toMatchObject({ detail: { form: 'reason' } });
    expect(hall.act(CHAIR, expel(g1))).toMatchObject([
      { type: 'PersonExpelled', appealable: true, ruling: 'r1', citation: 'RONR (12th ed.) 61:6-8' },
    ]);
    expect(guestOf(hall.founded(), g1)?.standing).toBe('expelled');
    expect(hall.refused(CHAIR, expel(g1)).code).toBe('already-so');
    expect(hall.refused(CHAIR, expel('guest-7')).code).toBe('unknown');
  });

  it('[AD-6] to a member follows a motion that the house adopted, where the rulebook leaves it to the house', () => {
    const hall = openHall();
    expect(hall.refused(CHAIR, expel('d1'))).toMatchObject({
      code: 'needs-vote',
      citation: 'RONR (12th ed.) 61:10-21',
    });
    const lost = bring(hall, 'd2', main('That the member go.'), 'd3');
    expect(hall.refused(CHAIR, expel('d1', { motion: lost })).code).toBe('needs-vote');
    decideTop(hall, votes(1, 6));
    expect(hall.refused(CHAIR, expel('d1', { motion: lost })).code).toBe('needs-vote');
    expect(hall.refused(CHAIR, expel('d1', { motion: 'm99' })).code).toBe('unknown');
    const { motion } = ordered(hall);
    const { ruling } = sittingOf(hall);
    const events = hall.act(CHAIR, expel('d1', { motion }));
    expect(sittingOf(hall).ruling).toBe(ruling);
    expect(events.at(-1)).toMatchObject({ type: 'PersonExpelled', motion, appealable: false });
    expect(events.at(-1)).not.toHaveProperty('ruling');
  });

  it('[AD-6] is the chair alone to give where the rulebook says so', () => {
    for (const [rulebook, citation] of [
      ['de-bundestag', 'BTGO 38'],
      ['uk-commons', 'Commons SO 43'],
    ] as const) {
      const hall = openHall({ rulebook, members: 50 });
      expect(hall.act(CHAIR, expel('d1')).at(-1)).toMatchObject({ appealable: false, citation });
    }
    expect(exclusionRuleOf('un-ga', 'members')).toBeNull();
    expect(exclusionRuleOf('us-house', 'members')?.by).toBe('house');
  });

  it('[AD-6] is not given to who presides, to nobody there, to a member twice, nor during a vote', () => {
    const hall = silentHall();
    expect(hall.refused(CHAIR, expel(CHAIR)).code).toBe('holds-office');
    expect(hall.refused(CHAIR, expel('nobody')).code).toBe('unknown');
    expect(hall.refused('d1', expel('d2')).code).toBe('not-entitled');
    hall.act(CHAIR, expel('d1'));
    expect(hall.refused(CHAIR, expel('d1')).code).toBe('already-so');
    hall.act('d2', make('proposal', { form: 'text', text: 'That we proceed.' }));
    const motion = sittingOf(hall).offered[0] ?? sittingOf(hall).stack[0]!;
    if (sittingOf(hall).offered.length > 0) hall.act(CHAIR, { type: 'StateQuestion', ...at, motion });
    hall.act(CHAIR, { type: 'PutQuestion', ...at, motion, method: 'recorded' });
    expect(hall.refused(CHAIR, expel('d3')).code).toBe('voting-in-progress');
  });

  it('[AD-6] needs a sitting that was opened', () => {
    const hall = openHall();
    const next = { type: 'CallSitting', sitting: 'next', bodies: ['congress'], kind: 'regular', title: 'N' };
    const call = { ...next, place: '', startsAt: hall.now, hoursRecorded: true, agenda: [] };
    hall.act(CLERK, call as never);
    expect(hall.refused(CHAIR, { ...expel('d1'), sitting: 'next' } as never).code).toBe('not-open');
    expect(hall.refused(CHAIR, { ...readmit('d1'), sitting: 'next' } as never).code).toBe('not-open');
    hall.act(CLERK, { ...admit(), sitting: 'next' } as never);
  });
});

describe('a member who was sent out', () => {
  it('[AD-7] speaks no longer, is not present, and has no request left', () => {
    const hall = silentHall();
    hall.act(CHAIR, { type: 'GiveFloor', ...at, member: 'd1' as MemberId });
    hall.act('d2', { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
    expect(hall.act(CHAIR, expel('d1')).map(({ type }) => type)).toEqual([
      'FloorEnded',
      'PresenceRecorded',
      'PersonExpelled',
    ]);
    hall.act(CHAIR, expel('d2'));
    const { requests, floor, presence } = sittingOf(hall);
    expect(requests).toEqual([]);
    expect(floor.phase).toBe('free');
    expect(presence).toMatchObject({ votingCount: 7 });
    expect(
      hall.refused(CLERK, { type: 'RecordPresence', ...at, arrived: ['d1' as MemberId], left: [] }),
    ).toEqual({
      code: 'expelled',
      citation: null,
      detail: { member: 'd1' },
    });
  });

  it('[AD-7] may do nothing in the sitting, and is told why', () => {
    const hall = silentHall();
    hall.act(CHAIR, expel('d1'));
    const acts: readonly Command[] = [
      main('That I be let in.'),
      { type: 'RequestFloor', ...at, side: null, purpose: 'debate' },
      { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Let me in.' },
      make('adjourn-meeting', bare),
    ];
    for (const act of acts) expect(hall.refused('d1', act).code).toBe('expelled');
    const give: Command = { type: 'GiveFloor', ...at, member: 'd1' as MemberId };
    expect(hall.refused(CHAIR, give).code).toBe('not-entitled');
    const now = { member: 'd1' as MemberId, now: hall.now };
    expect(available(hall.founded(), SITTING, now)).toMatchObject({ acts: [], ballot: null });
  });

  it('[AD-7] is in no register, also where nobody recorded who is there', () => {
    for (const present of [9, null]) {
      const hall = openHall({ present, rulebook: 'ronr12' });
      hall.act(CHAIR, expel('d8', ordered(hall)));
      bring(hall, 'd2', main('That we proceed.'), 'd3');
      const poll = opensPoll(hall);
      expect(registerIn(hall, poll).join()).not.toContain('d8');
      expect(registerIn(hall, poll).join()).toContain('d7');
      expect(mayCast(hall.founded(), poll, 'd8' as MemberId)).toMatchObject({ error: { code: 'expelled' } });
    }
  });

  it('[AD-7] serves in no office of the sitting', () => {
    const hall = silentHall();
    hall.act(CHAIR, expel(CLERK));
    expect(hall.refused(CLERK, admit()).code).toBe('expelled');
    expect(hall.refused(CLERK, { type: 'AddAgendaItem', ...at, title: 'Mine' }).code).toBe('not-entitled');
  });

  it('[AD-7] sits for nobody, and is voted for by an alternate only, not by a proxy', () => {
    const hall = openRepresented({ proxies: bylaws, present: ['bob', 'cem', 'dot', 'eva', 'alt'] });
    hall.act(CLERK, seatFor('alt', 'ann'));
    hall.act('bob', proxy('bob', 'dot'));
    const { motion } = orderedHere(hall);
    hall.act(CHAIR, expel('bob', { motion }));
    hall.act(CHAIR, expel('alt', { motion }));
    expect(sittingOf(hall).substitutions).toBeUndefined();
    const without = registerIn(hall, opensPoll(hall)).join();
    expect(without).not.toContain('bob');
    endsPoll(hall, votes(1, 0));
    hall.act(CHAIR, readmit('alt'));
    arrives(hall, 'alt');
    hall.act(CLERK, seatFor('alt', 'bob'));
    expect(registerIn(hall, opensPoll(hall)).join()).toContain('bob~alt');
  });

  it('[AD-8] comes in again once who presides lets them', () => {
    const hall = silentHall();
    hall.act(CHAIR, expel('d1'));
    expect(hall.refused('d2', readmit('d1')).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, readmit('d2')).code).toBe('already-so');
    hall.act(CHAIR, readmit('d1'));
    expect(sittingOf(hall)).not.toHaveProperty('excluded');
    const came: Command = { type: 'RecordPresence', ...at, arrived: ['d1' as MemberId], left: [] };
    hall.act(CLERK, came);
    expect(sittingOf(hall).presence).toMatchObject({ votingCount: 9 });
  });

  it('[AD-8] comes in again where the house reverses the order of the chair', () => {
    const hall = openHall();
    hall.act(CLERK, admit());
    hall.act(CHAIR, expel(g1));
    bring(hall, 'd2', make('appeal', bare), 'd3');
    decideTop(hall, votes(1, 6));
    expect(guestOf(hall.founded(), g1)?.standing).toBe('admitted');
    expect(tableHas(hall.founded().guests!, g1)).toBe(true);
    expect(tableGet(hall.founded().members, g1)).toBeUndefined();
  });
});

function orderedHere(hall: Hall): { readonly motion: never } {
  const motion = bring(hall, 'eva', main('That two members leave.'), 'dot');
  decideTop(hall, votes(3, 0));
  return { motion: motion as never };
}

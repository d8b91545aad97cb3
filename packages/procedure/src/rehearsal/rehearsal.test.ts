import { tableGet, tableIds, tableValues } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import { initialAssembly } from '../assembly/evolve.ts';
import type { Assembly } from '../assembly/state.ts';
import type { Command } from '../command.ts';
import { available } from '../available/available.ts';
import { recordActs } from '../available/record-acts.ts';
import type { ElectionId, MemberId, MotionId, PollId, SittingId } from '../ids.ts';
import { BODY, CHAIR, CLERK, emptyHall, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, decideTop, main, phaseOf, sittingOf, votes } from '../testing/moves.ts';
import { pollsOf } from './forget.ts';

const REAL = 'sitting-2' as SittingId;

function calls(hall: Hall, sitting: SittingId, rehearsal?: true): void {
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting,
    bodies: [BODY],
    kind: 'regular',
    title: 'Second sitting',
    place: '',
    startsAt: hall.now,
    hoursRecorded: true,
    agenda: [],
    ...(rehearsal ? { rehearsal } : {}),
  });
}

const adjourn = (sitting = SITTING): Command => ({
  type: 'AdjournSitting',
  sitting,
  ground: 'agenda-done',
  reason: '',
});

/** Brings a motion to its vote in the second sitting, and says how its result is announced. */
function votedOn(hall: Hall, command: Command): Command {
  const sitting = REAL;
  hall.act('d1', command);
  const motion = `m${hall.founded().counters.motion}` as MotionId;
  hall.act('d2', { type: 'SecondMotion', sitting, motion });
  hall.act(CHAIR, { type: 'StateQuestion', sitting, motion });
  hall.act(CHAIR, { type: 'PutQuestion', sitting, motion, method: 'recorded' });
  const poll = `p${hall.founded().counters.poll}` as PollId;
  const sealed = { seal: { root: '00', count: 8 }, tally: decided };
  hall.act(CHAIR, { type: 'ClosePoll', sitting, poll, ayesHaveIt: null }, { sealed });
  return { type: 'AnnounceResult', sitting, poll, chairVote: null };
}

const call = (hall: Hall, sitting: SittingId) => tableGet(hall.founded().sittings, sitting)!.call;
const decided = votes(7, 1);

describe('a rehearsal', () => {
  it('[FO-20] goes as a sitting does: motions are made, put, counted and announced', () => {
    const hall = openHall({ rehearsal: true });
    expect(sittingOf(hall).call.rehearsal).toBe(true);
    const motion = bring(hall, 'd1', main('To buy a cold store.'));
    decideTop(hall, decided);
    expect(phaseOf(hall, motion)).toBe('adopted');
  });

  it('[FO-21] registers no resolution, though the same decision of a sitting does', () => {
    const registered = (rehearsal: boolean): number => {
      const hall = openHall({ rehearsal });
      bring(hall, 'd1', main('To buy a cold store.'));
      decideTop(hall, decided);
      return tableValues(hall.founded().resolutions).length;
    };
    expect([registered(true), registered(false)]).toEqual([0, 1]);
  });

  it('[FO-23] leaves no motion and no vote when it is over, and its entries stay', () => {
    const hall = openHall({ rehearsal: true });
    bring(hall, 'd1', main('To buy a cold store.'));
    const poll = decideTop(hall, decided);
    expect(pollsOf(hall.founded(), SITTING)).toEqual([poll]);
    hall.act(CHAIR, adjourn());
    const { motions, polls, elections, resolutions } = hall.founded();
    expect([motions.size, polls.size, elections.size, resolutions.size]).toEqual([0, 0, 0, 0]);
    expect(hall.entries.map(({ event }) => event.type)).toContain('ResultAnnounced');
  });

  it('[FO-26] is ended by its chair at any time, also in the middle of a vote', () => {
    const hall = openHall({ rehearsal: true });
    bring(hall, 'd1', main('To buy a cold store.'));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: 'm1' as MotionId, method: 'recorded' });
    expect(hall.refused('d1', adjourn()).code).toBe('not-entitled');
    hall.act(CHAIR, adjourn());
    expect(hall.founded().motions.size + hall.founded().polls.size).toBe(0);
    const real = openHall();
    bring(real, 'd1', main('To buy a cold store.'));
    expect(real.refused(CHAIR, adjourn()).code).not.toBe('not-entitled');
  });

  it('[FO-23] is over in the same way where the house votes to adjourn it', () => {
    const hall = openHall({ rehearsal: true });
    bring(hall, 'd1', main('To buy a cold store.'));
    bring(hall, 'd2', { ...main(''), kind: 'adjourn', wording: { form: 'bare' } });
    decideTop(hall, decided);
    expect(tableGet(hall.founded().sittings, SITTING)?.phase).toBe('adjourned');
    expect(hall.founded().motions.size + hall.founded().polls.size).toBe(0);
  });

  it('[FO-24] numbers main motions of the sitting after it from where they stood, and votes anew', () => {
    const hall = openHall({ rehearsal: true });
    const label = (motion: string): string => tableGet(hall.founded().motions, motion)!.label;
    const rehearsed = bring(hall, 'd1', main('To buy a cold store.'));
    expect(label(rehearsed)).toBe('1');
    const poll = decideTop(hall, decided);
    hall.act(CHAIR, adjourn());
    calls(hall, REAL);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: REAL });
    hall.act('d1', { ...main('To buy a cold store.'), sitting: REAL });
    const real = tableValues(hall.founded().motions)[0]!;
    expect([real.label, real.id]).toEqual(['1', 'm2']);
    expect(hall.founded().counters.poll).toBe(Number(poll.slice(1)));
  });

  it('[FO-24] takes no number of a session away', () => {
    const hall = openHall({ rehearsal: true });
    hall.act(CHAIR, adjourn());
    calls(hall, REAL);
    expect([call(hall, SITTING).session, call(hall, REAL).session]).toEqual([1, 1]);
  });

  it('[FO-25] is no sitting by which the operator loses what the desk gets', () => {
    const rename: Command = {
      type: 'ChangeBody',
      body: BODY,
      place: { name: 'Assembly' },
      reason: 'Misspelt.',
    };
    const hall = openHall({ rehearsal: true });
    expect(hall.refused(CLERK, rename).code).toBe('not-entitled');
    hall.act('operator', rename);
    hall.act(CHAIR, adjourn());
    calls(hall, REAL);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: REAL });
    expect(hall.refused('operator', rename).code).toBe('not-entitled');
  });

  it('[FO-22] refuses what would outlast it: to decide on a motion that lay there before', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main('To buy a cold store.'));
    bring(hall, 'd2', { ...main(''), kind: 'lay-on-table', wording: { form: 'bare' } });
    decideTop(hall, decided);
    hall.act(CHAIR, adjourn());
    calls(hall, REAL, true);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: REAL });
    hall.act(CHAIR, votedOn(hall, { ...main('To buy a second one.'), sitting: REAL }));
    const taking = { kind: 'take-from-table', target: motion, wording: { form: 'bare' } } as const;
    const announce = votedOn(hall, { ...main(''), sitting: REAL, ...taking });
    expect(hall.refused(CHAIR, announce).code).toBe('rehearsal');
  });

  it('[FO-22] is offered no motion and no election that an earlier sitting left, which a sitting is', () => {
    const offered = (rehearsal: true | undefined): readonly string[] => {
      const hall = openHall();
      const on = { sitting: SITTING };
      const rules = { seats: 1, method: { kind: 'people', by: 'plurality' } } as const;
      hall.act(CHAIR, { type: 'CallElection', ...on, office: 'Treasurer', rules });
      bring(hall, 'd1', main('To buy a cold store.'));
      decideTop(hall, decided);
      hall.act(CHAIR, { ...adjourn(), ground: 'emergency', reason: 'Smoke.' } as Command);
      calls(hall, REAL, rehearsal);
      hall.act(CHAIR, { type: 'OpenSitting', sitting: REAL });
      const { acts, motions } = available(hall.founded(), REAL, { member: 'd1' as MemberId, now: hall.now });
      const targets = motions.inOrder.flatMap(({ kind, target }) => (target === null ? [] : [kind]));
      return [...targets, ...acts.flatMap(({ type }) => (type === 'Nominate' ? [type] : []))];
    };
    expect([offered(undefined), offered(true)]).toEqual([
      ['rescind-amend-adopted', 'rescind-and-expunge', 'Nominate'],
      [],
    ]);
  });

  it('[FO-22] says nothing to what was stated before it, and nobody afterwards to what was stated in it', () => {
    const hall = openHall();
    const states = (sitting: SittingId, said: object = {}): Command => ({
      type: 'EnterStatement',
      sitting,
      kind: 'report',
      who: { member: CLERK },
      capacity: '',
      text: 'A window was broken.',
      how: 'witnessed',
      source: '',
      about: '',
      answers: null,
      ...said,
    });
    const reports = (sitting: SittingId): Command => ({
      type: 'ReportIncident',
      sitting,
      title: 'What was broken?',
      place: '',
      when: null,
    });
    const offered = (): readonly string[] =>
      recordActs(hall.founded(), REAL, { member: CLERK, now: hall.now }).map(({ type }) => type);
    hall.act(CLERK, reports(SITTING));
    hall.act(CLERK, states(SITTING));
    hall.act(CHAIR, adjourn());
    calls(hall, REAL, true);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: REAL });
    const [event, statement] = [{ incident: 'i1' }, { kind: 'denial', answers: 's1' }];
    const told = { how: 'told', from: { statement: 's1' } };
    for (const said of [event, statement, told])
      expect(hall.refused(CLERK, states(REAL, said)).code).toBe('rehearsal');
    // In itself it goes as in any sitting.
    hall.act(CLERK, reports(REAL));
    hall.act(CLERK, states(REAL, { incident: 'i2' }));
    expect(offered()).toContain('EnterStatement');
    hall.act(CLERK, states(REAL, { kind: 'denial', answers: 's2' }));
    hall.act(CHAIR, adjourn(REAL));
    const third = 'sitting-3' as SittingId;
    calls(hall, third);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: third });
    for (const said of [{ incident: 'i2' }, { kind: 'denial', answers: 's2' }])
      expect(hall.refused(CLERK, states(third, said)).code).toBe('unknown');
    hall.act(CLERK, states(third, { incident: 'i1' }));
  });

  it('[FO-23] leaves no box of an election, and names it till then', () => {
    const hall = openHall({ rehearsal: true });
    const on = { sitting: SITTING };
    const rules = { seats: 1, method: { kind: 'people', by: 'plurality' } } as const;
    hall.act(CHAIR, { type: 'CallElection', ...on, office: 'Treasurer', rules });
    const [election] = tableIds(hall.founded().elections) as unknown as [ElectionId];
    for (const name of ['Ann', 'Ben']) {
      const candidate = { member: null, name, groups: [] };
      hall.act(CHAIR, { type: 'Nominate', ...on, election, candidate, source: 'committee' });
    }
    hall.act(CHAIR, { type: 'CloseNominations', ...on, election });
    hall.act(CHAIR, { type: 'OpenRound', ...on, election });
    const poll = tableGet(hall.founded().elections, election)!.rounds[0]!.poll;
    expect(pollsOf(hall.founded(), SITTING)).toEqual([poll]);
    expect(pollsOf(hall.founded(), REAL)).toEqual([]);
    hall.act(CHAIR, adjourn());
    expect(hall.founded().elections.size).toBe(0);
  });

  it('[FO-22] has no minutes that could be put before the members', () => {
    const hall = openHall({ rehearsal: true });
    hall.act(CHAIR, adjourn());
    const circulate = { type: 'CirculateMinutes', of: SITTING } as never;
    expect(hall.refused(CLERK, circulate).code).toBe('rehearsal');
  });

  it('[FO-23] comes to the same state again from its entries', () => {
    const hall = openHall({ rehearsal: true });
    bring(hall, 'd1', main('To buy a cold store.'));
    decideTop(hall, decided);
    hall.act(CHAIR, adjourn());
    const again = hall.entries.reduce<Assembly>(evolve, initialAssembly);
    expect(JSON.stringify(again)).toBe(JSON.stringify(hall.state));
    expect(emptyHall().state).toBe(initialAssembly);
  });
});

import { tableSet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { MinutesStanding, MinutesVersion } from '../approval/state.ts';
import { recordActs, recordActsOn } from '../available/record-acts.ts';
import type { IncidentId, Instant, MemberId, SittingId, StatementId } from '../ids.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import type { UncertainTime } from './state.ts';

const report = {
  type: 'EnterStatement',
  sitting: SITTING,
  kind: 'report',
  who: { named: 'a provincial delegate' },
  capacity: 'delegate',
  text: 'Windows were broken in the yard.',
  how: 'told',
  source: 'two carters',
  about: 'the yard',
  answers: null,
} as const;

const S1 = 's1' as StatementId;
const I1 = 'i1' as IncidentId;
const D1 = { member: 'd1' as MemberId };
const own = { ...report, who: D1, how: 'witnessed', source: '' } as const;
const denial = { ...own, kind: 'denial', text: 'None was broken.', answers: S1 } as const;
const at = { sitting: SITTING, statement: S1 } as const;

function adjourned(): Hall {
  const hall = openHall();
  hall.act(CLERK, report);
  hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' });
  return hall;
}

function called(hall: Hall, publicity: 'public' | 'closed'): SittingId {
  const sitting = 'sitting-2' as SittingId;
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting,
    bodies: [BODY],
    kind: 'regular',
    title: 'Second sitting',
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity,
    agenda: [],
  });
  return sitting;
}

describe('statements', () => {
  it('[RN-1] the desk enters them with who stands behind them and how they know', () => {
    const hall = openHall();
    expect(hall.refused('d1', report).code).toBe('not-entitled');
    expect(hall.refused(CLERK, { ...report, text: ' ' }).code).toBe('malformed');
    const [event] = hall.act(CLERK, report);
    expect(event).toMatchObject({ statement: { id: 's1', how: 'told', source: 'two carters' } });
  });

  it('[RN-1] an answer must answer something that was entered', () => {
    const hall = openHall();
    expect(hall.refused(CLERK, { ...report, kind: 'denial', answers: S1 }).code).toBe('unknown');
    hall.act(CLERK, report);
    hall.act(CLERK, { ...report, kind: 'denial', answers: S1 });
  });

  it('[RN-2] a correction names the entry, which stays', () => {
    const hall = openHall();
    hall.act(CLERK, report);
    const before = hall.entries.length;
    const correct = { type: 'CorrectEntry', sitting: SITTING, text: 'One window.', reason: '' } as const;
    expect(hall.refused(CLERK, { ...correct, entry: 999 as never }).code).toBe('unknown');
    expect(hall.refused('d1', { ...correct, entry: 0 as never }).code).toBe('not-entitled');
    const [event] = hall.act(CLERK, { ...correct, entry: (before - 1) as never });
    expect(event).toMatchObject({ type: 'EntryCorrected', entry: before - 1 });
    expect(hall.entries).toHaveLength(before + 1);
  });

  it('[ST-1] belong to a sitting that was opened', () => {
    const hall = openHall();
    expect(hall.refused(CLERK, { ...report, sitting: 'nowhere' as never }).code).toBe('unknown');
    expect(hall.refused('stranger', own).code).toBe('unknown');
    const later = called(hall, 'public');
    expect(hall.refused(CLERK, { ...report, sitting: later }).code).toBe('not-open');
  });

  it('[ST-7] of a public sitting tell nothing of one that is not', () => {
    const hall = openHall();
    hall.act(CLERK, report);
    hall.act(CLERK, { type: 'ReportIncident', sitting: SITTING, title: 'The yard', place: '', when: null });
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' });
    const closed = called(hall, 'closed');
    hall.act(CHAIR, { type: 'OpenSitting', sitting: closed });
    hall.act(CLERK, { ...report, sitting: closed, answers: S1, incident: I1 });
    hall.act(CLERK, { type: 'ReportIncident', sitting: closed, title: 'The cellar', place: '', when: null });
    const hidden = { answers: 's2' as StatementId, kind: 'denial' } as const;
    expect(hall.refused(CLERK, { ...report, ...hidden }).detail).toEqual({ what: 'statement', id: 's2' });
    hall.act(CLERK, { ...report, ...hidden, sitting: closed });
    const incident = { ...report, kind: 'denial', answers: S1, incident: 'i2' as IncidentId } as const;
    expect(hall.refused(CLERK, incident).detail).toEqual({ what: 'incident', id: 'i2' });
  });

  it('[ST-2] are about an incident that was reported', () => {
    const hall = openHall();
    const incident = {
      type: 'ReportIncident',
      sitting: SITTING,
      title: ' What was done in the yard ',
      place: 'the yard',
      when: null,
    } as const;
    expect(hall.refused(CLERK, { ...report, incident: I1 }).code).toBe('unknown');
    expect(hall.refused(CLERK, { ...incident, title: ' ' }).code).toBe('malformed');
    const [event] = hall.act('d1', incident);
    expect(event).toMatchObject({ incident: { id: 'i1', title: 'What was done in the yard' } });
    hall.act(CLERK, { ...report, incident: I1 });
    expect(hall.founded().statements.size).toBe(1);
  });

  it('[ST-3] name the source of what was told or read', () => {
    const hall = openHall();
    for (const how of ['told', 'document'] as const) {
      expect(hall.refused(CLERK, { ...report, how, source: '' }).detail).toEqual({ form: 'source' });
      hall.act(CLERK, { ...report, how });
      hall.act(CLERK, { ...report, how, source: '', from: { document: 'the gate book' } });
    }
    hall.act(CLERK, { ...report, how: 'inferred', source: '' });
    hall.act(CLERK, { ...report, source: '', from: { statement: S1 } });
    const from = { statement: 's99' as StatementId };
    expect(hall.refused(CLERK, { ...report, from }).code).toBe('unknown');
    expect(hall.refused(CLERK, { ...report, from: { member: 'nobody' as MemberId } }).code).toBe('unknown');
    expect(hall.refused(CLERK, { ...report, from: { named: ' ' } }).code).toBe('malformed');
  });

  it('[ST-4] answer in the way of their kind', () => {
    const hall = openHall();
    hall.act(CLERK, report);
    hall.act('d1', { ...denial, answering: 'lays-to-others' });
    expect(hall.refused('d1', { ...denial, answering: 'corroborates' }).code).toBe('malformed');
    expect(hall.refused('d1', { ...denial, answers: null, answering: 'denies' }).code).toBe('malformed');
    hall.act(CLERK, { ...report, kind: 'speech', answers: S1, answering: 'corroborates' });
  });

  it('[ST-5] have times whose ends are in order', () => {
    const hall = openHall();
    const [early, late] = [0 as Instant, 1_000 as Instant];
    const enter = (when: Partial<UncertainTime>) =>
      ({ ...report, when: { precision: 'hour', words: '', ...when } }) as const;
    expect(hall.refused(CLERK, enter({ from: late, until: early })).detail).toEqual({ form: 'time' });
    expect(hall.refused(CLERK, enter({})).detail).toEqual({ form: 'time' });
    hall.act(CLERK, enter({ from: early, until: late }));
    hall.act(CLERK, enter({ until: late }));
    hall.act(CLERK, enter({ words: 'towards evening' }));
  });

  it('[ST-6] are entered by members who may speak, about what they say themselves', () => {
    const hall = openHall();
    hall.act('d1', own);
    expect(hall.refused('d2', own).code).toBe('not-entitled');
    for (const kind of ['speech', 'reading', 'note', 'reaction', 'proposal'] as const)
      expect(hall.refused('d1', { ...own, kind }).code).toBe('not-entitled');
    const guest = {
      member: 'guest' as MemberId,
      label: 'Guest',
      voting: 'none',
      weight: 1,
      group: null,
    } as const;
    hall.act(CHAIR, { type: 'SeatMembers', body: BODY, members: [guest], reason: 'A guest.' });
    expect(hall.refused('guest', { ...own, who: { member: guest.member } }).detail).toEqual({ act: 'speak' });
  });
});

describe('statements of an earlier sitting', () => {
  it('[ST-8] may be answered, corrected and signed when it is over', () => {
    const hall = adjourned();
    expect(hall.refused(CLERK, report).code).toBe('adjourned');
    expect(hall.refused('d1', own).code).toBe('adjourned');
    expect(hall.refused('d1', { ...denial, answers: null }).code).toBe('adjourned');
    hall.act('d1', denial);
    hall.act(CLERK, { ...report, kind: 'corroboration', answers: S1 });
    hall.act(CLERK, { type: 'CountersignStatement', sitting: SITTING, statement: 's2' as StatementId });
    hall.act('d1', {
      type: 'WithdrawStatement',
      sitting: SITTING,
      statement: 's2' as StatementId,
      reason: '',
    });
    const title = {
      type: 'ReportIncident',
      sitting: SITTING,
      title: 'The yard',
      place: '',
      when: null,
    } as const;
    expect(hall.refused(CLERK, title).code).toBe('adjourned');
  });
});

describe('statements of a sitting whose minutes are approved', () => {
  it('[ST-8] are changed by a correction of the minutes alone', () => {
    const hall = adjourned();
    hall.act('d1', denial);
    const version = { version: 1, approved: { by: 'consent' } } as unknown as MinutesVersion;
    const standing: MinutesStanding = { id: SITTING, deadline: null, versions: [version], corrections: [] };
    hall.state = { ...hall.founded(), minutes: tableSet(hall.founded().minutes, SITTING, standing) };
    expect(hall.refused('d2', { ...denial, who: { member: 'd2' as MemberId } }).code).toBe('too-late');
    expect(hall.refused('d1', { type: 'WithdrawStatement', ...at, reason: '' }).code).toBe('too-late');
    const correct = {
      type: 'CorrectEntry',
      sitting: SITTING,
      entry: 0 as never,
      text: 'x',
      reason: '',
    } as const;
    expect(hall.refused(CLERK, correct).code).toBe('too-late');
    expect(recordActs(hall.founded(), SITTING, { member: CLERK, now: hall.now })).toEqual([]);
  });
});

describe('signatures', () => {
  it('[ST-9] the member confirms or contests what the desk entered in their name', () => {
    const hall = openHall();
    hall.act(CLERK, { ...report, who: D1 });
    const contest = { type: 'ContestStatement', ...at, text: 'One window.', reason: '' } as const;
    expect(hall.refused('d2', { type: 'ConfirmStatement', ...at }).code).toBe('not-entitled');
    expect(hall.refused('d1', { ...contest, text: ' ' }).code).toBe('malformed');
    hall.act('d1', contest);
    expect(hall.refused('d1', contest).code).toBe('already-so');
    hall.act('d1', { type: 'ConfirmStatement', ...at });
    expect(hall.refused('d1', { type: 'ConfirmStatement', ...at }).code).toBe('already-so');
  });

  it('[ST-9] nobody signs with the device of another, nor what they entered themselves', () => {
    const hall = openHall();
    hall.act(CLERK, { ...report, who: D1 });
    const enteredBy = { enteredBy: CLERK };
    expect(hall.refused('d1', { type: 'ConfirmStatement', ...at }, enteredBy).code).toBe('not-entitled');
    hall.act('d1', own);
    const second = { sitting: SITTING, statement: 's2' as StatementId };
    expect(hall.refused('d1', { type: 'ConfirmStatement', ...second }).code).toBe('already-so');
    expect(hall.refused(CLERK, { type: 'CountersignStatement', ...second }, enteredBy).code).toBe(
      'not-entitled',
    );
  });

  it('[ST-9] the desk countersigns what a member entered, once, and not its own', () => {
    const hall = openHall();
    hall.act('d1', own);
    hall.act(CLERK, report);
    hall.act(CHAIR, { ...own, who: { member: CHAIR } });
    expect(hall.refused('d2', { type: 'CountersignStatement', ...at }).code).toBe('not-entitled');
    hall.act(CLERK, { type: 'CountersignStatement', ...at });
    expect(hall.refused(CHAIR, { type: 'CountersignStatement', ...at }).code).toBe('already-so');
    for (const [who, id] of [
      [CLERK, 's2'],
      [CHAIR, 's3'],
    ] as const) {
      const statement = id as StatementId;
      expect(hall.refused(who, { type: 'CountersignStatement', sitting: SITTING, statement }).code).toBe(
        'not-entitled',
      );
    }
  });

  it('[ST-11] who stands behind a statement withdraws it, and the desk for who is no member', () => {
    const hall = openHall();
    hall.act(CLERK, report);
    hall.act('d1', own);
    expect(hall.refused('d1', { type: 'WithdrawStatement', ...at, reason: '' }).code).toBe('not-entitled');
    hall.act(CLERK, { type: 'WithdrawStatement', ...at, reason: 'a mistake' });
    const second = { type: 'WithdrawStatement', sitting: SITTING, statement: 's2' as StatementId } as const;
    expect(hall.refused(CLERK, { ...second, reason: '' }).code).toBe('not-entitled');
    hall.act('d1', { ...second, reason: '' });
    expect(hall.refused('d1', { ...second, reason: '' }).code).toBe('already-so');
  });
});

describe('files of statements', () => {
  const file = { name: 'yard.png', mediaType: 'image/png', bytes: 3, sha256: 'ab'.repeat(32) };
  const fileOf = (sha256: string) => (sha256 === file.sha256 ? file : undefined);

  it('[ST-10] are attached as the server has them', () => {
    const hall = openHall();
    const enter = { ...report, attachments: [file] } as const;
    hall.act(CLERK, enter, { fileOf });
    for (const other of [{ bytes: 4 }, { mediaType: 'text/plain' }, { sha256: 'cd'.repeat(32) }])
      expect(
        hall.refused(CLERK, { ...enter, attachments: [{ ...file, ...other }] }, { fileOf }).detail,
      ).toEqual({ what: 'attachment', id: { ...file, ...other }.sha256 });
    expect(hall.refused(CLERK, { ...enter, attachments: [file, file] }, { fileOf }).code).toBe('malformed');
  });
});

describe('what is offered', () => {
  it('[ST-6] [ST-9] is what would be taken', () => {
    const hall = openHall();
    hall.act(CLERK, { ...report, who: D1 });
    const asked = (member: string) => ({ member: member as MemberId, now: hall.now });
    const named = (acts: ReturnType<typeof recordActs>): string[] =>
      acts.map((act) => (act.type === 'EnterStatement' ? `${act.type} ${act.kind}` : act.type));
    const anew = (member: string): string[] => named(recordActs(hall.founded(), SITTING, asked(member)));
    const toIt = (member: string): string[] =>
      named(recordActsOn(hall.founded(), { statement: 's1' as StatementId }, asked(member)));
    const ofDesk = ['CorrectEntry', 'RecordInterjection', 'RecordReaction'];
    expect(anew('d1')).toEqual(['ReportIncident', 'EnterStatement report']);
    expect(toIt('d1')).toEqual([
      'EnterStatement denial',
      'ConfirmStatement',
      'ContestStatement',
      'WithdrawStatement',
    ]);
    expect(anew(CLERK)).toEqual([
      'ReportIncident',
      'EnterStatement report',
      'EnterStatement note',
      ...ofDesk,
    ]);
    expect(toIt(CLERK)).toEqual(['EnterStatement denial', 'EnterStatement denial']);
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' });
    expect([anew('d2'), toIt('d2')]).toEqual([[], ['EnterStatement denial']]);
    expect(anew(CLERK)).toEqual(ofDesk);
  });
});

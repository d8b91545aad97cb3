import type { IncidentId, SittingId, StatementId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { emptyDraft, enterOf, noTime, reportOf, type StatementDraft, whenOf } from './draft.ts';

const at = { sitting: 'day-1' as SittingId, timeZone: 'Europe/Berlin' };
const whole: StatementDraft = {
  ...emptyDraft,
  who: { member: 'd3', named: '' },
  text: ' Windows were broken. ',
};
const entered = (part: Partial<StatementDraft>) => enterOf({ ...whole, ...part }, { ...at, incident: null });

describe('a statement as it is being written', () => {
  it('waits for words and for who stands behind them', () => {
    expect(entered({ text: ' ' })).toBeNull();
    expect(entered({ who: { member: null, named: ' ' } })).toBeNull();
    expect(entered({ who: { member: null, named: ' a steward ' } })).toMatchObject({
      who: { named: 'a steward' },
      text: 'Windows were broken.',
    });
  });

  it('says by whom one was told, and from which document one knows', () => {
    expect(entered({ how: 'told' })).toBeNull();
    expect(entered({ how: 'told', teller: { member: null, named: 'friends' } })).toMatchObject({
      from: { named: 'friends' },
    });
    expect(entered({ how: 'document' })).toBeNull();
    expect(entered({ how: 'document', source: ' a memoir ' })).toMatchObject({
      from: { document: 'a memoir' },
    });
    expect(entered({ how: 'witnessed', source: 'left from before' })).toMatchObject({ source: '' });
  });

  it('lays to others only where a denial answers something', () => {
    const answers = 's1' as StatementId;
    expect(entered({ kind: 'denial', answers, laid: true })).toMatchObject({ answering: 'lays-to-others' });
    expect(entered({ kind: 'report', answers, laid: true })).not.toHaveProperty('answering');
    expect(entered({ kind: 'denial', laid: true })).toMatchObject({ answers: null });
    expect(entered({ kind: 'denial', laid: true })).not.toHaveProperty('answering');
  });

  it('leaves out what nobody filled in, and names the event it is about', () => {
    const command = enterOf(whole, { ...at, incident: 'i2' as IncidentId });
    expect(command).toMatchObject({ incident: 'i2' });
    for (const part of ['place', 'when', 'from', 'attachments']) expect(command).not.toHaveProperty(part);
  });
});

describe('when something was', () => {
  it('is a day, hours of a day, words, or nothing', () => {
    const day = '2026-07-04';
    const midnight = Date.parse('2026-07-03T22:00:00Z');
    expect(whenOf(noTime, at.timeZone)).toBeNull();
    expect(whenOf({ ...noTime, words: ' towards evening ' }, at.timeZone)).toEqual({
      precision: 'day',
      words: 'towards evening',
    });
    expect(whenOf({ ...noTime, day }, at.timeZone)).toMatchObject({ from: midnight, until: midnight });
    expect(whenOf({ ...noTime, day, from: '21:00' }, at.timeZone)).toEqual({
      from: Date.parse('2026-07-04T19:00:00Z'),
      precision: 'minute',
      words: '',
    });
  });

  it('runs forward', () => {
    const when = { ...noTime, day: '2026-07-04', from: '22:00', until: '21:00' };
    expect(entered({ when })).toBeNull();
    expect(reportOf({ ...whole, title: 'What was done?', eventWhen: when }, at)).toBeNull();
    expect(reportOf({ ...whole, title: ' What was done? ' }, at)).toMatchObject({
      title: 'What was done?',
      when: null,
    });
  });
});

import { hostileCases, JournalBuilder, type Setting } from '@tauride/minutes/testing';
import { tableValues } from '@tauride/kernel';
import type { Assembly } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { MADE_AT } from '../testing/sitting.ts';
import { toIcs } from './to-ics.ts';

const options = { fingerprint: 'c0ffee', madeAt: MADE_AT };

function calendar(state: Assembly): string {
  if (state.phase === 'unfounded') throw new Error('not founded');
  return toIcs(state, tableValues(state.sittings), options);
}

/** The lines of a calendar put together again, by name. Source: RFC 5545, 3.1. */
function linesOf(text: string): ReadonlyMap<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

function called(setting: Setting = {}): string {
  return calendar(new JournalBuilder(setting).state);
}

describe('calendars', () => {
  it('[XC-15] a sitting that is called is an event at its moment in UTC', () => {
    const lines = linesOf(called());
    expect(Object.fromEntries(lines)).toMatchObject({
      VERSION: '2.0',
      METHOD: 'PUBLISH',
      UID: 'sitting-1.c0ffee@tauride.invalid',
      DTSTAMP: '20261122T120000Z',
      SEQUENCE: '0',
      DTSTART: '20261120T180500Z',
      SUMMARY: 'November sitting',
      LOCATION: 'The old customs house',
      STATUS: 'CONFIRMED',
      CLASS: 'PUBLIC',
    });
    expect(lines.has('DTEND')).toBe(false);
  });

  it('[XC-15] the same event in a later version has its end', () => {
    const journal = new JournalBuilder();
    const before = linesOf(calendar(journal.state));
    const after = linesOf(calendar(journal.open().adjourn().state));
    expect(after.get('UID')).toBe(before.get('UID'));
    expect(after.get('DTSTART')).toBe(before.get('DTSTART'));
    expect([before.get('SEQUENCE'), after.get('SEQUENCE')]).toEqual(['0', '1']);
    expect(after.get('DTEND')).toBe('20261120T180700Z');
  });

  it('[XC-15] a sitting without hours is a day of the hall’s own calendar', () => {
    const startsAt = '1917-07-17T21:30:00Z';
    const call = { hoursRecorded: false, publicity: 'closed' } as const;
    const lines = linesOf(called({ timeZone: 'Europe/Moscow', startsAt, call }));
    expect(lines.get('DTSTART;VALUE=DATE')).toBe('19170718');
    expect(lines.get('CLASS')).toBe('CONFIDENTIAL');
  });

  it('[XC-15] marks of the format are escaped, and no line is longer than 75 octets', () => {
    const title = 'Rates; fees, and\nthe \\ fund: ' + '漢字 👩‍👩‍👧 '.repeat(20);
    const text = called({ call: { title } });
    expect(linesOf(text).get('SUMMARY')).toBe(
      title
        .replaceAll('\\', '\\\\')
        .replace('Rates;', 'Rates\\;')
        .replace('fees,', 'fees\\,')
        .replace('\n', '\\n'),
    );
  });

  it.each(hostileCases)('[XC-15] $named breaks no line', ({ text }) => {
    const written = called({ assembly: text, call: { title: text, place: text } });
    const lines = written.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
    }
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});

import type { Instant } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { dayText, durationText, hourText, machineTime } from './date.ts';
import { julianDay } from './julian.ts';
import { languages } from './language.ts';
import { loadWords } from './load.ts';

const at = (text: string): Instant => Date.parse(text) as Instant;
const petrograd = { timeZone: 'Europe/Moscow', calendar: 'julian' } as const;

describe('dates', () => {
  it.each([
    ['1917-07-17', '1917-07-04'],
    ['1582-10-15', '1582-10-05'],
    ['1900-03-13', '1900-02-29'],
    ['1900-03-14', '1900-03-01'],
    ['2000-01-14', '2000-01-01'],
    ['0200-02-28', '0200-02-29'],
    ['0200-03-01', '0200-03-01'],
  ])('[MIN-6] %s is the Julian %s', (gregorian, julian) => {
    const [year = 0, month = 0, day = 0] = gregorian.split('-').map(Number);
    const found = julianDay({ year, month, day });
    const [y = 0, m = 0, d = 0] = julian.split('-').map(Number);
    expect(found).toEqual({ year: y, month: m, day: d });
  });

  it('[MIN-6] a Julian day is marked in every language', async () => {
    const texts = await Promise.all(
      languages.map(async (language) =>
        dayText(at('1917-07-17T12:00:00Z'), petrograd, await loadWords(language)),
      ),
    );
    expect(texts).toEqual([
      'July 4, 1917 (O.S.)',
      '4. Juli 1917 (a. St.)',
      '4 juillet 1917 (ancien style)',
      '4 de julio de 1917 (estilo antiguo)',
      '4 июля 1917 г. (ст. ст.)',
    ]);
  });

  it('[MIN-6] shows 29 February 1900, which only the Julian calendar has', async () => {
    expect(dayText(at('1900-03-13T12:00:00Z'), petrograd, await loadWords('en'))).toBe(
      'February 29, 1900 (O.S.)',
    );
  });

  it('[MIN-22] carries the offset through the change of summer time', () => {
    const zone = 'Europe/Berlin';
    expect(machineTime(at('2026-10-25T00:30:00Z'), zone)).toBe('2026-10-25T02:30:00+02:00');
    expect(machineTime(at('2026-10-25T01:30:00Z'), zone)).toBe('2026-10-25T02:30:00+01:00');
    expect(hourText(at('2026-10-25T01:30:00Z'), zone)).toBe('02:30');
  });

  it('[MIN-22] gives a time in UTC where the offset had seconds', () => {
    expect(machineTime(at('1917-06-30T12:00:00Z'), 'Europe/Moscow')).toBe('1917-06-30T12:00:00.000Z');
  });

  it('midnight is 00:00 and a duration has minutes and seconds', () => {
    expect(hourText(at('2026-01-01T00:00:00Z'), 'UTC')).toBe('00:00');
    expect([durationText(0), durationText(61_999), durationText(3_600_000)]).toEqual([
      '0:00',
      '1:01',
      '60:00',
    ]);
  });
});

import { hourText } from '@tauride/minutes';
import type { FoundedAssembly, Instant, MemberId } from '@tauride/procedure';
import { type House, inSession, seatName } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';
import type { HallConnection, RecordCheck } from '../live/types.ts';
import type { ConnectionStatus } from '../parts/connection.tsx';
import type { RecordStatus } from '../parts/record-line.tsx';

/** Who this page belongs to and which item the house is at. */
export function whereLine(house: House, member: MemberId | null, { t }: Tongue): string {
  const who = member === null ? t('delegate.nobody') : seatName(house, member);
  const sitting = inSession(house);
  const at = sitting?.agenda.findIndex(({ phase }) => phase === 'now') ?? -1;
  if (sitting === null || at === -1) return who;
  return `${who} · ${t('house.item-of', { number: at + 1, count: sitting.agenda.length })}`;
}

export function connectionStatus({ phase, since }: HallConnection, now: Instant): ConnectionStatus {
  if (phase === 'reconnecting')
    return { kind: 'reconnecting', seconds: Math.max(0, Math.floor((now - since) / 1000)) };
  return { kind: phase };
}

/** The record's state for the foot of a page; null where this audience does not get all of it. */
export function recordStatus(
  record: RecordCheck,
  { timeZone }: Pick<FoundedAssembly, 'timeZone'>,
): RecordStatus | null {
  switch (record.phase) {
    case 'not-open':
      return null;
    case 'checking':
      return { kind: 'checking', from: record.from };
    case 'checked':
      return { kind: 'checked', entries: record.head.size, at: secondText(record.at, timeZone) };
    case 'mismatch':
      return { kind: 'mismatch', seenAt: hourText(record.alarm.seenAt, timeZone) };
  }
}

/** Hours, minutes and seconds in the assembly's zone. */
export function secondText(at: Instant, timeZone: string): string {
  // An hour before 1970 is a negative number.
  const seconds = String(((Math.floor(at / 1000) % 60) + 60) % 60).padStart(2, '0');
  return `${hourText(at, timeZone)}:${seconds}`;
}

import { useTongue } from '../house/tongue.ts';
import type { Alarm } from '../live/alarm.ts';
import { useHall } from '../live/hall-context.tsx';

/** Day and hour in the assembly's zone, with its name: what this browser saw may be weeks ago. */
export function useMoment(): (at: number) => string {
  const { timeZone } = useHall().assembly;
  const { locale } = useTongue();
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return (at) => format.format(at);
}

/** What was found, in one sentence. */
export function useFinding({ kind, entry, seenAt, from }: Alarm): string {
  const { t, locale } = useTongue();
  const moment = useMoment();
  const values = { entry: entry.toLocaleString(locale), seenAt: moment(seenAt) };
  if (kind !== 'other') return t(`record.alarm.${kind}`, values);
  return from === undefined || from === 'browser'
    ? t('record.alarm.other')
    : t('record.alarm.witness', { witness: from });
}

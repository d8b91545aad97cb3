import type { SittingId } from '@tauride/procedure';
import { useTongue } from './tongue.ts';

/** The minutes for other programs, whose names are the same in every language. */
export function MinutesFiles({ sitting }: { readonly sitting: SittingId }) {
  const { locale } = useTongue();
  const href = (format: string) =>
    `/api/minutes/${encodeURIComponent(sitting)}/${format}?lang=${encodeURIComponent(locale)}`;
  return (
    <>
      <a href={href('akn')}>Akoma Ntoso</a>
      <a href={href('popolo')}>Popolo</a>
      <a href={href('csv')}>CSV</a>
      <a href="/api/calendar.ics">iCalendar</a>
    </>
  );
}

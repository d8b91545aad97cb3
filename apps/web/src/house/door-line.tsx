import { doorsOf } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { hourIn } from './hours.ts';
import { useSaidReason } from './said-reason.ts';
import { useTongue } from './tongue.ts';

const marks = { public: 'off', members: 'wait', closed: 'on' } as const;

/** Who may follow the sitting now, since when and why: one quiet line, in words and with a shape. */
export function DoorLine({ whole = true }: { readonly whole?: boolean }) {
  const hall = useHall();
  const { t } = useTongue();
  const { sitting } = hall;
  const setting = sitting?.doors?.at(-1);
  const reason = useSaidReason(whole ? (setting?.reason ?? '') : '');
  if (sitting === null || sitting.phase === 'adjourned') return null;
  const publicity = doorsOf(sitting);
  const hour = setting === undefined ? null : hourIn(hall, setting.at);
  const words = [
    t(`house.doors.${publicity}`),
    hour === null ? '' : t('house.doors.since', { hour }),
    reason,
  ];
  return (
    <p className="small" data-doors={publicity} role="status">
      <StateMark kind={marks[publicity]}>{words.filter(Boolean).join(' · ')}</StateMark>
    </p>
  );
}

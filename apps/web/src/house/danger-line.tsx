import { useHall } from '../live/hall-context.tsx';
import { useSaidReason } from './said-reason.ts';
import { useTongue } from './tongue.ts';

/** Why the chair stopped the sitting in danger, on every screen until it goes on. */
export function DangerLine({ className }: { readonly className?: string | undefined }) {
  const { sitting } = useHall();
  const { t } = useTongue();
  const reason = useSaidReason(reasonIn(sitting));
  return reason === '' ? null : (
    <p className={className} role="status">
      <b>{t('house.danger')}</b> <span dir="auto">{reason}</span>
    </p>
  );
}

function reasonIn(sitting: ReturnType<typeof useHall>['sitting']): string {
  if (sitting?.phase === 'recessed') return sitting.recess?.danger ?? '';
  return sitting?.phase === 'adjourned' ? (sitting.danger ?? '') : '';
}

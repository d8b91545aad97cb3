import type { ConfirmLevel } from '@tauride/procedure';
import { Select } from '../../parts/field.tsx';
import { useTongue } from '../tongue.ts';
import type { Calling } from './use-call.ts';

const levels: readonly ConfirmLevel[] = ['never', 'secret', 'important', 'every'];

/** Before which votes those who vote confirm that it is they. */
export function ConfirmField({ calling: { draft, change } }: { readonly calling: Calling }) {
  const { t } = useTongue();
  return (
    <Select
      label={t('call.confirm.legend')}
      hint={draft.confirm === 'never' ? undefined : t('call.confirm.hint')}
      value={draft.confirm}
      onChange={({ target }) => change({ confirm: target.value as ConfirmLevel })}
    >
      {levels.map((level) => (
        <option key={level} value={level}>
          {t(`call.confirm.${level}`)}
        </option>
      ))}
    </Select>
  );
}

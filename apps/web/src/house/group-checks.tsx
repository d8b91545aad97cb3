import type { Election } from '@tauride/procedure';
import { Check } from '../parts/radios.tsx';

type Props = {
  readonly election: Pick<Election, 'rules'>;
  readonly legend: string;
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
};

/** To which groups of the quotas a candidate belongs; nothing where the election has none. */
export function GroupChecks({ election, legend, groups, onChange }: Props) {
  const { quotas } = election.rules;
  if (quotas.length === 0) return null;
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {quotas.map(({ group }) => (
        <Check
          key={group}
          label={group}
          checked={groups.includes(group)}
          onChange={(is) => onChange(is ? [...groups, group] : groups.filter((one) => one !== group))}
        />
      ))}
    </fieldset>
  );
}

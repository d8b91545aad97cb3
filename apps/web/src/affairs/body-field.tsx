import type { BodyId } from '@tauride/procedure';
import { Select } from '../parts/field.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly desk: Desk;
  readonly label: string;
  readonly value: BodyId;
  readonly onChange: (body: BodyId) => void;
};

/** For which of their bodies somebody acts; nothing to ask of those who serve one alone. */
export function BodyField({ desk, label, value, onChange }: Props) {
  if (desk.affairs.length < 2) return null;
  return (
    <Select label={label} value={value} onChange={({ target }) => onChange(target.value as BodyId)}>
      {desk.affairs.map(({ body }) => (
        <option key={body} value={body}>
          {desk.bodyName(body)}
        </option>
      ))}
    </Select>
  );
}

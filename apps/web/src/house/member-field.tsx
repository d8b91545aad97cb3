import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { MemberId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import { type Found, findMembers } from './find-members.ts';
import { type House, writtenName } from './house.ts';
import styles from './member-field.module.css';

type Props = {
  readonly house: House;
  readonly label: string;
  readonly value: MemberId | null;
  readonly onChange: (member: MemberId | null) => void;
  readonly allow?: (member: MemberId) => boolean;
  /** The field is emptied once a member was chosen, for the next one. */
  readonly many?: boolean;
};

const shown = 8;

/** Finds one of many members as their name, number or group is written. */
export function MemberField({ house, label, value, onChange, allow, many = false }: Props) {
  const t = useT();
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const text = written ?? (value === null ? '' : writtenName(house, value));
  const { found, more } =
    written === null
      ? { found: [], more: 0 }
      : findMembers(house, written, { limit: shown, ...(allow ? { allow } : {}) });
  const choose = (member: MemberId) => {
    onChange(member);
    setWritten(many ? '' : null);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = listKey(event, { at, found });
    if (pressed === null) return;
    event.preventDefault();
    if (pressed.choose === undefined) setAt(pressed.at);
    else choose(pressed.choose);
  };
  const open = written !== null && written.trim() !== '';
  return (
    <div className={styles.member}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('house.member.find')}
        value={text}
        onChange={(event) => {
          setWritten(event.target.value);
          setAt(0);
          if (value !== null) onChange(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {found.map((member, place) => (
          <Option
            key={member.id}
            id={`${id}-${place}`}
            member={member}
            current={place === at}
            onChoose={choose}
          />
        ))}
      </div>
      {open ? <Note found={found.length} more={more} /> : null}
    </div>
  );
}

type ListKey = { readonly at: number; readonly choose?: MemberId };

/** Arrows go through the list, Enter takes the member; Ctrl with Enter is left to the form. */
function listKey(
  event: KeyboardEvent,
  { at, found }: { readonly at: number; readonly found: readonly Found[] },
): ListKey | null {
  if (found.length === 0 || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowDown') return { at: (at + 1) % found.length };
  if (event.key === 'ArrowUp') return { at: (at + found.length - 1) % found.length };
  const member = found[at];
  return event.key === 'Enter' && member !== undefined ? { at: 0, choose: member.id } : null;
}

type OptionProps = {
  readonly id: string;
  readonly member: Found;
  readonly current: boolean;
  readonly onChoose: (member: MemberId) => void;
};

function Option({ id, member, current, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose(member.id);
      }}
    >
      <b>
        <bdi>{member.name}</bdi>
      </b>{' '}
      <bdi>{member.group}</bdi>
    </div>
  );
}

function Note({ found, more }: { readonly found: number; readonly more: number }) {
  const t = useT();
  const words =
    found === 0 ? t('house.member.none') : more > 0 ? t('house.member.more', { count: more }) : '';
  return (
    <p className="small" role="status">
      {words}
    </p>
  );
}

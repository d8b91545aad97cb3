import type { MemberId } from '@tauride/procedure';
import { type KeyboardEvent, useId, useState } from 'react';
import { findMembers } from '../house/find-members.ts';
import { seatName } from '../house/house.ts';
import styles from '../house/member-field.module.css';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { nobody, type VoiceDraft } from './draft.ts';

type Props = {
  readonly label: string;
  readonly value: VoiceDraft;
  readonly onChange: (voice: VoiceDraft) => void;
  /** Offered before anything is written: whoever spoke last stands first. */
  readonly recent: readonly VoiceDraft[];
};

const shown = 7;

/** One field for whoever says something: a member as the name is written, or somebody else in the words that were written. */
export function VoiceField({ label, value, onChange, recent }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const nameOf = ({ member, named }: VoiceDraft): string =>
    member === null ? named : seatName(hall, member as MemberId);
  const offered = open ? offers(hall, { written: written ?? '', recent, current: value }) : [];
  const choose = (voice: VoiceDraft) => {
    onChange(voice);
    setWritten(null);
    setOpen(false);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || offered.length === 0 || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? offered.length - 1 : 0;
    const chosen = offered[at];
    const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && isWritten(written));
    if (step !== 0) setAt((at + step) % offered.length);
    else if (takes && chosen !== undefined) choose(chosen);
    // Tab goes on to the next field; everything else stays in this one.
    if (step !== 0 || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className={styles.member}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={open && offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && offered.length > 0 ? `${id}-${at}` : undefined}
        value={written ?? nameOf(value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => {
          setWritten(target.value);
          setOpen(true);
          setAt(0);
          if (!isNobody(value)) onChange(nobody);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={offered.length === 0}>
        {offered.map((voice, place) => (
          <div
            key={voice.member ?? `=${voice.named}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(voice);
            }}
          >
            {voice.member === null ? (
              <>
                <b dir="auto">{voice.named}</b> {t('statements.voice.other')}
              </>
            ) : (
              <b dir="auto">{nameOf(voice)}</b>
            )}
          </div>
        ))}
      </div>
      {isWritten(written) && !open ? (
        <p className="small" role="status">
          {t('statements.voice.choose')}
        </p>
      ) : null}
    </div>
  );
}

function isWritten(written: string | null): boolean {
  return written !== null && written.trim() !== '';
}

function isNobody({ member, named }: VoiceDraft): boolean {
  return member === null && named === '';
}

type Offering = {
  readonly written: string;
  readonly recent: readonly VoiceDraft[];
  readonly current: VoiceDraft;
};

/** Members who fit what is written, then the words themselves; before anything is written, those who spoke last. */
function offers(
  hall: ReturnType<typeof useHall>,
  { written, recent, current }: Offering,
): readonly VoiceDraft[] {
  const named = written.trim();
  if (named === '') return isNobody(current) ? recent.slice(0, shown) : [];
  const { found } = findMembers(hall, written, { limit: shown });
  return [...found.map(({ id }) => ({ member: id, named: '' })), { member: null, named }];
}

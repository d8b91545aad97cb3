import type { MemberId } from '@tauride/procedure';
import { type KeyboardEvent, useId, useState } from 'react';
import { findMembers } from '../house/find-members.ts';
import { writtenName } from '../house/house.ts';
import styles from '../house/member-field.module.css';
import { useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
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
  const offered = open ? offers(hall, { written: written ?? '', recent, current: value }) : [];
  const choose = (voice: VoiceDraft) => {
    onChange(voice);
    setWritten(null);
    setOpen(false);
    setAt(0);
  };
  const write = (words: string) => {
    setWritten(words);
    setOpen(true);
    setAt(0);
    if (!isNobody(value)) onChange(nobody);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = keyIn(event, { at, offered, isWritten: isWritten(written) });
    if (pressed === null) return;
    // Tab takes the name and goes on to the next field.
    if (event.key !== 'Tab') event.preventDefault();
    if (typeof pressed === 'number') setAt(pressed);
    else choose(pressed);
  };
  return (
    <div className={styles.member}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={offered.length > 0 ? `${id}-${at}` : undefined}
        value={written ?? nameIn(hall, value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
      />
      <Offers id={id} label={label} offered={offered} at={at} onChoose={choose} />
      {isWritten(written) && !open ? (
        <p className="small" role="status">
          {t('statements.voice.choose')}
        </p>
      ) : null}
    </div>
  );
}

function nameIn(hall: HallValue, { member, named }: VoiceDraft): string {
  return member === null ? named : writtenName(hall, member as MemberId);
}

type Keyed = { readonly at: number; readonly offered: readonly VoiceDraft[]; readonly isWritten: boolean };

/** Arrows go through the list; Enter, and Tab once something is written, takes who is marked. */
function keyIn(event: KeyboardEvent, { at, offered, isWritten: written }: Keyed): number | VoiceDraft | null {
  if (offered.length === 0 || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowDown') return (at + 1) % offered.length;
  if (event.key === 'ArrowUp') return (at + offered.length - 1) % offered.length;
  const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && written);
  return takes ? (offered[at] ?? null) : null;
}

type OffersProps = {
  readonly id: string;
  readonly label: string;
  readonly offered: readonly VoiceDraft[];
  readonly at: number;
  readonly onChoose: (voice: VoiceDraft) => void;
};

function Offers({ id, label, offered, at, onChoose }: OffersProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <div id={`${id}-list`} role="listbox" aria-label={label} hidden={offered.length === 0}>
      {offered.map((voice, place) => (
        <div
          key={voice.member ?? `=${voice.named}`}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(voice);
          }}
        >
          <b dir="auto">{nameIn(hall, voice)}</b>
          {voice.member === null ? ` ${t('statements.voice.other')}` : null}
        </div>
      ))}
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
function offers(hall: HallValue, { written, recent, current }: Offering): readonly VoiceDraft[] {
  const named = written.trim();
  if (named === '') return isNobody(current) ? recent.slice(0, shown) : [];
  const { found } = findMembers(hall, written, { limit: shown });
  return [...found.map(({ id }) => ({ member: id, named: '' })), { member: null, named }];
}

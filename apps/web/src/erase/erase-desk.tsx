import type { Line, MemberId, Seq } from '@tauride/procedure';
import { useDeferredValue, useMemo, useState } from 'react';
import { useJournal } from '../approval/use-journal.ts';
import { nameOf } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { EntryRows } from './entry-rows.tsx';
import { EraseForm } from './erase-form.tsx';
import { entriesOf, type EraseRow, findEntries, rowOf } from './erase-view.ts';
import styles from './erase.module.css';

const shown = 30;

/** What can be erased and what cannot, the entries that are found, and those that were chosen. */
export function EraseDesk() {
  const { t } = useTongue();
  const lines = useJournal();
  return (
    <>
      <p className={styles.lead}>{t('erase.lead')}</p>
      <p className={styles.lead}>{t('erase.stays')}</p>
      {lines === null ? <StateMark kind="wait">{t('erase.reading')}</StateMark> : <Choosing lines={lines} />}
    </>
  );
}

type Lines = { readonly lines: readonly Line[] };

function Choosing({ lines }: Lines) {
  const { t } = useTongue();
  const [chosen, setChosen] = useState<ReadonlySet<Seq>>(new Set());
  const [member, setMember] = useState<MemberId | null>(null);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const going = useGoing(lines, chosen, member);
  const choose = (seq: Seq, isChosen: boolean) => {
    setSaid('');
    setChosen(new Set(isChosen ? [...chosen, seq] : [...chosen].filter((one) => one !== seq)));
  };
  const close = (isDone: boolean) => {
    setAsked(false);
    if (!isDone) return;
    setChosen(new Set());
    setMember(null);
    setSaid(t('erase.done'));
  };
  const isNone = chosen.size === 0 && member === null;
  return (
    <div className={styles.columns}>
      <FindPart lines={lines} chosen={chosen} onChoose={choose} />
      <section className={styles.part} aria-labelledby="erase-going">
        <h2 className="heading" id="erase-going">
          {t('erase.going', { count: going.length })}
        </h2>
        <MemberPart member={member} onChange={setMember} count={member === null ? 0 : going.length} />
        {isNone ? <p id="erase-none">{t('erase.none')}</p> : null}
        <EntryRows rows={going} />
        <Acts>
          <ActButton
            variant="act"
            disabled={isNone}
            aria-describedby={isNone ? 'erase-none' : undefined}
            onClick={() => setAsked(true)}
          >
            {t('erase.ask')}
          </ActButton>
        </Acts>
        <p role="status">{said}</p>
      </section>
      {asked ? <EraseForm rows={going} entries={[...chosen]} member={member} onClose={close} /> : null}
    </div>
  );
}

/** All that would go: the chosen entries, and those of the chosen member. */
function useGoing(
  lines: readonly Line[],
  chosen: ReadonlySet<Seq>,
  member: MemberId | null,
): readonly EraseRow[] {
  return useMemo(() => {
    const rows = member === null ? [] : entriesOf(lines, member);
    const known = new Set(rows.map(({ entry }) => entry.seq));
    const single = [...chosen].flatMap((seq) => {
      const line = lines[seq];
      return line !== undefined && 'event' in line && !known.has(seq) ? [rowOf(line)] : [];
    });
    return [...rows, ...single].toSorted((one, other) => one.entry.seq - other.entry.seq);
  }, [lines, chosen, member]);
}

type FindProps = Lines & {
  readonly chosen: ReadonlySet<Seq>;
  readonly onChoose: (seq: Seq, isChosen: boolean) => void;
};

function FindPart({ lines, chosen, onChoose }: FindProps) {
  const { t } = useTongue();
  const [written, setWritten] = useState('');
  const sought = useDeferredValue(written);
  const { rows, more } = useMemo(() => findEntries(lines, sought, shown), [lines, sought]);
  return (
    <section className={styles.part} aria-labelledby="erase-find">
      <h2 className="heading" id="erase-find">
        {t('erase.find')}
      </h2>
      <Field
        label={t('erase.find.field')}
        hint={t('erase.find.hint')}
        type="search"
        value={written}
        onChange={({ target }) => setWritten(target.value)}
      />
      <p className="small" role="status">
        {sought.trim() === '' ? '' : t('erase.found', { count: rows.length + more })}
        {more > 0 ? ` ${t('erase.more', { count: rows.length })}` : ''}
      </p>
      <EntryRows rows={rows} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}

type MemberProps = {
  readonly member: MemberId | null;
  readonly onChange: (member: MemberId | null) => void;
  readonly count: number;
};

function MemberPart({ member, onChange, count }: MemberProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <>
      <MemberField house={hall} label={t('erase.member')} value={member} onChange={onChange} />
      {member === null ? (
        <p className="small">{t('erase.member.hint')}</p>
      ) : (
        <p>{t('erase.member.goes', { name: nameOf(hall, member), count })}</p>
      )}
    </>
  );
}

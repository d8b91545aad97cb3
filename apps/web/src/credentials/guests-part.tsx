import { type Guest, type GuestKind, guestKinds, type Sitting } from '@tauride/procedure';
import { useState } from 'react';
import { useActs } from '../bodies/use-acts.ts';
import { useDraft } from '../house/use-draft.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import styles from './credentials.module.css';
import { ExpelForm } from './expel-form.tsx';
import { guestsIn } from './hall-counts.ts';
import { NewSlipDialog } from './new-slip-dialog.tsx';
import { useDoor } from './use-door.ts';
import type { KnownSlips } from './use-slips.ts';

/** Those who are in the hall and are no members: let in, gone, sent out, each with a slip of their own if they want one. */
export function GuestsPart({ known }: { readonly known: KnownSlips }) {
  const { sitting } = useHall();
  const { t } = useTongue();
  const isOver = sitting === null || sitting.phase === 'adjourned';
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('credentials.guests.title')}</h2>
      {isOver ? <p>{t('credentials.guests.no-sitting')}</p> : <Guests sitting={sitting} known={known} />}
    </section>
  );
}

type Props = { readonly sitting: Sitting; readonly known: KnownSlips };

function Guests({ sitting, known }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const guests = guestsIn(assembly, sitting.id);
  return (
    <div className={styles.halves}>
      <AdmitForm sitting={sitting} />
      <div>
        {guests.length === 0 ? <p>{t('credentials.guests.none')}</p> : null}
        <ul className={styles.rows}>
          {guests.map((guest) => (
            <GuestRow key={guest.id} guest={guest} known={known} />
          ))}
        </ul>
      </div>
    </div>
  );
}

type GuestDraft = { readonly kind: GuestKind; readonly label: string; readonly maySpeak: boolean };
const noGuest: GuestDraft = { kind: 'guest', label: '', maySpeak: false };

function AdmitForm({ sitting }: { readonly sitting: Sitting }) {
  const acts = useActs();
  const { t } = useTongue();
  const [draft, change, clear] = useDraft<GuestDraft>(`guest.${sitting.id}`, noGuest);
  const { kind, label, maySpeak } = draft;
  const admit = async () => {
    const command = { type: 'AdmitGuest', sitting: sitting.id, kind, label: label.trim(), maySpeak } as const;
    if (await acts.send(t('credentials.guests.admit'), command)) clear();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() !== '') void admit();
      }}
    >
      <h3 className="label">{t('credentials.guests.admit')}</h3>
      <Radios
        layout="joined"
        legend={t('credentials.guests.kind')}
        value={kind}
        options={guestKinds.map((value) => ({ value, label: t(`credentials.guests.kind.${value}`) }))}
        onChange={(value) => change({ kind: value })}
      />
      <Field
        label={t('credentials.guests.label')}
        hint={t('credentials.guests.label.hint')}
        autoComplete="off"
        maxLength={200}
        value={label}
        onChange={({ target }) => change({ label: target.value })}
      />
      <Check
        label={t('credentials.guests.may-speak')}
        checked={maySpeak}
        onChange={(checked) => change({ maySpeak: checked })}
      />
      {acts.refused === null ? null : <Refusal {...acts.refused} />}
      <Acts>
        <ActButton variant="act" type="submit" disabled={acts.busy || label.trim() === ''}>
          {t('credentials.guests.admit')}
        </ActButton>
      </Acts>
    </form>
  );
}

function GuestRow({ guest, known }: { readonly guest: Guest; readonly known: KnownSlips }) {
  const acts = useActs();
  const { t } = useTongue();
  const { sitting } = useDoor();
  const [open, setOpen] = useState<Open>(null);
  const { id, kind, label, maySpeak, standing } = guest;
  const facts = [
    t(`credentials.guests.kind.${kind}`),
    t(`credentials.guests.standing.${standing}`),
    maySpeak ? t('credentials.guests.may-speak') : '',
  ];
  const close = () => {
    if (open === 'slip') known.reload();
    setOpen(null);
  };
  return (
    <li>
      <span>
        <b dir="auto">{label}</b> <span className="small">{facts.filter(Boolean).join(' · ')}</span>
        {acts.refused === null ? null : <Refusal {...acts.refused} />}
      </span>
      <GuestActs guest={guest} acts={acts} onOpen={setOpen} />
      {open !== 'slip' ? null : (
        <NewSlipDialog person={{ guest: id }} name={label} isLost={false} onClose={close} />
      )}
      {open !== 'expel' || sitting === null ? null : (
        <ExpelForm
          sitting={sitting}
          person={{ guest: id }}
          name={label}
          isOut={standing === 'expelled'}
          onClose={close}
        />
      )}
    </li>
  );
}

type Open = 'slip' | 'expel' | null;

type GuestActsProps = {
  readonly guest: Guest;
  readonly acts: ReturnType<typeof useActs>;
  readonly onOpen: (what: Open) => void;
};

function GuestActs({ guest: { id, label, sitting, standing }, acts, onOpen }: GuestActsProps) {
  const { t } = useTongue();
  const { presides } = useDoor();
  const leave = () => void acts.send(t('credentials.left'), { type: 'RecordGuestLeft', sitting, guest: id });
  const order = t(standing === 'expelled' ? 'credentials.readmit' : 'credentials.expel');
  return (
    <Acts>
      {standing !== 'admitted' ? null : (
        <>
          <ActButton
            aria-label={t('parts.pair', { first: t('credentials.slip'), second: label })}
            onClick={() => onOpen('slip')}
          >
            {t('credentials.slip')}
          </ActButton>
          <ActButton
            aria-label={t('parts.pair', { first: t('credentials.left'), second: label })}
            disabled={acts.busy}
            onClick={leave}
          >
            {t('credentials.left')}
          </ActButton>
        </>
      )}
      {!presides || standing === 'left' ? null : (
        <ActButton
          variant="quiet"
          aria-label={t('parts.pair', { first: order, second: label })}
          onClick={() => onOpen('expel')}
        >
          {order}
        </ActButton>
      )}
    </Acts>
  );
}

import { type Body, type BodyId, type MemberId, membersOf } from '@tauride/procedure';
import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { isLocal } from '../check-in/code.ts';
import { languageNames, languages } from '../messages/topics.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Select } from '../parts/field.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import styles from './credentials.module.css';
import { printedFor, type Who, whos } from './printed-for.ts';
import { useDoor } from './use-door.ts';
import { usePrinting } from './use-printing.ts';
import type { KnownSlips } from './use-slips.ts';

type Props = { readonly known: KnownSlips; readonly selected: ReadonlySet<MemberId> };

type Form = {
  readonly who: Who;
  readonly body: BodyId;
  readonly language: string;
  readonly size: '8' | '10';
  readonly oneSitting: boolean;
};

/** Sheets of slips and of badges, for a body, for those who lack one, or for those who were selected. */
export function PrintPart({ known, selected }: Props) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const { bodies, whyNot } = useDoor();
  const sitting = hall.sitting !== null && hall.sitting.phase !== 'adjourned' ? hall.sitting : null;
  const [form, setForm] = useState<Form>(() => ({
    who: selected.size > 0 ? 'selected' : 'body',
    body: firstBody(bodies, hall.sitting?.bodies ?? []),
    language: hall.assembly.language || locale,
    size: '8',
    oneSitting: false,
  }));
  const { who, body, language, size, oneSitting } = form;
  const members = membersOf(hall.assembly, body).map(({ member }) => member.id);
  const people = printedFor(who, members, { slips: known.slips ?? [], selected });
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('credentials.print.title')}</h2>
      <div className={styles.form}>
        <WhomFields form={form} selected={selected.size} onChange={setForm} />
        <PaperFields form={form} onChange={setForm} />
        {sitting === null ? null : (
          <Check
            label={t('credentials.print.sitting')}
            hint={t('credentials.print.sitting.hint')}
            checked={oneSitting}
            onChange={(checked) => setForm({ ...form, oneSitting: checked })}
          />
        )}
      </div>
      <Sheets
        key={`${who} ${body}`}
        people={people}
        whyNot={people.length === 0 ? t('credentials.print.nobody') : whyNot({ members: people })}
        form={{
          language,
          size: size === '8' ? 8 : 10,
          ...(oneSitting && sitting !== null ? { sitting: sitting.id } : {}),
        }}
        address={known.address}
        onPrinted={known.reload}
      />
    </section>
  );
}

type FieldsProps = { readonly form: Form; readonly onChange: (form: Form) => void };

function WhomFields({ form, selected, onChange }: FieldsProps & { readonly selected: number }) {
  const { t } = useTongue();
  const { bodies } = useDoor();
  return (
    <>
      <Radios
        legend={t('credentials.print.who')}
        value={form.who}
        options={whos
          .filter((value) => value !== 'selected' || selected > 0)
          .map((value) => ({ value, label: t(`credentials.print.who.${value}`, { count: selected }) }))}
        onChange={(who) => onChange({ ...form, who })}
      />
      {form.who === 'selected' ? null : (
        <Select
          label={t('credentials.print.body')}
          value={form.body}
          onChange={({ target }) => onChange({ ...form, body: target.value as BodyId })}
        >
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

function PaperFields({ form, onChange }: FieldsProps) {
  const { t } = useTongue();
  return (
    <>
      <Select
        label={t('credentials.print.language')}
        value={form.language}
        onChange={({ target }) => onChange({ ...form, language: target.value })}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {languageNames[one]}
          </option>
        ))}
      </Select>
      <Radios
        layout="joined"
        legend={t('credentials.print.size')}
        value={form.size}
        options={(['8', '10'] as const).map((value) => ({ value, label: value }))}
        onChange={(size) => onChange({ ...form, size })}
      />
    </>
  );
}

function firstBody(bodies: readonly Body[], sitting: readonly BodyId[]): BodyId {
  return (bodies.find(({ id }) => sitting.includes(id)) ?? bodies[0])!.id;
}

type SheetsProps = {
  readonly people: readonly MemberId[];
  readonly whyNot: string | null;
  readonly form: Omit<Parameters<ReturnType<typeof usePrinting>['print']>[1], 'members'>;
  /** Where the slips will lead. */
  readonly address: string | null;
  readonly onPrinted: () => void;
};

function Sheets({ people, whyNot, form, address, onPrinted }: SheetsProps) {
  const { t } = useTongue();
  const { print, standing, file, refused } = usePrinting();
  const [asked, setAsked] = useState(false);
  const count = people.length;
  const off = whyNot !== null || standing === 'working';
  const slips = () => {
    setAsked(!asked);
    if (asked) void print('slips', { ...form, members: people }).then(onPrinted);
  };
  return (
    <>
      <p>{t('credentials.print.void')}</p>
      {address !== null && isLocal(new URL(address).hostname) ? (
        <p className={styles.warning}>{t('credentials.slip.local')}</p>
      ) : null}
      {refused === null ? null : <Refusal {...refused} />}
      <Acts>
        <ActButton variant="act" disabled={off} onClick={slips}>
          {t('credentials.print.slips', { count })}
        </ActButton>
        <ActButton disabled={off} onClick={() => void print('badges', { ...form, members: people })}>
          {t('credentials.print.badges', { count })}
        </ActButton>
      </Acts>
      <p role="status">
        {whyNot ?? ''}
        {asked ? t('credentials.print.again') : ''}
        {standing === 'working' ? t('credentials.print.working') : ''}
        {standing === 'done' && !asked ? t('credentials.print.done', { file }) : ''}
      </p>
    </>
  );
}

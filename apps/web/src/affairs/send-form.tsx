import { tableGet } from '@tauride/kernel';
import {
  type AssemblyId,
  type BodyId,
  type Command,
  type DeskAffairs,
  type FoundedAssembly,
  type Matter,
  motionOf,
  type Party,
  transmittalForms,
} from '@tauride/procedure';
import { DialogForm } from '../house/dialog-form.tsx';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, Select } from '../parts/field.tsx';
import { BodyField } from './body-field.tsx';
import type { Desk } from './use-desk.ts';

type Form = (typeof transmittalForms)[number];

const start = {
  body: '',
  matter: '',
  to: '',
  name: '',
  assembly: '',
  form: 'resolution' as Form,
  title: null as string | null,
  carrier: '',
};

type Draft = typeof start;

type Props = {
  readonly desk: Desk;
  /** What is sent, where the page says so already. */
  readonly matter: Matter | null;
  readonly onClose: () => void;
};

/** Sends an adopted text, or a motion that is left to another body, to a body here or elsewhere. */
export function SendForm({ desk, matter, onClose }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [draft, change, clear] = useDraft<Draft>(
    `affairs.send.${matter === null ? '' : keyOf(matter)}`,
    start,
  );
  const able = desk.affairs.filter((one) => matter === null || has(one, matter));
  const from = able.find(({ body }) => body === draft.body) ?? able[0]!;
  const choices = mattersOf(hall.assembly, from, tongue);
  const chosen = matter ?? choices.find(({ key }) => key === draft.matter)?.matter ?? choices[0]?.matter;
  const title = draft.title ?? (chosen === undefined ? '' : titleIn(hall.assembly, chosen, tongue));
  const act = t('affairs.act.send');
  const command = chosen === undefined ? null : commandOf(draft, { body: from.body, matter: chosen, title });
  const send = async () => {
    if (command === null || !(await desk.send(act, command))) return;
    clear();
    onClose();
  };
  return (
    <DialogForm
      voice="software"
      title={matter === null ? act : title}
      {...(matter === null ? {} : { label: act })}
      submit={t('affairs.send.submit')}
      incomplete={command === null}
      refused={desk.refused}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      <BodyField
        desk={{ ...desk, affairs: able }}
        label={t('affairs.send.from')}
        value={from.body}
        onChange={(body) => change({ body, matter: '', title: null })}
      />
      {matter === null ? (
        <MatterSelect
          choices={choices}
          value={draft.matter}
          onChange={(key) => change({ matter: key, title: null })}
        />
      ) : null}
      <ToFields draft={draft} from={from.body} onChange={change} />
      <HowFields {...{ draft, title }} onChange={change} />
    </DialogForm>
  );
}

type HowProps = {
  readonly draft: Draft;
  readonly title: string;
  readonly onChange: (change: Partial<Draft>) => void;
};

function HowFields({ draft, title, onChange: change }: HowProps) {
  const { t } = useTongue();
  return (
    <>
      <Select
        label={t('affairs.send.form')}
        value={draft.form}
        onChange={({ target }) => change({ form: target.value as Form })}
      >
        {transmittalForms.map((form) => (
          <option key={form} value={form}>
            {t(`affairs.form.${form}`)}
          </option>
        ))}
      </Select>
      <Field
        label={t('affairs.send.title')}
        value={title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <Field
        label={t('affairs.send.carrier')}
        hint={t('affairs.send.carrier.hint')}
        value={draft.carrier}
        onChange={({ target }) => change({ carrier: target.value })}
      />
    </>
  );
}

type Choice = { readonly key: string; readonly matter: Matter; readonly words: string };

function MatterSelect({
  choices,
  value,
  onChange,
}: {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}) {
  const { t } = useTongue();
  if (choices.length === 0) return <p>{t('affairs.send.nothing')}</p>;
  return (
    <Select label={t('affairs.send.what')} value={value} onChange={({ target }) => onChange(target.value)}>
      {choices.map(({ key, words }) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </Select>
  );
}

type ToProps = {
  readonly draft: Draft;
  readonly from: BodyId;
  readonly onChange: (change: Partial<Draft>) => void;
};

function ToFields({ draft, from, onChange }: ToProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const others = Object.values(assembly.bodies).filter(({ id }) => id !== from);
  return (
    <>
      {others.length === 0 ? null : (
        <Select
          label={t('affairs.send.to')}
          value={draft.to}
          onChange={({ target }) => onChange({ to: target.value })}
        >
          <option value="">{t('affairs.send.elsewhere')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {draft.to === '' ? (
        <Field
          label={others.length === 0 ? t('affairs.send.to') : t('affairs.send.name')}
          hint={t('affairs.send.name.hint')}
          value={draft.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      ) : null}
      {draft.to === '' ? (
        <Field
          label={t('affairs.send.assembly')}
          hint={t('affairs.send.assembly.hint')}
          value={draft.assembly}
          onChange={({ target }) => onChange({ assembly: target.value })}
        />
      ) : null}
    </>
  );
}

function keyOf(matter: Matter): string {
  return matter.kind === 'motion' ? `motion ${matter.motion}` : `resolution ${matter.resolution}`;
}

function has({ resolutions, motions }: DeskAffairs, matter: Matter): boolean {
  return matter.kind === 'motion' ? motions.includes(matter.motion) : resolutions.includes(matter.resolution);
}

/** The latest first: what was just adopted is what is sent most. */
function mattersOf(assembly: FoundedAssembly, desk: DeskAffairs, tongue: Tongue): readonly Choice[] {
  const ofRegister = desk.resolutions
    .toReversed()
    .map((resolution) => ({ kind: 'resolution', resolution }) as const);
  const left = desk.motions.toReversed().map((motion) => ({ kind: 'motion', motion }) as const);
  return [...ofRegister, ...left].map((matter) => ({
    key: keyOf(matter),
    matter,
    words: wordsOf(assembly, matter, tongue),
  }));
}

function wordsOf(assembly: FoundedAssembly, matter: Matter, tongue: Tongue): string {
  const title = titleIn(assembly, matter, tongue);
  const name =
    matter.kind === 'motion'
      ? motionTitle(motionOf(assembly, matter.motion), tongue)
      : (tableGet(assembly.resolutions, matter.resolution)?.number ?? '');
  return tongue.t('parts.pair', { first: name, second: title });
}

const titleLength = 120;

function titleIn(assembly: FoundedAssembly, matter: Matter, tongue: Tongue): string {
  if (matter.kind === 'resolution') return tableGet(assembly.resolutions, matter.resolution)?.title ?? '';
  return motionText(assembly, motionOf(assembly, matter.motion), tongue)
    .split('\n')[0]!
    .slice(0, titleLength);
}

function commandOf(
  { to, name, assembly, form, carrier }: Draft,
  about: { readonly body: BodyId; readonly matter: Matter; readonly title: string },
): Command | null {
  const title = about.title.trim();
  const isElsewhere = to === '';
  if (title === '' || (isElsewhere && name.trim() === '')) return null;
  const party: Party = isElsewhere
    ? { kind: 'elsewhere', assembly: (assembly.trim() || null) as AssemblyId | null, name: name.trim() }
    : { kind: 'here', body: to as BodyId };
  return { type: 'Transmit', ...about, title, to: party, form, carrier: carrier.trim() };
}

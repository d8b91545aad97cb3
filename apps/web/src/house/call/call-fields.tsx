import { useHall } from '../../live/hall-context.tsx';
import { Agenda } from '../../parts/agenda.tsx';
import { Field, Select, TextArea } from '../../parts/field.tsx';
import { Check, Radios } from '../../parts/radios.tsx';
import { dayIn } from '../hours.ts';
import { type Tongue, useTongue } from '../tongue.ts';
import { hourText } from '@tauride/minutes';
import type { FoundedAssembly } from '@tauride/procedure';
import { ConfirmField } from './confirm-field.tsx';
import { CheckInField } from './check-in-field.tsx';
import { agendaOf, agendaProblem, longest } from './call-draft.ts';
import { JointFields } from './joint-fields.tsx';
import { type HourInZone, zoneName } from './hour-in-zone.ts';
import type { Calling } from './use-call.ts';

const kinds = ['regular', 'special', 'adjourned'] as const;
const publicities = ['public', 'members', 'closed'] as const;

/** Everything that the call of a sitting names. */
export function CallFields({ calling }: { readonly calling: Calling }) {
  const { t, words } = useTongue();
  const { draft, change } = calling;
  return (
    <>
      <Field
        label={t('call.title')}
        required
        maxLength={longest.line}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <BodyField calling={calling} />
      <JointFields calling={calling} />
      <HourField calling={calling} />
      <Field
        label={t('call.place')}
        maxLength={longest.line}
        value={draft.place}
        onChange={({ target }) => change({ place: target.value })}
      />
      <AgendaField calling={calling} />
      <Radios
        layout="across"
        legend={t('call.kind')}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: words.text(`terms.sitting.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Radios
        layout="across"
        legend={t('call.publicity')}
        value={draft.publicity}
        options={publicities.map((value) => ({ value, label: words.text(`terms.publicity.${value}`) }))}
        onChange={(publicity) => change({ publicity })}
      />
      <CheckInField calling={calling} />
      <Check
        label={t('call.rehearsal')}
        checked={draft.rehearsal}
        onChange={(rehearsal) => change({ rehearsal })}
      />
      <ConfirmField calling={calling} />
    </>
  );
}

type Props = { readonly calling: Calling };

function BodyField({ calling: { bodies, body, change } }: Props) {
  const { t } = useTongue();
  if (bodies.length < 2) return null;
  return (
    <Select
      label={t('call.body')}
      value={body?.id ?? ''}
      onChange={({ target }) => change({ body: target.value })}
    >
      {bodies.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function HourField({ calling: { draft, change, hour } }: Props) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const zone = assembly.timeZone;
  return (
    <Field
      type="datetime-local"
      required
      max="9999-12-31T23:59"
      label={t('call.at')}
      hint={hourHint(assembly, hour, tongue)}
      error={hour.kind === 'skipped' ? t('call.at.skipped', { zone }) : undefined}
      value={draft.at}
      onChange={({ target }) => change({ at: target.value })}
    />
  );
}

/** Whose clocks are meant; then the day and hour as every room will show them. */
function hourHint(assembly: FoundedAssembly, hour: HourInZone, tongue: Tongue): string {
  const { t, locale } = tongue;
  const zone = assembly.timeZone;
  if (hour.kind === 'unset' || hour.kind === 'skipped') return t('call.at.zone', { zone });
  const reads = t('call.at.reads', {
    day: dayIn({ assembly, sitting: null, directory: {} }, hour.at, tongue),
    hour: hourText(hour.at, zone),
    zone: `${zoneName(hour.at, zone, locale)} (${zone})`,
  });
  return hour.kind === 'once' ? reads : `${reads} ${t('call.at.twice')}`;
}

function AgendaField({ calling: { draft, change } }: Props) {
  const { t } = useTongue();
  const items = agendaOf(draft.agenda);
  const problem = agendaProblem(items);
  return (
    <>
      <TextArea
        label={t('call.agenda')}
        rows={4}
        value={draft.agenda}
        error={problem === null ? undefined : t(`call.agenda.${problem.kind}`, problem)}
        onChange={({ target }) => change({ agenda: target.value })}
      />
      {items.length === 0 ? null : (
        <section aria-label={t('call.agenda.reads')}>
          <p className="small">{t('call.agenda.reads')}</p>
          <Agenda items={items.map((title, place) => ({ id: String(place), title, stage: 'ahead' }))} />
        </section>
      )}
    </>
  );
}

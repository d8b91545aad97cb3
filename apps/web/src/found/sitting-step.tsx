import { confirmLevels } from '@tauride/procedure';
import { hourInZone } from '../house/call/hour-in-zone.ts';
import { useT } from '../messages/use-t.ts';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import type { FoundDraft } from './draft.ts';
import styles from './found.module.css';
import type { StepProps } from './wizard.tsx';

const publicities = ['public', 'members', 'closed'] as const;
const checkIns = ['oneself', 'code', 'desk'] as const;

/** The first sitting, or a rehearsal of it. */
export function SittingStep(props: StepProps) {
  const t = useT();
  const { draft, change } = props;
  return (
    <div className={styles.fields}>
      <Check
        label={t('found.sitting.rehearse')}
        hint={t('found.sitting.rehearse.hint')}
        checked={draft.rehearsal}
        onChange={(rehearsal) => change({ rehearsal })}
      />
      {draft.later ? null : <CallPart {...props} />}
      <Check
        label={t('found.sitting.call-later')}
        hint={t('found.sitting.call-later.hint')}
        checked={draft.later}
        onChange={(later) => change({ later })}
      />
    </div>
  );
}

function CallPart({ draft, change, wrong }: StepProps) {
  const t = useT();
  const hour = hourInZone(draft.at, draft.timeZone);
  return (
    <>
      <Field
        label={t('found.sitting.title')}
        value={draft.title}
        error={wrong('title')}
        onChange={({ target }) => change({ title: target.value })}
      />
      <div className={styles.two}>
        <Field
          type="datetime-local"
          max="9999-12-31T23:59"
          label={t('found.sitting.at')}
          hint={t('found.sitting.zone', { zone: draft.timeZone })}
          error={hour.kind === 'skipped' ? t('found.problem.hour-skipped') : wrong('at')}
          value={draft.at}
          onChange={({ target }) => change({ at: target.value })}
        />
        <Field
          label={t('found.sitting.place')}
          maxLength={200}
          value={draft.place}
          onChange={({ target }) => change({ place: target.value })}
        />
      </div>
      <TextArea
        rows={5}
        label={t('found.sitting.agenda')}
        hint={t('found.sitting.agenda.hint')}
        value={draft.agenda}
        error={wrong('agenda')}
        onChange={({ target }) => change({ agenda: target.value })}
      />
      <WhoPart {...{ draft, change }} />
    </>
  );
}

/** Who may follow, how whoever comes is entered, and what is asked of those who vote. */
function WhoPart({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const t = useT();
  return (
    <>
      <Radios
        layout="across"
        legend={t('found.sitting.publicity')}
        value={draft.publicity}
        options={publicities.map((value) => ({ value, label: t(`found.sitting.publicity.${value}`) }))}
        onChange={(publicity) => change({ publicity })}
      />
      <Select
        label={t('found.sitting.check-in')}
        value={draft.checkIn}
        onChange={({ target }) => change({ checkIn: target.value as FoundDraft['checkIn'] })}
      >
        {checkIns.map((one) => (
          <option key={one} value={one}>
            {t(`found.sitting.check-in.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('call.confirm.legend')}
        hint={draft.confirm === 'never' ? undefined : t('call.confirm.hint')}
        value={draft.confirm}
        onChange={({ target }) => change({ confirm: target.value as FoundDraft['confirm'] })}
      >
        {confirmLevels.map((one) => (
          <option key={one} value={one}>
            {t(`call.confirm.${one}`)}
          </option>
        ))}
      </Select>
    </>
  );
}

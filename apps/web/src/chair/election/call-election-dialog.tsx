import { rulebookOf, type ElectionRules } from '@tauride/procedure';
import { DialogForm } from '../../house/dialog-form.tsx';
import { inSession } from '../../house/house.ts';
import { shortCitation } from '../../house/motion-text.ts';
import { NumberField } from '../../house/number-field.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { useHall } from '../../live/hall-context.tsx';
import styles from '../../election-desk/election-desk.module.css';
import { Field, Select } from '../../parts/field.tsx';
import { Radios } from '../../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from '../dialog-props.ts';
import {
  type CallDraft,
  callOf,
  emptyCall,
  methodGroups,
  methodIn,
  rulesOf,
  thresholdFits,
} from './call-draft.ts';
import { CallChoices } from './call-choices.tsx';

/** Calls an election. All but the office is chosen beforehand as the rulebook says. */
export function CallElectionDialog({ desk, sitting }: DialogProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [draft, change, clear] = useDraft('chair.election.call', emptyCall);
  const open = inSession(hall);
  if (open === null) return null;
  const rules = rulesOf(draft, { state: hall.assembly, sitting: open });
  const command = callOf(draft, sitting, rules);
  const { cite } = rulebookOf(hall.assembly, open).elections;
  return (
    <DialogForm
      voice="software"
      title={t('election-desk.act.call')}
      submit={t('election-desk.act.call')}
      incomplete={command === null}
      refused={refusedIn(desk, t('election-desk.act.call'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(command!), clear)}
    >
      <CallFields draft={draft} rules={rules} onChange={change} />
      <p className="small">{t('election-desk.call.usual', { citation: shortCitation(cite) })}</p>
    </DialogForm>
  );
}

type Props = {
  readonly draft: CallDraft;
  /** As they would hold. */
  readonly rules: ElectionRules;
  readonly onChange: (change: Partial<CallDraft>) => void;
};

function CallFields({ draft, rules, onChange }: Props) {
  const { t } = useTongue();
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <Field
          label={t('election-desk.call.office')}
          hint={t('election-desk.call.office-hint')}
          value={draft.office}
          onChange={({ target }) => onChange({ office: target.value })}
        />
        <NumberField
          label={t('election-desk.call.seats')}
          value={draft.seats}
          onChange={(seats) => onChange({ seats })}
        />
      </div>
      <Method draft={draft} onChange={onChange} />
      {rules.needs === 'method' ? null : (
        <Radios
          legend={t('election-desk.call.needs')}
          value={rules.needs}
          options={(['majority', 'plurality'] as const).map((value) => ({
            value,
            label: t(`election-desk.call.needs.${value}`),
          }))}
          onChange={(needs) => onChange({ needs })}
        />
      )}
      <details className={styles.more}>
        <summary>{t('election-desk.call.more')}</summary>
        <div>
          <CallChoices draft={draft} rules={rules} onChange={onChange} />
        </div>
      </details>
    </div>
  );
}

function Method({ draft, onChange }: Omit<Props, 'rules'>) {
  const { t } = useTongue();
  const method = methodIn(draft);
  const groups = ['names', 'shared', 'single', 'lists'] as const;
  const lists: readonly string[] = methodGroups.lists;
  const wrong = !thresholdFits(draft.threshold);
  return (
    <>
      <Select
        label={t('election-desk.call.method')}
        hint={t(`election-desk.method.${method}.what`)}
        value={method}
        onChange={({ target }) => onChange({ method: target.value })}
      >
        {groups.map((group) => (
          <optgroup key={group} label={t(`election-desk.call.group.${group}`)}>
            {methodGroups[group].map((one) => (
              <option key={one} value={one}>
                {t(`election-desk.method.${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {lists.includes(method) ? (
        <Field
          label={t('election-desk.call.threshold')}
          hint={t('election-desk.call.threshold-hint')}
          error={wrong ? t('election-desk.call.threshold-wrong') : undefined}
          value={draft.threshold}
          onChange={({ target }) => onChange({ threshold: target.value })}
        />
      ) : null}
    </>
  );
}

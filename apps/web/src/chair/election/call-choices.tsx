import type { ElectionRules } from '@tauride/procedure';
import { useTongue } from '../../house/tongue.ts';
import styles from '../../election-desk/election-desk.module.css';
import { ActButton } from '../../parts/act-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Check, Radios } from '../../parts/radios.tsx';
import { type CallDraft, emptyQuota, type QuotaDraft } from './call-draft.ts';

type Props = {
  readonly draft: CallDraft;
  readonly rules: ElectionRules;
  readonly onChange: (change: Partial<CallDraft>) => void;
};

/** What is rarely changed: secrecy, who stands, what follows a ballot without result, lots, and conditions. */
export function CallChoices({ draft, rules, onChange }: Props) {
  const { t } = useTongue();
  return (
    <>
      <Check
        label={t('election-desk.call.secret')}
        hint={t('election-desk.call.secret-hint')}
        checked={rules.secret}
        onChange={(secret) => onChange({ secret })}
      />
      {rules.needs === 'majority' ? (
        <Radios
          legend={t('election-desk.call.next')}
          value={rules.nextRound}
          options={(['all', 'drop-lowest', 'two-most'] as const).map((value) => ({
            value,
            label: t(`election-desk.call.next.${value}`),
          }))}
          onChange={(nextRound) => onChange({ nextRound })}
        />
      ) : null}
      <Radios
        legend={t('election-desk.call.acceptance')}
        value={rules.acceptance}
        options={(['unless-declined', 'needed'] as const).map((value) => ({
          value,
          label: t(`election-desk.call.acceptance.${value}`),
        }))}
        onChange={(acceptance) => onChange({ acceptance })}
      />
      <Radios
        legend={t('election-desk.call.lots')}
        value={rules.lots}
        options={(['hand', 'seed'] as const).map((value) => ({
          value,
          label: t(`election-desk.call.lots.${value}`),
        }))}
        onChange={(lots) => onChange({ lots })}
      />
      {rules.method.kind === 'lists' ? null : (
        <Quotas quotas={draft.quotas} onChange={(quotas) => onChange({ quotas })} />
      )}
    </>
  );
}

type QuotasProps = {
  readonly quotas: readonly QuotaDraft[];
  readonly onChange: (quotas: readonly QuotaDraft[]) => void;
};

function Quotas({ quotas, onChange }: QuotasProps) {
  const { t } = useTongue();
  const set = (at: number, change: Partial<QuotaDraft>) =>
    onChange(quotas.map((quota, place) => (place === at ? { ...quota, ...change } : quota)));
  return (
    <div className={styles.form}>
      <p className="label">{t('election-desk.call.quotas')}</p>
      {quotas.map((quota, place) => (
        <Quota
          // oxlint-disable-next-line react/no-array-index-key -- a condition has no other identity while it is written
          key={place}
          quota={quota}
          number={place + 1}
          onChange={(change) => set(place, change)}
          onRemove={() => onChange(quotas.filter((_, at) => at !== place))}
        />
      ))}
      <div>
        <ActButton variant="link" onClick={() => onChange([...quotas, emptyQuota])}>
          {t('election-desk.call.quota.add')}
        </ActButton>
      </div>
    </div>
  );
}

type QuotaProps = {
  readonly quota: QuotaDraft;
  readonly number: number;
  readonly onChange: (change: Partial<QuotaDraft>) => void;
  readonly onRemove: () => void;
};

function Quota({ quota, number, onChange, onRemove }: QuotaProps) {
  const { t } = useTongue();
  return (
    <fieldset className={styles.quota}>
      <legend className="vh">{t('election-desk.call.quota', { number })}</legend>
      <Field
        label={t('election-desk.call.quota.group')}
        value={quota.group}
        onChange={({ target }) => onChange({ group: target.value })}
      />
      <Field
        label={t('election-desk.call.quota.least')}
        inputMode="numeric"
        value={quota.least}
        onChange={({ target }) => onChange({ least: target.value })}
      />
      <Field
        label={t('election-desk.call.quota.most')}
        inputMode="numeric"
        value={quota.most}
        onChange={({ target }) => onChange({ most: target.value })}
      />
      <ActButton
        variant="link"
        aria-label={t('election-desk.call.quota.remove', { number })}
        onClick={onRemove}
      >
        ×
      </ActButton>
    </fieldset>
  );
}

import type { BodyId } from '@tauride/procedure';
import { Select } from '../../parts/field.tsx';
import { Check, Radios } from '../../parts/radios.tsx';
import { useTongue } from '../tongue.ts';
import { asksAmendments, type JointDraft, presidesIn, rulesIn } from './joint-draft.ts';
import { type JointProps, useBodyName } from './joint-props.ts';
import { quorumIn } from './joint-review.ts';
import styles from './joint-fields.module.css';

/** Who presides, whose rules apply, the quorum, amendments, and who moves: all follow from the mode and the first body unless said
 *  otherwise. */
export function JointTerms(props: JointProps) {
  const { t } = useTongue();
  const nameOf = useBodyName();
  const { draft, bodies, onChange } = props;
  return (
    <div className={styles.terms}>
      <Lead {...props} />
      <Radios
        layout="across"
        legend={t('call.quorum')}
        value={quorumIn(draft)}
        options={(['each', 'combined'] as const).map((value) => ({
          value,
          label: t(`call.quorum.${value}`),
        }))}
        onChange={(quorum) => onChange({ quorum })}
      />
      {asksAmendments(draft.mode) ? (
        <Radios
          layout="across"
          legend={t('call.amendments')}
          value={draft.amendments}
          options={(['as-question', 'as-one'] as const).map((value) => ({
            value,
            label: t(`call.amendments.${value}`),
          }))}
          onChange={(amendments) => onChange({ amendments })}
        />
      ) : null}
      <fieldset>
        <legend className="label">{t('call.movers')}</legend>
        {bodies.map((body) => (
          <Check
            key={body}
            label={nameOf(body)}
            checked={!draft.silent.includes(body)}
            onChange={(moves) => onChange({ silent: silentAfter(draft, body, moves) })}
          />
        ))}
      </fieldset>
    </div>
  );
}

function Lead({ draft, bodies, onChange }: JointProps) {
  const { t } = useTongue();
  const nameOf = useBodyName();
  const presides = presidesIn(bodies, draft);
  return (
    <>
      <Select
        label={t('call.presides')}
        value={presides?.kind === 'body' ? `body:${presides.body}` : (presides?.kind ?? '')}
        onChange={({ target }) => onChange({ presides: target.value })}
      >
        {bodies.map((body) => (
          <option key={body} value={`body:${body}`}>
            {t('call.presides.body', { body: nameOf(body) })}
          </option>
        ))}
        <option value="in-turn">{t('call.presides.in-turn')}</option>
        <option value="presidium">{t('call.presides.presidium')}</option>
      </Select>
      <Select
        label={t('call.rules')}
        value={rulesIn(bodies, draft)}
        onChange={({ target }) => onChange({ rules: target.value })}
      >
        {bodies.map((body) => (
          <option key={body} value={body}>
            {t('call.rules.body', { body: nameOf(body) })}
          </option>
        ))}
      </Select>
    </>
  );
}

function silentAfter({ silent }: JointDraft, body: BodyId, moves: boolean): readonly string[] {
  return moves ? silent.filter((one) => one !== body) : [...silent, body];
}

import { jointModes } from '@tauride/procedure';
import { useHall } from '../../live/hall-context.tsx';
import { Field, Select } from '../../parts/field.tsx';
import { Radios } from '../../parts/radios.tsx';
import { useTongue } from '../tongue.ts';
import { hasBlocs, type JointDraft, leastShares, othersOf, weightOf } from './joint-draft.ts';
import { Bodies } from './joint-bodies.tsx';
import { type JointProps, useBodyName } from './joint-props.ts';
import styles from './joint-fields.module.css';
import { JointTerms } from './joint-terms.tsx';
import { askedReview, jointReview, modeWhy } from './joint-review.ts';
import type { Calling } from './use-call.ts';

type Props = { readonly calling: Calling };

/** With which other bodies the body sits, and how they decide together. */
export function JointFields({ calling: { draft, body, asked, change } }: Props) {
  const { assembly } = useHall();
  const tongue = useTongue();
  if (body === null || Object.keys(assembly.bodies).length < 2) return null;
  const bodies = [body.id, ...othersOf(body.id, draft.joint)];
  const props: JointProps = {
    draft: draft.joint,
    bodies,
    asked,
    onChange: (joint) => change({ joint: { ...draft.joint, ...joint } }),
  };
  return (
    <>
      <Bodies {...props} />
      {bodies.length < 2 ? null : (
        <>
          <Mode {...props} />
          {draft.joint.mode === 'mixed' ? <Least {...props} /> : null}
          {draft.joint.mode === 'weighted' ? <Weights {...props} /> : null}
          <details className={styles.terms}>
            <summary>{tongue.t('call.joint.terms')}</summary>
            <JointTerms {...props} />
          </details>
          <p className={styles.review} role="status">
            {[
              ...jointReview(assembly, bodies, draft.joint, tongue),
              ...askedReview(assembly, asked, tongue),
            ].join(' ')}
          </p>
        </>
      )}
    </>
  );
}

/** Each way to decide together with one plain sentence. */
function Mode({ draft, bodies, onChange }: JointProps) {
  const { t } = useTongue();
  return (
    <Radios
      legend={t('call.mode')}
      value={draft.mode}
      options={jointModes.map((value) => ({
        value,
        label: (
          <span className={styles.mode}>
            <b>{t(`call.mode.${value}`)}</b>
            <span>{modeWhy(value, bodies, t)}</span>
          </span>
        ),
      }))}
      onChange={(mode) => onChange({ mode })}
    />
  );
}

function Least({ draft, onChange }: JointProps) {
  const { t } = useTongue();
  return (
    <Select
      label={t('call.least')}
      value={draft.least}
      onChange={({ target }) => onChange({ least: target.value as JointDraft['least'] })}
    >
      {leastShares.map((share) => (
        <option key={share} value={share}>
          {t(`call.least.${share}`)}
        </option>
      ))}
    </Select>
  );
}

function Weights({ draft, bodies, onChange }: JointProps) {
  const { t } = useTongue();
  const nameOf = useBodyName();
  return (
    <>
      <Radios
        legend={t('call.weighs')}
        value={draft.weighs}
        options={(['bodies', 'members'] as const).map((value) => ({
          value,
          label: t(`call.weighs.${value}`),
        }))}
        onChange={(weighs) => onChange({ weighs })}
      />
      {hasBlocs(draft) ? (
        <div className={styles.weights}>
          {bodies.map((body) => (
            <Field
              key={body}
              label={nameOf(body)}
              inputMode="numeric"
              value={draft.weights[body] ?? '1'}
              error={weightOf(draft, body) === null ? t('call.weight.wrong') : undefined}
              onChange={({ target }) => onChange({ weights: { ...draft.weights, [body]: target.value } })}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}

import type { BodyId } from '@tauride/procedure';
import { useHall } from '../../live/hall-context.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Select } from '../../parts/field.tsx';
import { useTongue } from '../tongue.ts';
import { mostBodies } from './joint-draft.ts';
import { type JointProps, useBodyName } from './joint-props.ts';
import styles from './joint-fields.module.css';

/** The bodies in their order, and the next one to add. */
export function Bodies({ bodies, asked, onChange }: JointProps) {
  const { assembly } = useHall();
  const { t, locale } = useTongue();
  const others = bodies.slice(1);
  const left = Object.values(assembly.bodies)
    .filter(({ id }) => !bodies.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }));
  const full = bodies.length >= mostBodies || left.length === 0;
  return (
    <>
      {others.length === 0 ? null : (
        <BodyList bodies={bodies} asked={asked} onChange={(next) => onChange({ others: next })} />
      )}
      {full ? null : (
        <Select
          label={t('call.joint.add')}
          hint={others.length === 0 ? t('call.joint.add-hint') : undefined}
          value=""
          onChange={({ target }) => onChange({ others: [...others, target.value] })}
        >
          <option value="">{t('call.joint.add-choose')}</option>
          {left.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

type ListProps = Pick<JointProps, 'bodies' | 'asked'> & {
  readonly onChange: (others: readonly BodyId[]) => void;
};

function BodyList({ bodies, asked, onChange }: ListProps) {
  const { t } = useTongue();
  const nameOf = useBodyName();
  const others = bodies.slice(1);
  const earlier = (at: number) =>
    onChange([...others.slice(0, at - 1), others[at]!, others[at - 1]!, ...others.slice(at + 1)]);
  return (
    <ol className={styles.bodies} aria-label={t('call.joint.bodies')}>
      {bodies.map((body, place) => (
        <li key={body}>
          <span>
            {place + 1}. {nameOf(body)}
            {asked.includes(body) ? <span className={styles.asked}> {t('call.joint.asked')}</span> : null}
          </span>
          {place === 0 ? (
            <span className="small">
              {t(asked.length === 0 ? 'call.joint.calls' : 'call.joint.proposes')}
            </span>
          ) : null}
          {place < 2 ? null : (
            <ActButton variant="link" onClick={() => earlier(place - 1)}>
              {t('call.joint.earlier')} <span className="vh">{nameOf(body)}</span>
            </ActButton>
          )}
          {place === 0 ? null : (
            <ActButton variant="link" onClick={() => onChange(others.filter((one) => one !== body))}>
              {t('call.joint.remove')} <span className="vh">{nameOf(body)}</span>
            </ActButton>
          )}
        </li>
      ))}
    </ol>
  );
}

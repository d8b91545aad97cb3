import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Field, Select } from '../parts/field.tsx';
import { type BodyDraft, nextBody } from './draft.ts';
import styles from './found.module.css';
import type { StepProps } from './wizard.tsx';

const quorums = ['half', 'third', 'none'] as const;
const most = 20;

const suggestions = ['members', 'congress', 'board', 'council', 'parliament'] as const;

/** The bodies, with their seats and what lets each of them decide. */
export function BodiesStep({ draft: { bodies }, change, wrong }: StepProps) {
  const t = useT();
  const put = (id: string, part: Partial<BodyDraft>) =>
    change({ bodies: bodies.map((body) => (body.id === id ? { ...body, ...part } : body)) });
  return (
    <div className={styles.fields}>
      {bodies.map((body, at) => (
        <fieldset className={styles.body} key={body.id}>
          <legend className="vh">{t('found.bodies.number', { number: at + 1 })}</legend>
          <Field
            label={t('found.bodies.name')}
            value={body.name}
            error={wrong(`name.${body.id}`)}
            onChange={({ target }) => put(body.id, { name: target.value })}
          />
          <Field
            label={t('found.bodies.seats')}
            inputMode="numeric"
            value={body.seats}
            error={wrong(`seats.${body.id}`)}
            onChange={({ target }) => put(body.id, { seats: target.value })}
          />
          <Select
            label={t('found.bodies.quorum')}
            value={body.quorum}
            onChange={({ target }) => put(body.id, { quorum: target.value as BodyDraft['quorum'] })}
          >
            <option value="">{t('found.bodies.quorum.rules')}</option>
            {quorums.map((one) => (
              <option key={one} value={one}>
                {t(`found.bodies.quorum.${one}`)}
              </option>
            ))}
          </Select>
          {bodies.length === 1 ? null : (
            <ActButton
              variant="link"
              onClick={() => change({ bodies: bodies.filter(({ id }) => id !== body.id) })}
            >
              {t('found.bodies.remove')}
              <span className="vh"> {body.name}</span>
            </ActButton>
          )}
          {body.name.trim() === '' ? (
            <Suggested taken={bodies} onName={(name) => put(body.id, { name })} />
          ) : null}
        </fieldset>
      ))}
      <p className="small">{t('found.bodies.hint')}</p>
      {bodies.length >= most ? null : (
        <div>
          <ActButton variant="quiet" onClick={() => change({ bodies: [...bodies, nextBody(bodies)] })}>
            {t('found.bodies.add')}
          </ActButton>
        </div>
      )}
    </div>
  );
}

type SuggestedProps = { readonly taken: readonly BodyDraft[]; readonly onName: (name: string) => void };

/** Names that bodies often have, each taken over with a press. */
function Suggested({ taken, onName }: SuggestedProps) {
  const t = useT();
  const names = suggestions.map((one) => t(`found.bodies.such.${one}`));
  return (
    <p className={styles.such}>
      <span className="small">{t('found.bodies.such')}</span>
      {names
        .filter((name) => taken.every((body) => body.name.trim() !== name))
        .map((name) => (
          <ActButton key={name} variant="link" onClick={() => onName(name)}>
            {name}
          </ActButton>
        ))}
    </p>
  );
}

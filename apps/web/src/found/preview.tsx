import { useT } from '../messages/use-t.ts';
import { Hemicycle } from '../parts/hemicycle/hemicycle.tsx';
import { rulebookTitle } from '../bodies/rulebook-title.ts';
import { answerOf } from './answers.ts';
import { bookOf } from './advice.ts';
import { type BodyDraft, type FoundDraft, steps } from './draft.ts';
import styles from './found.module.css';
import type { People } from './people.ts';

type Props = { readonly draft: FoundDraft; readonly people: People };

/** What the founder will have, as far as it is answered. */
export function Preview({ draft, people }: Props) {
  const t = useT();
  const name = draft.name.trim();
  const isPast = (step: (typeof steps)[number]) => steps.indexOf(draft.step) > steps.indexOf(step);
  return (
    <aside className={styles.preview} aria-label={t('found.preview')}>
      <p className="label">{t('found.preview')}</p>
      {name === '' ? <Blank /> : <p className={styles.name}>{name}</p>}
      {draft.bodies.map((body) => (
        <BodyPart key={body.id} {...{ body, people }} />
      ))}
      <dl className={styles.facts}>
        <Fact
          label={t('found.preview.rules')}
          value={isPast('rules') ? rulebookTitle(bookOf(draft), t) : ''}
        />
        <Fact
          label={t('found.preview.sitting')}
          value={isPast('sitting') ? answerOf('sitting', { draft, people, t }) : ''}
        />
        <Fact label={t('found.preview.record')} value={t('found.preview.record.what')} />
      </dl>
    </aside>
  );
}

function BodyPart({ body, people }: { readonly body: BodyDraft; readonly people: People }) {
  const t = useT();
  const listed = people.listed.filter((one) => one.body === body.id).length;
  const seats = /^\d{1,6}$/u.test(body.seats.trim()) ? Number(body.seats) : listed;
  if (body.name.trim() === '' || seats === 0) return null;
  return (
    <div>
      <Hemicycle house={{ kind: 'voting', cast: 0, present: seats, absent: 0 }} />
      <p>
        <b dir="auto">{body.name.trim()}</b>, {t('found.preview.seats', { count: seats })}
      </p>
    </div>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd dir="auto">{value === '' ? <Blank /> : value}</dd>
    </div>
  );
}

function Blank() {
  const t = useT();
  return <span className={styles.blank}>{t('found.preview.blank')}</span>;
}

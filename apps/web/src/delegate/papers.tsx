import { tableValues } from '@tauride/kernel';
import type { Motion } from '@tauride/procedure';
import { motionOf } from '@tauride/procedure';
import { hourIn } from '../house/hours.ts';
import { inSession } from '../house/house.ts';
import { itemOrigin } from '../house/item-origin.ts';
import { MinutesFiles } from '../house/minutes-files.tsx';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { PageLinks } from '../house/page-links.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Agenda, type AgendaItem } from '../parts/agenda.tsx';
import type { House } from '../house/house.ts';
import styles from './delegate.module.css';

/** The agenda, what is pending, and what was adopted, in full. */
export function Papers() {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const sitting = inSession(hall);
  const pending = (sitting?.stack ?? []).map((id) => motionOf(hall.assembly, id));
  const registered = new Set(tableValues(hall.assembly.resolutions).map(({ adoption }) => adoption?.motion));
  const adopted = tableValues(hall.assembly.motions)
    .filter(({ id, kind, phase }) => phase === 'adopted' && (kind === 'main' || registered.has(id)))
    .sort((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0));
  return (
    <main className={styles.papers} id="question" tabIndex={-1}>
      <h1 className={styles.title}>{t('delegate.tab.papers')}</h1>
      <section>
        <h2 className="heading">{t('member.papers.agenda')}</h2>
        {hall.sitting === null || hall.sitting.agenda.length === 0 ? (
          <p className="small">{t('member.papers.no-agenda')}</p>
        ) : (
          <Agenda items={agendaItems(hall, tongue)} />
        )}
      </section>
      <Texts title={t('member.papers.pending')} none={t('house.nothing')} motions={pending} />
      <Texts title={t('member.papers.adopted')} none={t('member.papers.none-adopted')} motions={adopted} />
      <PageLinks />
      <MinutesLinks />
    </main>
  );
}

function agendaItems(house: House, tongue: Tongue): readonly AgendaItem[] {
  return (house.sitting?.agenda ?? []).map((item) => {
    const { id, title, phase, since, until } = item;
    const at = phase === 'done' ? until : since;
    const hour = at === null ? null : hourIn(house, at);
    const when = phase === 'to-come' || hour === null ? '' : tongue.t(`member.papers.${phase}`, { hour });
    const note = [itemOrigin(house, item, tongue), when].filter(Boolean).join(' · ');
    return { id, title, stage: phase === 'to-come' ? 'ahead' : phase, ...(note === '' ? {} : { note }) };
  });
}

type TextsProps = { readonly title: string; readonly none: string; readonly motions: readonly Motion[] };

function Texts({ title, none, motions }: TextsProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  return (
    <section>
      <h2 className="heading">{title}</h2>
      {motions.length === 0 ? <p className="small">{none}</p> : null}
      {motions.map((motion) => (
        <article key={motion.id} className={styles.part}>
          <h3 className="label">{motionTitle(motion, tongue)}</h3>
          <p>{motionText(assembly, motion, tongue)}</p>
        </article>
      ))}
    </section>
  );
}

/** The minutes are for everybody while the sitting is public; others come from the clerk. */
function MinutesLinks() {
  const { sitting } = useHall();
  const { t, locale } = useTongue();
  if (sitting === null) return null;
  const href = (format: string) =>
    `/api/minutes?sitting=${encodeURIComponent(sitting.id)}&lang=${locale}&format=${format}`;
  return (
    <section>
      <h2 className="heading">{t('member.papers.minutes')}</h2>
      {sitting.call.publicity === 'public' ? (
        <p className={styles.links}>
          <a href={href('html')}>{t('member.papers.page')}</a>
          <a href={href('pdf')}>PDF</a>
          <MinutesFiles sitting={sitting.id} />
        </p>
      ) : (
        <p className="small">{t('member.papers.not-public')}</p>
      )}
    </section>
  );
}

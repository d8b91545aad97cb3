import { useHall } from '../live/hall-context.tsx';
import { Agenda } from '../parts/agenda.tsx';
import { useTongue } from './tongue.ts';

/** What a sitting is called for, until it is opened. */
export function CalledAgenda() {
  const { sitting } = useHall();
  const { t } = useTongue();
  if (sitting?.phase !== 'called' || sitting.agenda.length === 0) return null;
  return (
    <section>
      <h2 className="label">{t('house.called.agenda')}</h2>
      <Agenda items={sitting.agenda.map(({ id, title }) => ({ id, title, stage: 'ahead' }))} />
    </section>
  );
}

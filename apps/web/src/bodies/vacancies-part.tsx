import { type Body, overTerm, vacancies } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';

/** The seats that the constitution gives, and those that nobody holds. */
export function VacanciesPart({ body }: { readonly body: Body }) {
  const { assembly, now } = useHall();
  const { t } = useTongue();
  const { seats, filled, vacant, constituencies } = vacancies(assembly, body.id);
  const over = overTerm(assembly, body.id, now()).length;
  const words = (held: number, of: number) => t('bodies.of', { held, of });
  return (
    <section>
      <h2 className="heading">{t('bodies.seats.title')}</h2>
      <Facts
        facts={[
          { label: t('bodies.seats.filled'), value: seats === null ? String(filled) : words(filled, seats) },
          ...(seats === null ? [] : [{ label: t('bodies.seats.vacant'), value: String(vacant) }]),
          ...constituencies.map((one) => ({
            label: one.name,
            value:
              one.vacant === 0
                ? words(one.filled, one.seats)
                : `${words(one.filled, one.seats)} · ${t('bodies.vacant', { count: one.vacant })}`,
          })),
          ...(over === 0 ? [] : [{ label: t('bodies.over'), value: String(over) }]),
        ]}
      />
      {over === 0 ? null : <p className="small">{t('bodies.over.why')}</p>}
    </section>
  );
}

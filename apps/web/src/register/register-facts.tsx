import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { type NamedLine, type Totals, totalsByBody, totalsByRight } from './register-lines.ts';

/** How many acts of voting there are, in which right and in which body, and what they weigh. */
export function RegisterFacts({ lines }: { readonly lines: readonly NamedLine[] }) {
  const { assembly } = useHall();
  const { t, locale } = useTongue();
  const votes = lines.reduce((sum, { weight }) => sum + weight, 0);
  const count = (total: Totals): string =>
    total.votes === total.lines
      ? total.lines.toLocaleString(locale)
      : t('register.count', { count: total.lines, votes: total.votes.toLocaleString(locale) });
  const bodyName = (id: string): string =>
    Object.values(assembly.bodies).find((body) => body.id === id)?.name ?? id;
  return (
    <Facts
      facts={[
        { label: t('register.lines'), value: lines.length.toLocaleString(locale) },
        { label: t('register.votes'), value: votes.toLocaleString(locale) },
        ...totalsByRight(lines).map((total) => ({
          label: t(`register.by.${total.as}`),
          value: count(total),
        })),
        ...totalsByBody(lines).map((total) => ({
          label: t('register.in-body', { body: bodyName(total.body) }),
          value: count(total),
        })),
      ]}
    />
  );
}

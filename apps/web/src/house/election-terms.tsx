import type { Election } from '@tauride/procedure';
import type { Translate } from '../messages/use-t.ts';
import { useTongue } from './tongue.ts';

type Terms = {
  readonly election: Pick<Election, 'rules'>;
  /** Places that this ballot fills. */
  readonly seats: number;
  /** Whether the method is told in a sentence too. */
  readonly whole?: boolean;
};

/** What a ballot fills, how votes become places, and each condition on who is elected, in words. */
function termsOf({ election: { rules }, seats, whole = false }: Terms, t: Translate): readonly string[] {
  const { by } = rules.method;
  const method = t(`election-desk.method.${by}`);
  return [
    t('election-desk.terms.places', { seats }),
    whole ? `${method}. ${t(`election-desk.method.${by}.what`)}` : method,
    ...rules.quotas.map(({ group, atLeast: least, atMost: most }) =>
      least === undefined
        ? t('election-desk.quota.most', { group, most: most ?? 0 })
        : most === undefined
          ? t('election-desk.quota.least', { group, least })
          : t('election-desk.quota.both', { group, least, most }),
    ),
  ];
}

/** Rule RE-42: a voter reads on or beside the paper what its marks do. */
export function ElectionTerms({ className, ...terms }: Terms & { readonly className?: string | undefined }) {
  const { t } = useTongue();
  return (
    <div className={className ?? 'small'}>
      {termsOf(terms, t).map((term) => (
        <p key={term}>{term}</p>
      ))}
    </div>
  );
}

import { type Election, unmetBy } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import { conditionWords } from './condition-words.ts';

/** Rule RE-41: the conditions that those elected do not meet, once the election is complete. */
export function Unmet({ election }: { readonly election: Election }) {
  const t = useT();
  if (election.phase !== 'declared') return null;
  return unmetBy(election, election.elected).map((quota) => (
    <p key={quota.group}>
      <b>{t('results.conditions.unmet', { condition: conditionWords(quota, t) })}</b>
    </p>
  ));
}

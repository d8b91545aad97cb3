import type { ElectedQuota } from '@tauride/procedure';
import type { Translate } from '../messages/use-t.ts';

/** "Women: at least 1". */
export function conditionWords({ group, atLeast, atMost }: ElectedQuota, t: Translate): string {
  const values = { group, least: atLeast ?? 0, most: atMost ?? 0 };
  if (atMost === undefined) return t('results.conditions.least', values);
  return t(atLeast === undefined ? 'results.conditions.most' : 'results.conditions.both', values);
}

import type { Election } from './state.ts';

/** Whether a quota of the election knows each of these groups, and none is said twice. */
export function areGroups({ quotas }: Pick<Election['rules'], 'quotas'>, groups: readonly string[]): boolean {
  const known = groups.every((group) => quotas.some((quota) => quota.group === group));
  return known && new Set(groups).size === groups.length;
}

import { type Constraint, enforceable, feasible } from '@tauride/count/elections';
import type { CandidateId } from '../ids.ts';
import type { Candidate, ElectedQuota, Election } from './state.ts';

/** What the quotas still ask of the places that are left, about candidates by their place in the order of a round. */
export function constraintsOf(
  { rules, candidates, elected }: Pick<Election, 'rules' | 'candidates' | 'elected'>,
  order: readonly CandidateId[],
): readonly Constraint[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return rules.quotas.map((quota) => {
    const have = elected.filter((id) => isIn(byId.get(id), quota)).length;
    return {
      name: quota.group,
      of: order.flatMap((id, at) => (isIn(byId.get(id), quota) ? [at] : [])),
      ...(quota.atLeast === undefined ? {} : { atLeast: Math.max(0, quota.atLeast - have) }),
      ...(quota.atMost === undefined ? {} : { atMost: Math.max(0, quota.atMost - have) }),
    };
  });
}

function isIn(candidate: Candidate | undefined, { group }: ElectedQuota): boolean {
  return candidate?.groups.includes(group) ?? false;
}

/** Rule RE-20: those of `ids` who may still be elected beside those who are, so that every quota can be kept. */
export function electable(election: Election, ids: readonly CandidateId[]): readonly CandidateId[] {
  const places = election.rules.seats - election.elected.length;
  const all = [...ids.keys()];
  const { constraints, seats } = enforceable(constraintsOf(election, ids), all, places);
  return ids.filter((_id, at) => seats > 0 && feasible(constraints, [at], all, seats));
}

/** A quota that cannot be kept whole, and how many of its group can be elected beside what is kept before it. */
export interface UnmetQuota {
  readonly group: string;
  readonly atLeast: number;
  readonly reachable: number;
}

/** Rule RE-41: the quotas that ask for more than those who stand can keep, one after the other as the election names them. Places
 *  may stay empty: an upper limit alone can always be kept. */
export function unreachableQuotas(election: Election, ids: readonly CandidateId[]): readonly UnmetQuota[] {
  const limits = constraintsOf(election, ids);
  const most = Math.min(election.rules.seats - election.elected.length, ids.length);
  const asked = limits.map((limit) => ({ ...limit, atLeast: 0 }));
  return limits.flatMap(({ name, atLeast = 0 }, at) => {
    let reachable = atLeast;
    asked[at] = { ...asked[at]!, atLeast };
    while (reachable > 0 && !canKeep(asked, ids, most)) {
      reachable -= 1;
      asked[at] = { ...asked[at], atLeast: reachable };
    }
    return reachable < atLeast ? [{ group: name, atLeast, reachable }] : [];
  });
}

function canKeep(limits: readonly Constraint[], ids: readonly CandidateId[], most: number): boolean {
  const all = [...ids.keys()];
  for (let places = most; places >= 0; places -= 1) if (feasible(limits, [], all, places)) return true;
  return false;
}

/** Rule RE-41: the quotas that are not kept if these are all who are elected, each with the limit that is not. */
export function unmetBy(
  { rules, candidates }: Pick<Election, 'rules' | 'candidates'>,
  elected: readonly CandidateId[],
): readonly ElectedQuota[] {
  return rules.quotas.flatMap(({ group, atLeast = 0, atMost = Infinity }): readonly ElectedQuota[] => {
    const count = candidates.filter(
      ({ id, groups }) => elected.includes(id) && groups.includes(group),
    ).length;
    if (count < atLeast) return [{ group, atLeast }];
    return count > atMost ? [{ group, atMost }] : [];
  });
}

function isKept(quota: ElectedQuota, chosen: readonly Candidate[]): boolean {
  const count = chosen.filter((candidate) => isIn(candidate, quota)).length;
  return count >= (quota.atLeast ?? 0) && count <= (quota.atMost ?? Infinity);
}

/** Whether the quotas are kept if all of these are elected and nobody else. */
export function keptBy(election: Election, candidates: readonly Candidate[]): boolean {
  return election.rules.quotas.every((quota) => isKept(quota, candidates));
}

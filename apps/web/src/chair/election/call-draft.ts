import type { ApportionmentId } from '@tauride/count/apportionment';
import type { MethodId } from '@tauride/count/elections';
import {
  type ElectedQuota,
  type ElectionCommand,
  type ElectionMethod,
  type ElectionRules,
  type FoundedAssembly,
  type SittingId,
  type SittingInSession,
  usualRules,
} from '@tauride/procedure';
import { wholeNumber } from '../../house/motion-draft.ts';

/** The methods, by what a voter does. */
export const methodGroups = {
  names: ['plurality', 'approval'],
  shared: ['scottish-stv', 'wigm', 'meek', 'nz-meek', 'ers97'],
  single: ['irv', 'schulze', 'schulze-margins', 'debian', 'copeland', 'borda'],
  lists: ['dhondt', 'sainte-lague', 'sainte-lague-1.4', 'hare-niemeyer'],
} as const satisfies {
  readonly names: readonly MethodId[];
  readonly shared: readonly MethodId[];
  readonly single: readonly MethodId[];
  readonly lists: readonly ApportionmentId[];
};

export type MethodChoice = (typeof methodGroups)[keyof typeof methodGroups][number];

export type QuotaDraft = { readonly group: string; readonly least: string; readonly most: string };

/** A new election as it is written. What is `null` stays as the rulebook says. */
export type CallDraft = {
  readonly office: string;
  readonly seats: string;
  readonly method: string;
  readonly threshold: string;
  readonly needs: 'majority' | 'plurality' | null;
  readonly nextRound: ElectionRules['nextRound'] | null;
  readonly secret: boolean | null;
  readonly acceptance: ElectionRules['acceptance'] | null;
  readonly lots: ElectionRules['lots'] | null;
  readonly quotas: readonly QuotaDraft[];
};

export const emptyCall: CallDraft = {
  office: '',
  seats: '1',
  method: 'plurality',
  threshold: '',
  needs: null,
  nextRound: null,
  secret: null,
  acceptance: null,
  lots: null,
  quotas: [],
};

export const emptyQuota: QuotaDraft = { group: '', least: '', most: '' };

export function methodIn({ method }: Pick<CallDraft, 'method'>): MethodChoice {
  const all: readonly MethodChoice[] = Object.values(methodGroups).flat();
  return all.find((one) => one === method) ?? 'plurality';
}

/** Whether a written threshold is a share, or nothing. */
export function thresholdFits(threshold: string): boolean {
  return threshold.trim() === '' || /^\d{1,2}(\.\d{1,6})?%$/u.test(threshold.trim());
}

/** The method with its threshold. */
function methodOf(draft: CallDraft): ElectionMethod {
  const by = methodIn(draft);
  const lists: readonly string[] = methodGroups.lists;
  if (!lists.includes(by)) return { kind: 'people', by: by as MethodId };
  const threshold = draft.threshold.trim();
  return { kind: 'lists', by: by as ApportionmentId, ...(threshold === '' ? {} : { threshold }) };
}

/** The rules as they would hold: what was chosen, and else what the rulebook says. */
export function rulesOf(
  draft: CallDraft,
  within: { readonly state: FoundedAssembly; readonly sitting: SittingInSession },
): ElectionRules {
  const seats = wholeNumber(draft.seats) ?? 1;
  const method = methodOf(draft);
  const usual = usualRules(within, { seats, method });
  const plain = usual.needs !== 'method';
  return {
    ...usual,
    needs: plain ? (draft.needs ?? usual.needs) : 'method',
    nextRound: draft.nextRound ?? usual.nextRound,
    secret: draft.secret ?? usual.secret,
    acceptance: draft.acceptance ?? usual.acceptance,
    lots: draft.lots ?? usual.lots,
    quotas: method.kind === 'lists' ? [] : (quotasOf(draft.quotas) ?? []),
  };
}

/** The conditions; `null` while one of them lacks its group or its numbers. */
export function quotasOf(drafts: readonly QuotaDraft[]): readonly ElectedQuota[] | null {
  const quotas = drafts.map(({ group, least, most }): ElectedQuota | null => {
    const numbers = [least, most].map((text) => (text.trim() === '' ? undefined : countIn(text)));
    const [atLeast, atMost] = numbers;
    if (group.trim() === '' || numbers.includes(null) || (atLeast ?? atMost) === undefined) return null;
    return {
      group: group.trim(),
      ...(typeof atLeast === 'number' ? { atLeast } : {}),
      ...(typeof atMost === 'number' ? { atMost } : {}),
    };
  });
  return quotas.every((quota) => quota !== null) ? quotas : null;
}

function countIn(text: string): number | null {
  return /^\d{1,3}$/u.test(text.trim()) ? Number(text.trim()) : null;
}

/** The act that a finished draft comes to; `null` while something is missing. */
export function callOf(
  draft: CallDraft,
  sitting: SittingId,
  rules: ElectionRules,
): (ElectionCommand & { readonly type: 'CallElection' }) | null {
  const office = draft.office.trim();
  const complete = office !== '' && wholeNumber(draft.seats) !== null && quotasOf(draft.quotas) !== null;
  if (!complete || !thresholdFits(draft.threshold)) return null;
  return { type: 'CallElection', sitting, office, rules };
}

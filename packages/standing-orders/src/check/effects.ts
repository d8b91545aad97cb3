import type { Applicability, Effect, MotionKind, Rulebook } from '@tauride/procedure';
import type { MotionEntry } from '../read/motion.ts';
import { fault, type Fault } from '../read/problem.ts';

const PENDING: readonly Applicability[] = [
  'main',
  'original-main',
  'immediately-pending',
  'amendable',
  'debatable',
  'debatable-or-amendable',
  'free-appeal',
  'pending',
  'proposal',
];

/** What an effect needs as its target; the others do without one. */
const targets: { readonly [effect in Effect]?: readonly Applicability[] } = {
  'apply-amendment': ['amendable', 'proposal', 'main', 'pending'],
  'commit-question': PENDING,
  'postpone-question': PENDING,
  'table-question': PENDING,
  'kill-question': PENDING,
  'close-debate': PENDING,
  'decide-ruling': ['ruling'],
  'withdraw-target': PENDING,
  'take-from-table': ['tabled'],
  'reconsider-target': ['decided'],
  'rescind-target': ['adopted'],
  'expunge-target': ['adopted'],
  'discharge-committee': ['committed'],
  'consider-or-kill': PENDING,
  'divide-question': PENDING,
  'by-paragraph': PENDING,
  'shelve-question': PENDING,
  'put-now': PENDING,
};

/** An effect that would find nothing to work on. */
export function effectFaults(base: Rulebook, kind: MotionKind, entry: MotionEntry): readonly Fault[] {
  if (entry.effect === undefined && entry['effect-when-lost'] === undefined && !entry['applies-to'])
    return [];
  const like = base.motions[(entry.like ?? kind) as MotionKind];
  const appliesTo = entry['applies-to'] ?? like?.appliesTo;
  if (!appliesTo) return [];
  const effects = [
    ['effect', entry.effect ?? like?.onAdopt],
    ['effect-when-lost', entry['effect-when-lost'] ?? like?.onReject],
  ] as const;
  return effects.flatMap(([key, effect]) => {
    const needed = effect && targets[effect];
    if (!needed || appliesTo.every((one) => needed.includes(one))) return [];
    const path = entry[key] === undefined ? ['motions', kind, 'applies-to'] : ['motions', kind, key];
    return [
      fault(path, `${effect} works only on ${needed.join(', ')}; this applies to ${appliesTo.join(', ')}`),
    ];
  });
}

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
  'commit-question': PENDING,
  'postpone-question': PENDING,
  'table-question': PENDING,
  'kill-question': PENDING,
  'close-debate': PENDING,
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

/** Effects that belong to motions which the engine knows by name. */
const kept: { readonly [effect in Effect]?: MotionKind } = {
  'apply-amendment': 'amend',
  'decide-ruling': 'appeal',
  'decide-point': 'point-of-order',
  'fill-blank': 'fill-blank',
};

interface Given {
  readonly kind: MotionKind;
  readonly key: 'effect' | 'effect-when-lost';
  readonly effect: Effect;
  /** Says nothing of an effect itself, and has that of the motion it is like or changes. */
  readonly isInherited: boolean;
  readonly appliesTo: readonly Applicability[];
}

/** An effect that would find nothing to work on, or that only one motion has. */
export function effectFaults(base: Rulebook, kind: MotionKind, entry: MotionEntry): readonly Fault[] {
  const like = base.motions[(entry.like ?? kind) as MotionKind];
  const appliesTo = entry['applies-to'] ?? like?.appliesTo ?? [];
  const said = ['like', 'effect', 'effect-when-lost', 'applies-to'].some((key) => Object.hasOwn(entry, key));
  const effects = [
    ['effect', entry.effect ?? like?.onAdopt],
    ['effect-when-lost', entry['effect-when-lost'] ?? like?.onReject],
  ] as const;
  return effects.flatMap(([key, effect]) =>
    said && effect
      ? givenFaults({ kind, key, effect, appliesTo, isInherited: entry[key] === undefined })
      : [],
  );
}

function givenFaults({ kind, key, effect, isInherited, appliesTo }: Given): readonly Fault[] {
  const path = isInherited ? ['motions', kind] : ['motions', kind, key];
  const owner = kept[effect];
  if (owner !== undefined && owner !== kind)
    return [fault(path, `${effect} is what ${owner} does, and no other motion`)];
  const needed = targets[effect];
  if (!needed || appliesTo.every((one) => needed.includes(one))) return [];
  return [
    fault(path, `${effect} works only on ${needed.join(', ')}; this applies to ${appliesTo.join(', ')}`),
  ];
}

import { type BodyId, countsApart, type JointMode, type JointTerms } from '@tauride/procedure';
import type { CallCommand } from './call-draft.ts';

/** The bodies that sit together with the first one and what they agreed on, as it is written. */
export type JointDraft = {
  /** In the order in which they are called; the body that calls stands before them. */
  readonly others: readonly string[];
  readonly mode: JointMode;
  /** `body:` and its id, `in-turn` or `presidium`; the first body's chair where it is empty. */
  readonly presides: string;
  /** The body whose rules apply; the first where it is empty. */
  readonly rules: string;
  /** As it is usual for the mode where it is empty. */
  readonly quorum: '' | 'combined' | 'each';
  readonly amendments: 'as-question' | 'as-one';
  /** Bodies whose members speak and vote, and move nothing. */
  readonly silent: readonly string[];
  readonly least: LeastShare;
  readonly weighs: 'bodies' | 'members';
  /** By body; one that is not written weighs 1. */
  readonly weights: { readonly [body: string]: string };
};

export const leastShares = ['quarter', 'third', 'two-fifths', 'majority', 'two-thirds'] as const;
export type LeastShare = (typeof leastShares)[number];

export const shares: { readonly [share in LeastShare]: NonNullable<JointTerms['minimum']> } = {
  quarter: { num: 1, den: 4, compare: 'ge', basis: 'cast' },
  third: { num: 1, den: 3, compare: 'ge', basis: 'cast' },
  'two-fifths': { num: 2, den: 5, compare: 'ge', basis: 'cast' },
  majority: { num: 1, den: 2, compare: 'gt', basis: 'cast' },
  'two-thirds': { num: 2, den: 3, compare: 'ge', basis: 'cast' },
};

export const noJoint: JointDraft = {
  others: [],
  mode: 'as-one',
  presides: '',
  rules: '',
  quorum: '',
  amendments: 'as-question',
  silent: [],
  least: 'third',
  weighs: 'bodies',
  weights: {},
};

/** Bodies that one sitting may have. */
export const mostBodies = 100;

/** Whether a body's vote as a whole weighs something. */
export function hasBlocs({ mode, weighs }: JointDraft): boolean {
  return mode === 'weighted' && weighs === 'bodies';
}

/** What the sitting is called with; null while a weight is none. A body that sits alone needs no terms. */
export function jointOf(
  first: BodyId,
  draft: JointDraft,
): Pick<CallCommand, 'bodies' | 'mode' | 'joint'> | null {
  const bodies = [first, ...othersOf(first, draft)];
  if (bodies.length === 1) return { bodies };
  const joint = termsOf(bodies, draft);
  return joint === null ? null : { bodies, mode: draft.mode, joint };
}

/** The bodies beside the first, each once. */
export function othersOf(first: BodyId, { others }: JointDraft): readonly BodyId[] {
  return [...new Set(others as readonly BodyId[])].filter((body) => body !== first);
}

function termsOf(bodies: readonly BodyId[], draft: JointDraft): JointTerms | null {
  const blocs = hasBlocs(draft) ? blocsOf(bodies, draft) : [];
  if (blocs === null) return null;
  const movers = bodies.filter((body) => !draft.silent.includes(body));
  const presides = presidesIn(bodies, draft);
  return {
    ...(presides === null ? {} : { presides }),
    rules: rulesIn(bodies, draft),
    ...(draft.quorum === '' ? {} : { quorum: draft.quorum }),
    ...(draft.amendments === 'as-one' && asksAmendments(draft.mode) ? { amendments: 'as-one' as const } : {}),
    ...(movers.length === bodies.length || movers.length === 0 ? {} : { movers }),
    ...(draft.mode === 'mixed' ? { minimum: shares[draft.least] } : {}),
    ...(blocs.length === 0 ? {} : { blocs }),
  };
}

/** Where all votes are one count anyway, amendments are no other matter. */
export function asksAmendments(mode: JointMode): boolean {
  return countsApart(mode) || mode === 'mixed';
}

/** What `body:ID` names. */
export function presidesIn(
  bodies: readonly BodyId[],
  { presides }: JointDraft,
): NonNullable<JointTerms['presides']> | null {
  if (presides === 'in-turn' || presides === 'presidium') return { kind: presides };
  const body = bodies.find((one) => presides === `body:${one}`) ?? bodies[0];
  return body === undefined ? null : { kind: 'body', body };
}

export function rulesIn(bodies: readonly BodyId[], { rules }: JointDraft): BodyId {
  return bodies.find((body) => body === rules) ?? bodies[0]!;
}

function blocsOf(bodies: readonly BodyId[], draft: JointDraft): NonNullable<JointTerms['blocs']> | null {
  const blocs = bodies.map((body) => ({ body, weight: weightOf(draft, body) }));
  return blocs.every((bloc): bloc is { body: BodyId; weight: number } => bloc.weight !== null) ? blocs : null;
}

/** What a body weighs; null while what is written is no whole number from 1 up. */
export function weightOf({ weights }: JointDraft, body: string): number | null {
  const written = Object.hasOwn(weights, body) ? weights[body]! : '1';
  return /^[1-9]\d{0,5}$/u.test(written.trim()) ? Number(written.trim()) : null;
}

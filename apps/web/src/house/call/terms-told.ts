import type { BodyId, Call, JointTerms } from '@tauride/procedure';
import { type JointDraft, leastShares, noJoint, shares } from './joint-draft.ts';

/** What bodies agreed on, as the form of a call would have it; with a least share in figures where the form has no words for it. */
export function draftOf(
  bodies: readonly BodyId[],
  { mode = 'as-one', joint = {} }: Pick<Call, 'mode' | 'joint'>,
): JointDraft & { readonly share?: string } {
  const { presides, rules = '', quorum = '', amendments = 'as-question', movers, blocs } = joint;
  return {
    others: bodies.slice(1),
    mode,
    presides:
      presides === undefined ? '' : presides.kind === 'body' ? `body:${presides.body}` : presides.kind,
    rules,
    quorum,
    amendments,
    silent: movers === undefined ? [] : bodies.filter((body) => !movers.includes(body)),
    weighs: blocs === undefined ? 'members' : 'bodies',
    weights: Object.fromEntries((blocs ?? []).map(({ body, weight }) => [body, String(weight)])),
    ...leastOf(joint),
  };
}

function leastOf({ minimum }: JointTerms): { readonly least: JointDraft['least']; readonly share?: string } {
  if (minimum === undefined) return { least: noJoint.least };
  const { num, den, compare, basis } = minimum;
  const known = leastShares.find((one) => {
    const share = shares[one];
    return share.num === num && share.den === den && share.compare === compare && share.basis === basis;
  });
  return known === undefined ? { least: noJoint.least, share: `${num}/${den}` } : { least: known };
}

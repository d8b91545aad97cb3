import type { BodyId, Command, MemberId, MotionId, ProxyScope, Sitting } from '@tauride/procedure';

/** A proxy as it is being written. */
export type ProxyDraft = {
  readonly body: BodyId | null;
  readonly from: MemberId | null;
  readonly to: MemberId | null;
  readonly kind: ProxyScope['kind'];
  readonly motions: readonly MotionId[];
};

export const emptyProxy: ProxyDraft = { body: null, from: null, to: null, kind: 'all', motions: [] };

type GiveProxy = Extract<Command, { readonly type: 'GiveProxy' }>;

/** The command that gives it; null while something is missing.
 *  @param sitting of the body, which a proxy for less than every question names */
export function giveProxyOf(
  { body, from, to, kind, motions }: ProxyDraft,
  sitting: Pick<Sitting, 'id'> | null,
): GiveProxy | null {
  const scope = scopeOf({ kind, motions }, sitting);
  if (body === null || from === null || to === null || from === to || scope === null) return null;
  return { type: 'GiveProxy', body, from, to, scope };
}

function scopeOf(
  { kind, motions }: Pick<ProxyDraft, 'kind' | 'motions'>,
  sitting: Pick<Sitting, 'id'> | null,
): ProxyScope | null {
  if (kind === 'all') return { kind };
  if (sitting === null) return null;
  if (kind === 'sitting') return { kind, sitting: sitting.id };
  return motions.length === 0 ? null : { kind, sitting: sitting.id, motions };
}

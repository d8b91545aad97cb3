import type { BodyId, Instant, MemberId, MotionId, ProxyId, SittingId } from '../ids.ts';
import type { ProxyRule } from '../rulebook/house-rules.ts';

/** For which questions a proxy is given. */
export type ProxyScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'sitting'; readonly sitting: SittingId }
  /** Votes on these motions and on what is moved to them. */
  | { readonly kind: 'questions'; readonly sitting: SittingId; readonly motions: readonly MotionId[] };

/** What the rules said of proxies when one was given: it is used under these, whatever they say later. */
export type ProxyTerms = Pick<ProxyRule, 'holders' | 'chains' | 'secretBallots'>;

/** The right of one member to vote for another in one body. */
export interface Proxy {
  readonly id: ProxyId;
  readonly body: BodyId;
  readonly from: MemberId;
  readonly to: MemberId;
  readonly scope: ProxyScope;
  readonly terms: ProxyTerms;
  readonly givenAt: Instant;
  /** The sitting that was in session when it was given. */
  readonly givenIn?: SittingId;
  readonly revokedAt: Instant | null;
}

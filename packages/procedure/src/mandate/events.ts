import type { BodyId, MemberId, ProxyId, SittingId } from '../ids.ts';
import type { ProxyScope, ProxyTerms } from './state.ts';

export type MandateEvent =
  | {
      readonly type: 'ProxyGiven';
      readonly proxy: ProxyId;
      readonly body: BodyId;
      readonly from: MemberId;
      readonly to: MemberId;
      readonly scope: ProxyScope;
      readonly terms: ProxyTerms;
      readonly citation: string;
      /** The sitting of the body that was in session, whose minutes tell of it. */
      readonly sitting?: SittingId;
    }
  | { readonly type: 'ProxyRevoked'; readonly proxy: ProxyId; readonly sitting?: SittingId };

import type { BodyId, MemberId, ProxyId } from '../ids.ts';
import type { ProxyScope } from './state.ts';

export type MandateEvent =
  | {
      readonly type: 'ProxyGiven';
      readonly proxy: ProxyId;
      readonly body: BodyId;
      readonly from: MemberId;
      readonly to: MemberId;
      readonly scope: ProxyScope;
      readonly citation: string;
    }
  | { readonly type: 'ProxyRevoked'; readonly proxy: ProxyId };

import type { BodyId, MemberId, ProxyId } from '../ids.ts';
import type { ProxyScope } from './state.ts';

/** Members give and take back proxies themselves; the desk enters those that were given on paper. */
export type MandateCommand =
  | {
      readonly type: 'GiveProxy';
      readonly body: BodyId;
      readonly from: MemberId;
      readonly to: MemberId;
      readonly scope: ProxyScope;
    }
  | { readonly type: 'RevokeProxy'; readonly proxy: ProxyId };

import type { MinutesAsked } from '../approval/matter.ts';
import type { SittingId } from '../ids.ts';
import type { ConsentMatter } from './state.ts';

/** What the chair asks for; what it would do to minutes is worked out. */
export type AskedMatter =
  | Exclude<ConsentMatter, { readonly kind: 'minutes' }>
  | ({ readonly kind: 'minutes' } & MinutesAsked);

export type ConsentCommand =
  | { readonly type: 'AskConsent'; readonly sitting: SittingId; readonly matter: AskedMatter }
  | { readonly type: 'Object'; readonly sitting: SittingId }
  | { readonly type: 'DeclareConsent'; readonly sitting: SittingId };

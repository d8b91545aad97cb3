import type { SittingId } from '../ids.ts';
import type { ConsentMatter } from './state.ts';

export type ConsentCommand =
  | { readonly type: 'AskConsent'; readonly sitting: SittingId; readonly matter: ConsentMatter }
  | { readonly type: 'Object'; readonly sitting: SittingId }
  | { readonly type: 'DeclareConsent'; readonly sitting: SittingId };

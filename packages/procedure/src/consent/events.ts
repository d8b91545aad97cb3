import type { MemberId, SittingId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import type { ConsentMatter } from './state.ts';

export type ConsentEvent =
  | {
      readonly type: 'ConsentAsked';
      readonly sitting: SittingId;
      readonly matter: ConsentMatter;
      readonly citation: string;
    }
  | { readonly type: 'ObjectionRaised'; readonly sitting: SittingId; readonly by: MemberId }
  | {
      readonly type: 'ConsentGiven';
      readonly sitting: SittingId;
      readonly matter: ConsentMatter;
      readonly changes: readonly Change[];
      readonly citation: string;
    };

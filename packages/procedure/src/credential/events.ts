import type { SittingId } from '../ids.ts';
import type { AccountAct, Credentialed, EnrolledDevice } from './commands.ts';

/** Who can sign in: no state holds it, and the public reads none of it. */
export type CredentialEvent =
  | (Credentialed & { readonly type: 'SlipsIssued'; readonly sitting?: SittingId })
  | (Credentialed & { readonly type: 'SlipRevoked' })
  | (Credentialed & {
      readonly type: 'DevicesRevoked';
      readonly links?: boolean;
      readonly account?: AccountAct;
    })
  | { readonly type: 'DevicesEnrolled'; readonly devices: readonly EnrolledDevice[] };

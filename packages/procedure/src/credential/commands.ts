import type { GuestId, MemberId, SittingId } from '../ids.ts';

/** People of whom a desk knows who they are. */
export interface Credentialed {
  readonly members: readonly MemberId[];
  readonly guests?: readonly GuestId[];
}

/** What a desk does to an account of somebody else: takes all of it away, or the second factor that was lost. */
export const accountActs = ['removed', 'second-factor'] as const;
export type AccountAct = (typeof accountActs)[number];

/** A device that was signed in, and by what. */
export type EnrolledDevice = { readonly how: 'slip' | 'account' } & (
  | { readonly member: MemberId }
  | { readonly guest: GuestId }
);

/** What a desk does so that people can sign in, and nobody else. Slips and devices themselves are the server's: these acts only tell
 *  of them. */
export type CredentialCommand =
  | (Credentialed & {
      readonly type: 'IssueSlips';
      /** The slips are good for this sitting alone. */
      readonly sitting?: SittingId;
    })
  | (Credentialed & { readonly type: 'RevokeSlips' })
  | (Credentialed & {
      readonly type: 'RevokeDevices';
      /** Links that were issued before are no longer taken either. */
      readonly links?: boolean;
      /** What was done to their accounts with it. */
      readonly account?: AccountAct;
    })
  | { readonly type: 'EnrolDevices'; readonly devices: readonly EnrolledDevice[] };

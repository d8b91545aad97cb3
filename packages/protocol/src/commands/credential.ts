import { accountActs } from '@tauride/procedure';
import { z } from 'zod';
import { guestId, list, memberId, sittingId } from '../ids.ts';

/** People of whom one act may tell: all of the largest assembly. */
const MOST = 20_000;

const people = {
  members: list(memberId, MOST),
  guests: list(guestId, MOST).exactOptional(),
};
const how = z.enum(['slip', 'account']);
const device = z.union([z.strictObject({ member: memberId, how }), z.strictObject({ guest: guestId, how })]);

/** The server enters these itself when slips are printed or devices signed in or out: sent as acts they are refused. */
export const credentialCommands = [
  z.strictObject({ type: z.literal('IssueSlips'), ...people, sitting: sittingId.exactOptional() }),
  z.strictObject({ type: z.literal('RevokeSlips'), ...people }),
  z.strictObject({
    type: z.literal('RevokeDevices'),
    ...people,
    links: z.boolean().exactOptional(),
    account: z.enum(accountActs).exactOptional(),
  }),
  z.strictObject({ type: z.literal('EnrolDevices'), devices: list(device, MOST) }),
] as const;

import {
  accountActs,
  type BodyId,
  type GuestId,
  type Instant,
  type MemberId,
  type SittingId,
} from '@tauride/procedure';
import { z } from 'zod';
import { anyId, bodyId, guestId, instant, list, memberId, sittingId } from './ids.ts';
import { type Viewer, viewerSchema } from './snapshot.ts';

/** People that one request may name: all of the largest assembly. */
const MOST = 20_000;

/** A device that is signed in. */
export interface DeviceLine {
  readonly id: string;
  /** What kind of device it is, such as "Phone, Safari". */
  readonly name: string;
  readonly how: 'slip' | 'account';
  readonly enrolled: Instant;
  /** The hour in which it was last seen. */
  readonly seen: Instant;
  /** The sitting that it ends with. */
  readonly sitting: SittingId | null;
  /** True for the one that asks. */
  readonly current: boolean;
}

/** Who was let in. */
export interface LetIn {
  readonly me: Viewer;
  readonly name: string | null;
  readonly device: DeviceLine;
}

/** Who asks. */
export interface Me {
  /** Null for the public. */
  readonly me: Viewer | null;
  readonly name: string | null;
  /** Name of the assembly. */
  readonly assembly: string | null;
  readonly device: DeviceLine | null;
}

export type SlipStanding = 'open' | 'used' | 'revoked' | 'expired';

/** How it stands with the newest slip of somebody; its code is nowhere kept. */
export interface SlipLine {
  readonly id: string;
  readonly member: MemberId | null;
  readonly guest: GuestId | null;
  readonly sitting: SittingId | null;
  readonly standing: SlipStanding;
  readonly issued: Instant;
  readonly used: Instant | null;
  /** It was made void, perhaps in the moment in which it was used. */
  readonly revoked: Instant | null;
}

/** How it stands with slips, and where those lead that are made now. */
export interface SlipsAnswer {
  /** The server as phones reach it, as far as it knows. */
  readonly address: string;
  readonly slips: readonly SlipLine[];
}

/** A slip for the screen: its code can be told only now. */
export interface ShownSlip {
  readonly slip: SlipLine;
  readonly code: string;
  /** What its QR code holds. */
  readonly url: string;
}

/** Which slips are to be made and printed. */
export interface SlipsBody {
  readonly members?: readonly MemberId[];
  /** All members of this body. */
  readonly body?: BodyId;
  readonly guests?: readonly GuestId[];
  /** Good for this sitting alone. */
  readonly sitting?: SittingId;
  readonly language?: string;
  /** Slips on a page. */
  readonly size?: 8 | 10;
  /** Where phones reach this server, if not where the request came to. */
  readonly address?: string;
}

const name = z.string().trim().max(40);
const moment = instant;

/** Where phones reach a server: its scheme, host and port. */
const address = z
  .url({ protocol: /^https?$/ })
  .max(200)
  .refine((url) => URL.parse(url)?.origin === url.replace(/\/$/, ''), 'must be an address without a path');

export const slipSignInSchema = z
  .strictObject({
    code: z
      .string()
      .max(200)
      .describe('As it stands on the slip; gaps, hyphens and small letters do no harm.'),
    name: name.exactOptional().describe('What the device is to be called.'),
  })
  .meta({ id: 'SlipSignIn' });

const deviceSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    how: z.enum(['slip', 'account']),
    enrolled: moment,
    seen: moment,
    sitting: sittingId.nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'Device' });

export const letInSchema = z
  .strictObject({ me: viewerSchema, name: z.string().nullable(), device: deviceSchema })
  .meta({ id: 'LetIn' });

export const meSchema = z
  .strictObject({
    me: viewerSchema.nullable(),
    name: z.string().nullable(),
    assembly: z.string().nullable(),
    device: deviceSchema.nullable(),
  })
  .meta({ id: 'Me' });

export const devicesSchema = z.strictObject({ devices: z.array(deviceSchema) }).meta({ id: 'Devices' });

export const devicesEndSchema = z
  .strictObject({
    member: memberId.exactOptional(),
    guest: guestId.exactOptional(),
    links: z.boolean().exactOptional().describe('Ends the links of the member as well.'),
  })
  .refine(
    ({ member, guest }) => (member === undefined) !== (guest === undefined),
    'names a member or a guest',
  )
  .meta({ id: 'DevicesEnd' });

const deskAccountSchema = z
  .strictObject({
    member: memberId,
    hasPassword: z.boolean(),
    passkeys: z.int().min(0),
    providers: z.int().min(0),
    twoFactor: z.boolean(),
    devices: z.int().min(0).describe('How many are signed in by it.'),
    seen: moment.nullable().describe('When one of them was last seen.'),
  })
  .meta({ id: 'DeskAccount' });

export const deskAccountsSchema = z
  .strictObject({ accounts: z.array(deskAccountSchema) })
  .meta({ id: 'DeskAccounts' });

export const deskAccountActSchema = z
  .strictObject({ member: memberId, act: z.enum(accountActs) })
  .meta({ id: 'DeskAccountAct' });

export const endedSchema = z.strictObject({ ended: z.int().min(0) }).meta({ id: 'Ended' });

export const slipsBodySchema = z
  .strictObject({
    members: list(memberId, MOST).exactOptional(),
    body: bodyId.exactOptional(),
    guests: list(guestId, MOST).exactOptional(),
    sitting: sittingId.exactOptional(),
    language: z.string().max(35).exactOptional(),
    size: z.union([z.literal(8), z.literal(10)]).exactOptional(),
    address: address.exactOptional(),
  })
  .meta({ id: 'SlipsBody' });

export const slipReplaceSchema = z
  .strictObject({
    member: memberId.exactOptional(),
    guest: guestId.exactOptional(),
    sitting: sittingId.exactOptional(),
    devices: z.boolean().exactOptional().describe('Signs out their devices too, as when one was lost.'),
    links: z.boolean().exactOptional().describe('Ends their links too.'),
    address: address.exactOptional(),
  })
  .refine(
    ({ member, guest }) => (member === undefined) !== (guest === undefined),
    'names a member or a guest',
  )
  .meta({ id: 'SlipReplace' });

const slipSchema = z
  .strictObject({
    id: z.string(),
    member: memberId.nullable(),
    guest: guestId.nullable(),
    sitting: sittingId.nullable(),
    standing: z.enum(['open', 'used', 'revoked', 'expired']),
    issued: moment,
    used: moment.nullable(),
    revoked: moment.nullable(),
  })
  .meta({ id: 'Slip' });

export const shownSlipSchema = z
  .strictObject({ slip: slipSchema, code: z.string(), url: z.string() })
  .meta({ id: 'ShownSlip' });

export const slipsSchema = z
  .strictObject({ address: z.url(), slips: z.array(slipSchema) })
  .meta({ id: 'Slips' });

export const devicesQuerySchema = z.strictObject({ member: memberId.optional(), guest: anyId.optional() });

/** How it stands with somebody's account, as the desk sees it. */
export type DeskAccount = z.infer<typeof deskAccountSchema>;
export type DeskAccountsAnswer = z.infer<typeof deskAccountsSchema>;

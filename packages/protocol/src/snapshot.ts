import type { Assembly, GuestId, Instant, MemberId } from '@tauride/procedure';
import { z } from 'zod';
import { guestId, instant, memberId } from './ids.ts';

/** The rooms of the web app; a link opens one of them. */
export type Room = 'chair' | 'clerk' | 'delegate' | 'display' | 'gallery';

/** Who the reader is, by a link or a device; `member` is null for the hall display, for the gallery and for guests. */
export interface Viewer {
  readonly member: MemberId | null;
  readonly room: Room;
  readonly guest?: GuestId;
}

export interface Head {
  readonly size: number;
  /** Merkle root of the journal, lowercase hexadecimal. */
  readonly root: string;
  /** The signed note over it (C2SP tlog-checkpoint); only where there is an assembly. */
  readonly checkpoint?: string;
}

/** What a witness of the record has cosigned, by the policy of the server. */
export interface WitnessStanding {
  readonly name: string;
  readonly url?: string;
  /** Size of the newest checkpoint that it cosigned, 0 for none, and when. */
  readonly size: number;
  readonly at: Instant | null;
  /** `forked`, `ahead`: it has cosigned what this record does not extend. */
  readonly problem: 'forked' | 'ahead' | 'refused' | 'unreachable' | null;
}

/** Everything a screen needs to begin; the stream from `seq` carries on. */
export interface Snapshot {
  readonly protocol: number;
  /** Version of the server. */
  readonly version: string;
  readonly seq: number;
  readonly head: Head;
  readonly state: Assembly;
  /** Names by member's id, as far as they are known. */
  readonly directory: { readonly [member: string]: string };
  /** Null for the public. */
  readonly me: Viewer | null;
  /** The server's clock. */
  readonly now: Instant;
  /** Public key of the ballots' receipts: Ed25519, 32 bytes in base64url. */
  readonly receiptKey: string;
  /** Public key of the record as a note verifier key (C2SP signed-note); only where there is an assembly. */
  readonly logKey?: string;
  /** Only where the server has a policy of witnesses. */
  readonly witnesses?: readonly WitnessStanding[];
}

export const rooms = ['chair', 'clerk', 'delegate', 'display', 'gallery'] as const satisfies readonly Room[];

const head = z.strictObject({
  size: z.int().min(0),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  checkpoint: z.string().exactOptional(),
});

const witnessStanding = z.strictObject({
  name: z.string(),
  url: z.string().exactOptional(),
  size: z.int().min(0),
  at: instant.nullable(),
  problem: z.enum(['forked', 'ahead', 'refused', 'unreachable']).nullable(),
});

export const viewerSchema = z
  .strictObject({ member: memberId.nullable(), room: z.enum(rooms), guest: guestId.exactOptional() })
  .meta({ id: 'Viewer' });

export const snapshotSchema = z
  .strictObject({
    protocol: z.int(),
    version: z.string(),
    seq: z.int().min(0),
    head,
    state: z.looseObject({ phase: z.enum(['unfounded', 'founded']), seq: z.int().min(0) }),
    directory: z.record(z.string(), z.string()),
    me: viewerSchema.nullable(),
    now: instant,
    receiptKey: z.string(),
    logKey: z.string().exactOptional(),
    witnesses: z.array(witnessStanding).exactOptional(),
  })
  .meta({ id: 'Snapshot' });

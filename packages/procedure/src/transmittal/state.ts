import type {
  AssemblyId,
  BodyId,
  Instant,
  MotionId,
  ResolutionId,
  SittingId,
  TransmittalId,
} from '../ids.ts';

export const transmittalForms = ['resolution', 'appeal', 'request', 'report', 'question'] as const;

/** A body of this assembly, or one elsewhere. */
export type Party =
  | { readonly kind: 'here'; readonly body: BodyId }
  | { readonly kind: 'elsewhere'; readonly assembly: AssemblyId | null; readonly name: string };

/** What a body sends: an adopted text, or a motion that it leaves to the other to decide. */
export type Matter =
  | { readonly kind: 'resolution'; readonly resolution: ResolutionId }
  | { readonly kind: 'motion'; readonly motion: MotionId };

/** Where a matter from elsewhere stands in the record of the assembly that sent it, as it was checked when it came in. */
export interface Origin {
  readonly assembly: AssemblyId;
  /** Name of the assembly as its extract gives it. */
  readonly assemblyName: string;
  readonly body: string;
  /** Id of the transmittal there. */
  readonly transmittal: string;
  /** Position of the entry that sent it, and of the entry by which it was adopted. */
  readonly entry: number;
  readonly adoption: number | null;
  /** Number of entries and root of the record that was signed, and the public key: `name+id+base64`. */
  readonly size: number;
  readonly root: string;
  readonly key: string;
  /** The steps before it, oldest first, as the sender tells them. */
  readonly before: readonly { readonly assembly: string; readonly body: string; readonly title: string }[];
}

/** Who sends or answers, by the names that they had then: for those who know this assembly by its extracts alone. */
export interface Sender {
  readonly assembly: AssemblyId;
  readonly assemblyName: string;
  readonly body: string;
}

export const transmittalAnswers = ['adopted', 'amended', 'rejected', 'answered', 'left'] as const;

export interface TransmittalAnswer {
  readonly kind: (typeof transmittalAnswers)[number];
  readonly text: string;
  readonly at: Instant;
  /** The motion whose decision is the answer. */
  readonly motion?: MotionId;
  /** What was adopted on it here. */
  readonly resolution?: ResolutionId;
  /** The sitting of the body that answered. */
  readonly sitting?: SittingId;
  /** Position of the entry here that tells of it. */
  readonly recorded: number;
  /** The answer came from elsewhere: the entry that gave it there, and the key under which it was checked. */
  readonly entry?: number;
  readonly key?: string;
}

export interface Transmittal {
  readonly id: TransmittalId;
  readonly from: Party;
  readonly to: Party;
  readonly form: (typeof transmittalForms)[number];
  readonly title: string;
  readonly text: string;
  /** `null` for a matter from elsewhere. */
  readonly matter: Matter | null;
  readonly origin: Origin | null;
  /** The transmittal on which the sending body acted, so that a text's way can be walked. */
  readonly previous: TransmittalId | null;
  /** Who carried it, where that is known. */
  readonly carrier: string;
  readonly sentAt: Instant;
  /** Position of the entry by which it was sent, or taken in. */
  readonly recorded: number;
  /** The sitting of the sending body that was then in session. */
  readonly sentIn?: SittingId;
  /** `null` until the receiving body has it. */
  readonly receivedAt: Instant | null;
  /** Where it was put on the agenda. */
  readonly sitting: SittingId | null;
  readonly answer: TransmittalAnswer | null;
}

/** What a signed extract from another assembly holds, after its proofs and its signature were checked. */
export type CheckedExtract = Signed & (CheckedTransmittal | CheckedAnswer);

interface Signed {
  /** The public key that signed it: `name+id+base64`, and its SHA-256 in hexadecimal, as people compare it. */
  readonly key: string;
  readonly fingerprint: string;
  /** Keys of the same record before it, each of which signed for the one after it. */
  readonly keysBefore?: readonly string[];
}

export interface CheckedTransmittal {
  readonly kind: 'transmittal';
  /** The assembly to which it was sent; without an id where the sender knew only its name. */
  readonly to: { readonly assembly: AssemblyId | null; readonly name: string };
  readonly form: (typeof transmittalForms)[number];
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
}

export interface CheckedAnswer {
  readonly kind: 'answer';
  /** Id of the transmittal here, and the assembly that sent it: this one. */
  readonly transmittal: string;
  readonly to: AssemblyId;
  /** The position of the entry here that sent the matter, as the assembly that answers has it. */
  readonly sentAs: number;
  /** The assembly that answers. */
  readonly assembly: AssemblyId;
  readonly assemblyName: string;
  readonly answer: (typeof transmittalAnswers)[number];
  readonly text: string;
  readonly entry: number;
}

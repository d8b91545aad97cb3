import type { BodyId, Instant, MemberId, Seq, SittingId } from '../ids.ts';

/** What the record may give of a speech and the speaker may confirm. */
export const textKinds = ['summary', 'verbatim'] as const;
export type TextKind = (typeof textKinds)[number];

/** `caption`: typed while somebody speaks; shown at once, and checked by nobody. */
export const speechKinds = [...textKinds, 'caption'] as const;
export type SpeechKind = (typeof speechKinds)[number];

export const reactions = ['applause', 'dissent', 'laughter', 'unrest', 'silence'] as const;
export type Reaction = (typeof reactions)[number];

/** How many reacted; `null` in an event where nobody noted it. */
export const strengths = ['few', 'many', 'all'] as const;
export type Strength = (typeof strengths)[number];

/** Who reacted: the house, those outside the bar, a body of a joint sitting, or a faction or group by its name. */
export type Reacting =
  | { readonly kind: 'house' }
  | { readonly kind: 'gallery' }
  | { readonly kind: 'body'; readonly body: BodyId }
  | { readonly kind: 'group'; readonly name: string };

/** A member, or words for somebody who is none or is not named. */
export type Voice = { readonly member: MemberId } | { readonly named: string };

/** The text of a speech as it is shown now: the entry of each piece, in order. */
export interface Written {
  readonly pieces: readonly Seq[];
  /** The speaker confirmed these very pieces. */
  readonly confirmed: boolean;
}

export interface AskedCorrection {
  /** The entry that asks. */
  readonly request: Seq;
  readonly kind: TextKind;
  readonly piece: number;
}

/** What decisions need to know of a speech; its words stand in the entries alone. The speech is named by the entry that gave the floor. */
export interface Spoken {
  readonly speech: Seq;
  readonly sitting: SittingId;
  readonly member: MemberId;
  readonly since: Instant;
  readonly texts: { readonly [kind in TextKind]?: Written };
  /** Corrections that the speaker asked for and nobody has answered. */
  readonly asked: readonly AskedCorrection[];
}

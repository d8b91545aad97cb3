import type { BodyId, Line, MemberId, PollId } from '@tauride/procedure';
import { z } from 'zod';
import { bodyId, memberId, pollId } from './ids.ts';
import type { Head } from './snapshot.ts';

/** How many have voted so far; sent a few times a second at most, and never who. */
export interface Counters {
  readonly poll: PollId;
  readonly cast: number;
  /** Votes of each body, where the bodies of a joint sitting are counted apart. */
  readonly bodies?: { readonly [body: BodyId]: number };
}

/** A name became known, changed or was erased. */
export interface DirectoryChange {
  readonly member: MemberId;
  readonly name: string | null;
}

/** One event of the stream by its name; `entry` alone has an id, which is its place in the journal. */
export interface StreamMessages {
  readonly entry: Line;
  /** The tree after the last entry of an act, for those who reckon it themselves. */
  readonly head: Head;
  /** What this reader may know is no longer what the entries so far have told: everything is to be had anew. */
  readonly refresh: { readonly seq: number };
  readonly counters: Counters;
  /** Several at once where many names changed together. */
  readonly directory: DirectoryChange | readonly DirectoryChange[];
}

const counter = z.int().min(0);

export const countersSchema = z
  .strictObject({ poll: pollId, cast: counter, bodies: z.record(bodyId, counter).exactOptional() })
  .meta({ id: 'Counters' });

export const directoryChangeSchema = z
  .strictObject({ member: memberId, name: z.string().nullable() })
  .meta({ id: 'DirectoryChange' });

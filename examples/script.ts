import type { Command, Instant, MemberId, Provenance } from '@tauride/procedure';

/** One act of a whole assembly that was written down beforehand. */
export interface ScriptStep {
  /** When it happened; where the hours are not known it only keeps the order. */
  readonly at: Instant;
  readonly by: MemberId | 'operator';
  readonly command: Command;
  /** Where the account of it comes from; null where there is none but the script. */
  readonly provenance: Provenance | null;
}

/** An assembly that can be played from its founding. */
export interface Example {
  /** The id under which it is founded. */
  readonly assembly: string;
  /** What it is, for whoever starts it. */
  readonly about: string;
  /** Two members with a vote, for whom links are printed. */
  readonly delegates: readonly [MemberId, MemberId];
  /** @param now where the example is of no day of its own */
  readonly steps: (now: Instant) => readonly ScriptStep[];
  /** The end that is left out where visitors are to go on by themselves; null when there is none. */
  readonly ending: { readonly steps: number; readonly tells: string } | null;
}

import type { Seq, SittingId } from '@tauride/procedure';

/** The minutes of an earlier sitting, as those of a later one speak of them. */
export interface MinutesRef {
  readonly sitting: SittingId;
  readonly title: string;
  /** `null` where a correction alone is decided. */
  readonly version: number | null;
  /** The entry that proposed the correction; `null` where the whole is decided. */
  readonly entry: Seq | null;
}

export interface MinutesAct extends MinutesRef {
  readonly kind: 'minutes-decided';
  readonly decision: 'accepted' | 'rejected' | 'reopened' | 'approved' | 'undone';
}

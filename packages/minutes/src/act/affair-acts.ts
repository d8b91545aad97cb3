import type {
  Relation,
  ResolutionStatus,
  StatusCause,
  Transmittal,
  TransmittalAnswer,
} from '@tauride/procedure';
import type { Reckoning } from '../words/date.ts';

/** What the house does to its register, and what it sends to other bodies and receives from them. */
export type AffairAct =
  | {
      readonly kind: 'registered';
      readonly number: string;
      /** What it does to earlier ones, by their numbers. */
      readonly relations: readonly { readonly kind: Relation['kind']; readonly number: string }[];
      /** The last day on which it is in force, `YYYY-MM-DD`. */
      readonly expires: { readonly day: string; readonly calendar: Reckoning['calendar'] } | null;
    }
  | {
      readonly kind: 'resolution-status';
      readonly number: string;
      readonly status: ResolutionStatus;
      readonly cause: StatusCause | null;
      /** The number of the later one that changed it. */
      readonly by: string | null;
      readonly reason: string;
    }
  | {
      readonly kind: 'transmitted';
      readonly form: Transmittal['form'];
      readonly title: string;
      readonly to: string;
      /** Empty where nobody is named. */
      readonly carrier: string;
    }
  | {
      readonly kind: 'transmittal-received';
      readonly form: Transmittal['form'];
      readonly title: string;
      readonly from: string;
    }
  | {
      readonly kind: 'transmittal-answered';
      readonly title: string;
      readonly from: string;
      /** `null` where an answer given before no longer stands. */
      readonly answer: TransmittalAnswer['kind'] | null;
      readonly text: string;
      /** The number of what was adopted on it. */
      readonly number: string | null;
    };

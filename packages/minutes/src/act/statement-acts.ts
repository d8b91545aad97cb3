import type {
  Answering,
  Attachment,
  IncidentId,
  Knowledge,
  Seq,
  StatementId,
  StatementKind,
  UncertainTime,
} from '@tauride/procedure';
import type { Reckoning } from '../words/date.ts';
import type { Person } from './refs.ts';

/** A time as somebody tells it, in the reckoning of the assembly. */
export interface ToldTime extends UncertainTime {
  readonly calendar: Reckoning['calendar'];
}

/** A statement, with its entry; that is `null` where it stands in another sitting. */
export interface StatementRef {
  readonly statement: StatementId;
  readonly entry: Seq | null;
}

/** From whom or what somebody knows. */
export type ToldSource =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'document'; readonly document: string }
  | ({ readonly kind: 'statement' } & StatementRef);

/** What was done later to a statement, and by which entry. */
export interface Since {
  readonly how:
    | Exclude<Answering, 'answers'>
    | 'answer-withdrawn'
    | 'withdrawn'
    | 'contested'
    | 'confirmed'
    | 'countersigned';
  readonly entry: Seq;
  readonly by: Person;
  /** The entry of the statement that answered it and was withdrawn. */
  readonly answer?: Seq;
}

export interface StatementAct {
  readonly kind: 'statement';
  readonly statement: StatementId;
  readonly statementKind: StatementKind;
  readonly who: Person;
  readonly capacity: string;
  readonly text: string;
  readonly how: Knowledge;
  readonly source: string;
  readonly from: ToldSource | null;
  readonly about: string;
  /** The title of the incident that it names. */
  readonly incident: string | null;
  readonly place: string;
  readonly when: ToldTime | null;
  readonly attachments: readonly Attachment[];
  readonly answers: StatementRef | null;
  readonly answering: Answering | null;
  /** Entered by the member, and not by the desk. */
  readonly own: boolean;
  /** Entered when the sitting was over. */
  readonly late: boolean;
  /** How it stands, for the finished minutes; `null` in the minutes as they arise, whose lines never change. */
  readonly since: readonly Since[] | null;
}

/** What statements of the sitting are about. */
export interface IncidentAct {
  readonly kind: 'incident';
  readonly incident: IncidentId;
  readonly title: string;
  readonly place: string;
  readonly when: ToldTime | null;
}

/** What somebody did to a statement that does not answer it. */
export type StatementChange =
  | {
      readonly kind: 'statement-withdrawn';
      readonly of: StatementRef;
      readonly by: Person;
      readonly reason: string;
    }
  | {
      readonly kind: 'statement-contested';
      readonly of: StatementRef;
      readonly by: Person;
      readonly text: string;
      readonly reason: string;
    };

/** Signatures: the finished minutes tell them with what was signed. */
export interface StatementSigned {
  readonly kind: 'statement-signed';
  readonly how: 'confirmed' | 'countersigned';
  readonly of: StatementRef;
  readonly by: Person;
}

/** The classes of Popolo as far as minutes know them; what is not known is left out, and never an empty text.
 *  Source: the Popolo specification, popoloproject.com. */
export interface PopoloDocument {
  readonly organizations: readonly PopoloOrganization[];
  readonly persons: readonly PopoloPerson[];
  readonly memberships: readonly PopoloMembership[];
  readonly events: readonly PopoloEvent[];
  readonly motions: readonly PopoloMotion[];
  readonly vote_events: readonly PopoloVoteEvent[];
  readonly speeches: readonly PopoloSpeech[];
}

export interface PopoloOrganization {
  readonly id: string;
  readonly name: string;
  readonly classification: 'assembly' | 'body';
  readonly parent_id?: string;
}

export interface PopoloPerson {
  readonly id: string;
  readonly name: string;
}

export interface PopoloMembership {
  readonly person_id: string;
  readonly organization_id: string;
  readonly role?: 'chair' | 'clerk';
}

export interface PopoloEvent {
  readonly id: string;
  readonly name?: string;
  readonly classification: 'sitting';
  readonly organization_id: string;
  readonly start_date: string;
  readonly end_date?: string;
  readonly location?: string;
  readonly attendees?: readonly PopoloPerson[];
}

export type PopoloResult = 'pass' | 'fail';

export interface PopoloMotion {
  readonly id: string;
  readonly organization_id: string;
  readonly legislative_session_id: string;
  readonly creator_id?: string;
  readonly text?: string;
  readonly identifier?: string;
  readonly classification: string;
  readonly requirement?: string;
  readonly result?: PopoloResult;
}

export interface PopoloCount {
  readonly option: 'yes' | 'no' | 'abstain';
  readonly value: number;
}

export interface PopoloVoteEvent {
  /** The same as that of the voting in Akoma Ntoso. */
  readonly id: string;
  readonly organization_id: string;
  readonly legislative_session_id: string;
  /** The entry of the record. */
  readonly identifier: string;
  readonly motion_id: string;
  readonly classification: string;
  readonly end_date?: string;
  readonly result?: PopoloResult;
  readonly counts?: readonly PopoloCount[];
  readonly group_results?: readonly { readonly group_id: string; readonly result: PopoloResult }[];
  readonly votes?: readonly {
    readonly voter_id: string;
    readonly option: PopoloCount['option'];
  }[];
  /** Not of Popolo: the same votes by weight, of which the minutes know the sums alone. */
  readonly weighted_counts?: readonly PopoloCount[];
  /** Not of Popolo: the vote by which who presides settled it, which is in no count. */
  readonly presiding_vote?: 'yes' | 'no';
}

export interface PopoloSpeech {
  /** The same as the eId in Akoma Ntoso. */
  readonly id: string;
  readonly type: 'speech' | 'scene' | 'narrative' | 'summary';
  readonly creator_id?: string;
  readonly role?: string;
  readonly attribution_text?: string;
  readonly text?: string;
  readonly date?: string;
  readonly position: number;
  readonly event_id: string;
}

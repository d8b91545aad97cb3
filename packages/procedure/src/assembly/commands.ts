import type { BodyId, MemberId } from '../ids.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';
import type { BodyPlace, Office, SeatFacts, VotingRight } from './state.ts';

export interface SeatedMember extends SeatFacts {
  readonly member: MemberId;
  readonly label: string;
  readonly voting: VotingRight;
  readonly weight: number;
  readonly group: string | null;
}

/** Acts on the members of a body: the operator's until its first sitting is opened, after that those of its desk, with a
 *  reason (rules MB-1, MB-2). */
export type SeatCommand =
  | {
      readonly type: 'SeatMembers';
      readonly body: BodyId;
      readonly members: readonly SeatedMember[];
      readonly reason?: string;
    }
  | {
      readonly type: 'ChangeSeats';
      readonly body: BodyId;
      /** Each seat as it is to be, whole. */
      readonly seats: readonly SeatedMember[];
      readonly reason?: string;
    }
  | {
      readonly type: 'VacateSeats';
      readonly body: BodyId;
      readonly members: readonly MemberId[];
      readonly reason?: string;
    };

/** What changes in the place of a body. */
export type ChangedPlace = { readonly name?: string } & {
  readonly [fact in keyof BodyPlace]?: BodyPlace[fact] | null;
};

/** The record's checkpoints are signed with another key from the next entry on (rule RL-34). Keys are note verifier keys. */
export interface RotateLogKey {
  readonly type: 'RotateLogKey';
  readonly key: string;
  /** The key that signed until now. */
  readonly previous: string;
  /** By the previous key over both keys, in base64. */
  readonly signature: string;
  readonly reason: string;
}

/** Acts by which an assembly is founded and filled: the operator's, who may do nothing else, and once a body has sat those of its
 *  desk (rules MB-1, MB-2, MB-21). */
export type AssemblyCommand =
  | {
      readonly type: 'FoundAssembly';
      readonly assembly: string;
      readonly name: string;
      readonly language: string;
      readonly timeZone: string;
      readonly calendar: 'gregorian' | 'julian';
    }
  | (BodyPlace & {
      readonly type: 'EstablishBody';
      readonly body: BodyId;
      readonly name: string;
      readonly rulebook: RulebookId;
      readonly changes: RulebookChanges;
      readonly kind?: BodyKind;
      /** How many of its members are duly seated and entitled to vote, where not all are. */
      readonly entitled?: number;
      readonly reason?: string;
    })
  /** What is left out stays as it is; `null` takes it away. */
  | {
      readonly type: 'ChangeBody';
      readonly body: BodyId;
      readonly place: ChangedPlace;
      readonly reason: string;
    }
  | SeatCommand
  | RotateLogKey
  | {
      readonly type: 'AssignOffice' | 'RelieveOffice';
      readonly body: BodyId;
      readonly office: Office;
      readonly member: MemberId;
      readonly reason?: string;
    };

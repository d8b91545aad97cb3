import type { BodyId, MemberId } from '../ids.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';
import type { Office, VotingRight } from './state.ts';

export interface SeatedMember {
  readonly member: MemberId;
  readonly label: string;
  readonly voting: VotingRight;
  readonly weight: number;
  readonly group: string | null;
}

/** Acts by which the operator founds an assembly; no one else may do them, and the operator may do nothing else. */
export type AssemblyCommand =
  | {
      readonly type: 'FoundAssembly';
      readonly assembly: string;
      readonly name: string;
      readonly language: string;
      readonly timeZone: string;
      readonly calendar: 'gregorian' | 'julian';
    }
  | {
      readonly type: 'EstablishBody';
      readonly body: BodyId;
      readonly name: string;
      readonly rulebook: RulebookId;
      readonly changes: RulebookChanges;
      readonly kind?: BodyKind;
      /** How many of its members are duly seated and entitled to vote, where not all are. */
      readonly entitled?: number;
    }
  | { readonly type: 'SeatMembers'; readonly body: BodyId; readonly members: readonly SeatedMember[] }
  | {
      readonly type: 'AssignOffice';
      readonly body: BodyId;
      readonly office: Office;
      readonly member: MemberId;
    };

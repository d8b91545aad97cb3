import type { AssemblyId, BodyId, MemberId } from '../ids.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';
import type { SeatedMember } from './commands.ts';
import type { Office } from './state.ts';

export type AssemblyEvent =
  | {
      readonly type: 'AssemblyFounded';
      readonly assembly: AssemblyId;
      readonly name: string;
      readonly language: string;
      readonly timeZone: string;
      readonly calendar: 'gregorian' | 'julian';
    }
  | {
      readonly type: 'BodyEstablished';
      readonly body: BodyId;
      readonly name: string;
      readonly rulebook: RulebookId;
      readonly changes: RulebookChanges;
      readonly kind?: BodyKind;
      /** How many of its members are duly seated and entitled to vote, where not all are. */
      readonly entitled?: number;
    }
  | { readonly type: 'MembersSeated'; readonly body: BodyId; readonly members: readonly SeatedMember[] }
  | {
      readonly type: 'OfficeAssigned';
      readonly body: BodyId;
      readonly office: Office;
      readonly member: MemberId;
    };

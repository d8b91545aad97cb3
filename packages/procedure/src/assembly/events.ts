import type { AssemblyId, BodyId, MemberId, SittingId } from '../ids.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';
import type { ChangedPlace, SeatedMember } from './commands.ts';
import type { BodyPlace, Office } from './state.ts';

/** With the sitting of the body that was in session, whose minutes tell of it. */
type InSession<E> = E | (E & { readonly sitting: SittingId });

export type SeatEvent =
  | InSession<{
      readonly type: 'MembersSeated';
      readonly body: BodyId;
      readonly members: readonly SeatedMember[];
      readonly reason?: string;
    }>
  | InSession<{
      readonly type: 'SeatsChanged';
      readonly body: BodyId;
      /** Each seat as it is now, whole. */
      readonly seats: readonly SeatedMember[];
      readonly reason?: string;
    }>
  | InSession<{
      readonly type: 'SeatsVacated';
      readonly body: BodyId;
      readonly members: readonly MemberId[];
      readonly reason?: string;
      /** Their last day was over when the sitting was opened. */
      readonly ground?: 'term-over';
    }>;

export type AssemblyEvent =
  | {
      readonly type: 'AssemblyFounded';
      readonly assembly: AssemblyId;
      readonly name: string;
      readonly language: string;
      readonly timeZone: string;
      readonly calendar: 'gregorian' | 'julian';
    }
  | (BodyPlace & {
      readonly type: 'BodyEstablished';
      readonly body: BodyId;
      readonly name: string;
      readonly rulebook: RulebookId;
      readonly changes: RulebookChanges;
      readonly kind?: BodyKind;
      /** How many of its members are duly seated and entitled to vote, where not all are. */
      readonly entitled?: number;
      readonly reason?: string;
    })
  | {
      readonly type: 'BodyChanged';
      readonly body: BodyId;
      readonly place: ChangedPlace;
      readonly reason: string;
    }
  | SeatEvent
  | {
      /** From this entry on another key signs the record's checkpoints. */
      readonly type: 'LogKeyRotated';
      readonly key: string;
      readonly previous: string;
      /** By the previous key over both keys, in base64: it shows who handed over, without any other entry. */
      readonly signature: string;
      readonly reason: string;
    }
  | {
      readonly type: 'OfficeAssigned' | 'OfficeRelieved';
      readonly body: BodyId;
      readonly office: Office;
      readonly member: MemberId;
      readonly reason?: string;
    };

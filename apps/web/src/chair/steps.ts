import type { ElectionId, MemberId, MotionId, PointKind, SittingAct } from '@tauride/procedure';

/** A motion that a row of the list names. */
export type ChosenMotion = {
  readonly kind: Extract<SittingAct, { type: 'MakeMotion' }>['kind'];
  readonly target: MotionId | null;
  readonly name: string;
};

/** What an act still needs before it can be sent. */
export type Dialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'help' }
  | { readonly kind: 'call' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'move'; readonly motion: ChosenMotion }
  | { readonly kind: 'point'; readonly point: PointKind }
  | { readonly kind: 'second'; readonly motion: MotionId }
  | { readonly kind: 'object' }
  | { readonly kind: 'division' }
  | { readonly kind: 'quorum' }
  | { readonly kind: 'floor' }
  | { readonly kind: 'rule-out'; readonly motion: MotionId }
  | { readonly kind: 'otherwise'; readonly act: OtherwiseAct; readonly member: MemberId }
  | { readonly kind: 'otherwise-motion' }
  | { readonly kind: 'judge' }
  | { readonly kind: 'grant'; readonly motion: MotionId }
  | { readonly kind: 'opposition'; readonly motion: MotionId }
  | { readonly kind: 'method' }
  | { readonly kind: 'item' }
  | { readonly kind: 'recess' }
  | { readonly kind: 'adjourn' }
  | { readonly kind: 'doors' }
  | { readonly kind: 'danger' }
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'election'; readonly ask: ElectionAsk };

/** What an act of an election still needs. */
export type ElectionAsk =
  | { readonly kind: 'call' }
  | { readonly kind: 'name' | 'open' | 'lot' | 'abandon'; readonly election: ElectionId };

/** The acts that a chair may let stand although the rules refuse them. */
export type OtherwiseAct = Extract<
  SittingAct,
  {
    type: 'MakeMotion' | 'SecondMotion' | 'StateQuestion' | 'RequestFloor' | 'GiveFloor' | 'PutQuestion';
  }
>;

export type Step =
  | { readonly kind: 'act'; readonly command: SittingAct }
  | { readonly kind: 'dialog'; readonly dialog: Dialog };

/** A button beside the words to say, with the key that does the same. */
export type Move = {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly step: Step;
  /** The one act to do now. */
  readonly main?: boolean;
};

export function acts(command: SittingAct): Step {
  return { kind: 'act', command };
}

export function asks(dialog: Dialog): Step {
  return { kind: 'dialog', dialog };
}

/** The first act of a type among those in order. */
export function actOf<Type extends SittingAct['type']>(
  found: readonly SittingAct[],
  type: Type,
): Extract<SittingAct, { type: Type }> | undefined {
  return found.find((act): act is Extract<SittingAct, { type: Type }> => act.type === type);
}

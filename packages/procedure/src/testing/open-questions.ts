import { inSession, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import { newMotion } from '../motion/new-motion.ts';
import type { Particulars } from '../motion/particulars.ts';
import type { MotionKind, RulebookId } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { CHAIR, openHall, SITTING } from './hall.ts';

/** A question that is open, in the order in which they were moved. */
export interface Item {
  readonly id: string;
  readonly kind: MotionKind;
  readonly target?: string | null;
  readonly particulars?: Particulars;
}

export interface Open {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** A sitting under a rulebook in which these questions were moved; the last `pending` ids stand as given. */
export function openQuestions(
  rulebook: RulebookId,
  items: readonly Item[],
  pending: readonly string[] = [],
): Open {
  const founded = openHall({ rulebook }).founded();
  const empty = inSession(founded, SITTING);
  const stack = pending as readonly MotionId[];
  const sitting = { ...empty, motions: items.map(({ id }) => id as MotionId), stack };
  const state = items.reduce(
    (before, item) => putMotion(before, motionOfItem(before, sitting, item)),
    putSitting(founded, sitting),
  );
  return { state, sitting };
}

function motionOfItem(
  state: FoundedAssembly,
  sitting: SittingInSession,
  item: Item,
): ReturnType<typeof newMotion> {
  return newMotion(state, sitting, {
    motion: item.id as MotionId,
    kind: item.kind,
    mainForm: false,
    label: item.id,
    by: CHAIR,
    onBehalfOf: null,
    needsSecond: false,
    item: null,
    target: (item.target ?? null) as MotionId | null,
    ruling: null,
    particulars: item.particulars ?? {},
    wording: { form: 'text', text: item.id },
    citation: '',
    phase: 'pending',
    madeAt: sitting.openedAt,
  });
}

import { type MotionKind, motionChoices, type MotionId, rulebookIds, rulebookOf } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { inSession } from './house.ts';
import { makeMotion } from './motion-draft.ts';
import { writingOf } from './motion-writing.ts';
import { filledDraft } from './testing/filled-draft.ts';
import { openHouse, SITTING } from './testing/hall.ts';

const at = { sitting: SITTING };
type Hall = ReturnType<typeof openHouse>;

function makes(hall: Hall, member: string, kind: MotionKind, target: MotionId | null): string | null {
  const sitting = inSession(hall.house())!;
  const writing = writingOf(hall.house().assembly, sitting, { kind, target })!;
  const command = makeMotion(SITTING, writing, filledDraft);
  return command === null ? 'no form' : hall.refused(member, command);
}

function takesFloor(hall: Hall, member: string): void {
  hall.act(member, { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
  hall.act('m1', { type: 'GiveFloor', ...at, member: member as never });
}

/** The first kind of question on the matter itself that the rulebook has. */
const matters: readonly MotionKind[] = ['main', 'proposal', 'bill', 'bill-second-reading', 'no-confidence'];

function withQuestion(hall: Hall): boolean {
  const { motions } = rulebookOf(hall.house().assembly, inSession(hall.house())!);
  const kind = matters.find((one) => motions[one] !== undefined);
  if (kind === undefined) return false;
  takesFloor(hall, 'm2');
  const command = makeMotion(
    SITTING,
    writingOf(hall.house().assembly, inSession(hall.house())!, { kind, target: null })!,
    { ...filledDraft, text: 'That the gate be open.\nThat the yard be swept.' },
  )!;
  hall.act('m2', command);
  const motion = 'm1' as MotionId;
  if (motions[kind]!.second) hall.act('m3', { type: 'SecondMotion', ...at, motion });
  hall.act('m1', { type: 'StateQuestion', ...at, motion });
  return true;
}

const seen = new Set<MotionKind>();

/** Of everything that is offered to a member with the floor, what the form of it cannot make. */
function unmade(hall: Hall): readonly string[] {
  takesFloor(hall, 'm4');
  const sitting = inSession(hall.house())!;
  const { inOrder } = motionChoices(hall.house().assembly, sitting, { member: 'm4' as never });
  return inOrder.flatMap(({ kind, target }) => {
    seen.add(kind);
    const refused = makes(hall, 'm4', kind, target);
    return refused === null ? [] : [`${kind}: ${refused}`];
  });
}

describe('every motion that is offered', () => {
  it.each(rulebookIds())('[RM-6] can be made by its form, between questions and on one: %s', (rulebook) => {
    expect(unmade(openHouse(rulebook))).toEqual([]);
    const hall = openHouse(rulebook);
    if (withQuestion(hall)) expect(unmade(hall)).toEqual([]);
  });

  it('was seen in most kinds that there are', () => {
    expect(seen.size).toBeGreaterThan(60);
  });
});

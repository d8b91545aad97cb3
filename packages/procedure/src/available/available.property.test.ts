import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInSession } from '../assembly/access.ts';
import type { SittingAct } from '../command.ts';
import { decide } from '../decide.ts';
import type { MemberId } from '../ids.ts';
import { rulebookIds } from '../rulebook/ids.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { make } from '../testing/moves.ts';
import { step, wordingFor } from '../testing/wander.ts';
import { available } from './available.ts';
import type { Asked } from './candidates.ts';
import { chairActs } from './chair-acts.ts';
import { deskActs } from './desk-acts.ts';
import { emptyBoxes } from './empty-box.ts';
import { memberActs } from './member-acts.ts';
import type { PossibleMotion } from './motions.ts';

/** For the quorum of the Commons. */
const ENOUGH = 45;
const members = [CHAIR, CLERK, 'd1', 'd2', 'd3'] as MemberId[];
const natural = fc.noBias(fc.nat({ max: 10_000 }));
const steps = fc.array(fc.record({ member: natural, act: natural, yes: natural, no: natural }), {
  minLength: 20,
  maxLength: 50,
});

function answer(hall: Hall, member: MemberId, act: SittingAct): string {
  const boxes = emptyBoxes(findInSession(hall.founded(), SITTING) ?? { bodies: [] });
  const context = { now: hall.now, actor: { kind: 'member', member }, ...boxes } as const;
  const decided = decide(hall.state, act, context);
  return decided.ok ? 'in order' : decided.error.code;
}

interface Seen {
  offered: number;
  barred: number;
  kept: number;
}

function checkMotions(hall: Hall, member: MemberId, seen: Seen): void {
  const { motions } = available(hall.founded(), SITTING, { member, now: hall.now });
  for (const found of motions.inOrder) {
    const wording = wordingFor(hall, found);
    if (!wording) continue;
    const said = answer(hall, member, moved(found, wording));
    expect(`${found.kind}: ${said}`).toBe(
      `${found.kind}: ${found.when === 'now' ? 'in order' : 'interrupts-speaker'}`,
    );
    seen.offered += 1;
  }
  for (const { kind, target, refusal } of motions.notInOrder) {
    const said = answer(hall, member, moved({ kind, target }, { form: 'bare' }));
    // Of what waits for the floor the reason is told that would still stand with it.
    if (said !== 'interrupts-speaker') expect(`${kind}: ${said}`).toBe(`${kind}: ${refusal.code}`);
    seen.barred += 1;
  }
}

function moved(
  { kind, target }: Pick<PossibleMotion, 'kind' | 'target'>,
  wording: Parameters<typeof make>[1],
): SittingAct {
  return make(kind, wording, { target, claimsPrevailingSide: true });
}

/** Asks for every act of every office, whoever it is. */
function everyAct(hall: Hall, member: MemberId): readonly SittingAct[] {
  const state = hall.founded();
  const sitting = findInSession(state, SITTING);
  if (sitting?.phase !== 'open') return [];
  const asked: Asked = { state, sitting, member, at: { sitting: SITTING } };
  return [...memberActs(asked), ...chairActs(asked), ...deskActs(asked)];
}

function checkActs(hall: Hall, member: MemberId, seen: Seen): void {
  const every = everyAct(hall, member);
  if (every.length === 0) return;
  const { acts } = available(hall.founded(), SITTING, { member, now: hall.now });
  const offered = new Set(acts.map((act) => JSON.stringify(act)));
  for (const act of every) {
    const said = answer(hall, member, act);
    expect(`${act.type}: ${said === 'in order'}`).toBe(`${act.type}: ${offered.has(JSON.stringify(act))}`);
    if (said !== 'in order') seen.kept += 1;
  }
}

describe.each(rulebookIds())('what is offered under %s', (rulebook) => {
  it('[RW-20] is accepted, what is barred is refused for the reason told, and nothing in order is kept back', () => {
    const seen: Seen = { offered: 0, barred: 0, kept: 0 };
    fc.assert(
      fc.property(steps, (walk) => {
        const hall = openHall({ members: rulebook === 'uk-commons' ? ENOUGH : 5, rulebook });
        walk.forEach((each, at) => {
          step(hall, members, each);
          if (at % 7 !== 0) return;
          for (const member of members) {
            checkMotions(hall, member, seen);
            checkActs(hall, member, seen);
          }
        });
      }),
      { numRuns: 8, seed: 1917, endOnFailure: true },
    );
    expect(Math.min(seen.offered, seen.barred, seen.kept)).toBeGreaterThan(20);
  });
});

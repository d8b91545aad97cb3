import fc from 'fast-check';
import { tableGet, tableValues } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId } from '../ids.ts';
import type { Motion, Wording } from '../motion/state.ts';
import type { MotionKind } from '../rulebook/types.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, decideTop, main, make, sittingOf, votes } from '../testing/moves.ts';
import { step } from '../testing/wander.ts';
import { followsOf } from './follows.ts';
import { isInForce, resolutionByMotion, resolutionsOf } from './register.ts';
import { makesResolution } from './resolving.ts';
import type { Relation, Resolution } from './state.ts';

const members = [CHAIR, CLERK, 'd1', 'd2', 'd3'] as MemberId[];
const natural = fc.noBias(fc.nat({ max: 10_000 }));
const walks = fc.array(fc.record({ member: natural, act: natural, yes: natural, no: natural }), {
  minLength: 60,
  maxLength: 140,
});

interface Seen {
  registered: number;
  void: number;
  again: number;
  changed: number;
  restored: number;
}

/** Main motions declare something about the last resolution that is in force, now to amend it and now to repeal it. */
function declaring(hall: Hall): Hall {
  const { act } = hall;
  hall.act = (member, command, extra) => act(member, declared(hall.founded(), command), extra);
  return hall;
}

function declared(state: FoundedAssembly, command: Command): Command {
  if (command.type !== 'MakeMotion' || !['main', 'proposal'].includes(command.kind)) return command;
  const last = resolutionsOf(state).findLast(({ status }) => isInForce(status));
  if (!last) return command;
  const kind: Relation['kind'] = state.seq % 2 === 0 ? 'amends' : 'repeals';
  return { ...command, relations: [{ kind, resolution: last.id }] };
}

function fitsItsMotion({ status, text, history }: Resolution, { phase, wording }: Motion): void {
  const last = history.at(-1)!;
  expect(last.status).toBe(status);
  switch (phase) {
    case 'adopted':
      expect(status).not.toBe('void');
      expect(['rescinded', 'expunged']).not.toContain(last.cause);
      if (wording.form === 'text') expect(text).toBe(wording.text);
      break;
    case 'rescinded':
    case 'expunged':
      expect(isInForce(status)).toBe(false);
      break;
    default:
      expect(`${phase}: ${status}`).toBe(`${phase}: void`);
  }
}

function check(state: FoundedAssembly): void {
  const all = resolutionsOf(state);
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
  expect(state.counters.resolution).toBe(all.length);
  for (const resolution of all) {
    fitsItsMotion(resolution, tableGet(state.motions, resolution.adoption!.motion)!);
    const { by, cause } = resolution.history.at(-1)!;
    if (by !== undefined && cause === 'by-resolution')
      expect(tableGet(state.resolutions, by)?.status).not.toBe('void');
  }
  for (const motion of tableValues(state.motions)) {
    followsOf(state, motion.id, 0 as never);
    const sitting = tableGet(state.sittings, motion.sitting)!;
    if (motion.phase === 'adopted' && makesResolution(state, sitting, motion))
      expect(resolutionByMotion(state, motion.id), motion.label).toBeDefined();
  }
}

function count(state: FoundedAssembly, seen: Seen): void {
  for (const { history } of resolutionsOf(state)) {
    seen.registered += 1;
    seen.void += history.some(({ status }) => status === 'void') ? 1 : 0;
    seen.again += history.filter(({ status, cause }) => status === 'in-force' && !cause).length > 1 ? 1 : 0;
    seen.changed += history.some(({ cause }) => cause === 'by-resolution') ? 1 : 0;
    seen.restored += history.some(({ cause }) => cause === 'restored') ? 1 : 0;
  }
}

describe.each(['un-ga', 'soviet-1917'])('the register under %s', (rulebook) => {
  it('[RT-1] is what the house adopted, whatever else it did', () => {
    const seen: Seen = { registered: 0, void: 0, again: 0, changed: 0, restored: 0 };
    fc.assert(
      fc.property(walks, (walk) => {
        const hall = declaring(openHall({ members: 5, rulebook }));
        for (const each of walk) {
          step(hall, members, each);
          check(hall.founded());
        }
        count(hall.founded(), seen);
      }),
      { numRuns: 60, seed: 1917, endOnFailure: true },
    );
    expect(seen.registered).toBeGreaterThan(5);
  });
});

/** What a house may do to what it adopted. Whatever is not in order is left, and what is then pending is voted down. */
const deeds = ['adopt', 'voice', 'reconsider', 'rescind', 'reword', 'void'] as const;
const deed = fc.record({
  deed: fc.constantFrom(...deeds),
  pick: natural,
  carries: fc.boolean(),
  divided: fc.boolean(),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function attempt(hall: Hall, { deed: what, ...how }: Deed, text: string): void {
  try {
    carryOut(hall, what, { ...how, text });
  } catch (error) {
    if (!String(error).includes('was refused')) throw error;
  }
  while (sittingOf(hall).stack.length > 0) decideTop(hall, votes(1, 7));
}

interface How extends Omit<Deed, 'deed'> {
  readonly text: string;
}

function carryOut(hall: Hall, what: Deed['deed'], how: How): void {
  const target = adoptedMotion(hall, how.pick);
  if (what === 'adopt') return adopt(hall, how);
  if (what === 'voice') return byVoice(hall, bring(hall, 'd1', main(how.text)), how);
  if (!target) return;
  const amendment = { op: 'substitute', by: how.text } as const;
  switch (what) {
    case 'reconsider':
      byVoice(hall, bring(hall, 'd1', on('reconsider', target)), { ...how, carries: true });
      if (sittingOf(hall).stack.length > 0) decideTop(hall, how.carries ? votes(7, 1) : votes(1, 7));
      return;
    case 'rescind':
      bring(hall, 'd1', on('rescind-amend-adopted', target));
      return void decideTop(hall, votes(8, 0));
    case 'reword':
      bring(hall, 'd1', on('rescind-amend-adopted', target, { form: 'amendment', amendment }));
      return void decideTop(hall, votes(8, 0));
    default:
      findVoid(hall, target);
  }
}

function on(kind: MotionKind, target: MotionId, wording: Wording = { form: 'bare' }) {
  return make(kind, wording, { target, claimsPrevailingSide: true });
}

function adoptedMotion(hall: Hall, pick: number): MotionId | undefined {
  const all = tableValues(hall.founded().motions).filter(
    ({ kind, phase }) => kind === 'main' && phase === 'adopted',
  );
  return all[pick % Math.max(1, all.length)]?.id;
}

function adopt(hall: Hall, { text, carries }: How): void {
  bring(hall, 'd1', main(text));
  decideTop(hall, carries ? votes(7, 1) : votes(1, 7));
}

function byVoice(hall: Hall, motion: MotionId, { carries, divided }: How): void {
  const at = { sitting: SITTING } as const;
  hall.act(CHAIR, { type: 'PutQuestion', ...at, motion, method: 'voice' });
  const poll = sittingOf(hall).poll!;
  hall.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: true });
  hall.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
  if (!divided) return;
  check(hall.founded());
  hall.act('d3', { type: 'DemandDivision', ...at, poll });
  check(hall.founded());
  const tally = carries ? votes(7, 1) : votes(1, 7);
  hall.act(CHAIR, { type: 'EnterCount', ...at, poll, place: 'hall', tally });
  hall.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  hall.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
}

function findVoid(hall: Hall, target: MotionId): void {
  const at = { sitting: SITTING } as const;
  const about = { about: 'bylaw-conflict', target } as const;
  hall.act('d2', { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Bylaws.', ...about });
  const point = sittingOf(hall).point!.id;
  hall.act(CHAIR, { type: 'Rule', ...at, point, answer: 'well-taken', reason: 'So it is.' });
}

describe('the register under ronr12', () => {
  it('[RT-1] [RT-6] [RT-7] is what the house adopted and did not undo', () => {
    const seen: Seen = { registered: 0, void: 0, again: 0, changed: 0, restored: 0 };
    fc.assert(
      fc.property(fc.array(deed, { minLength: 10, maxLength: 30 }), (walk) => {
        const hall = declaring(openHall());
        walk.forEach((each, at) => {
          attempt(hall, each, `That deed ${at} be done.`);
          check(hall.founded());
        });
        count(hall.founded(), seen);
      }),
      { numRuns: 60, seed: 1917, endOnFailure: true },
    );
    expect(Math.min(seen.registered, seen.void, seen.again, seen.changed, seen.restored)).toBeGreaterThan(20);
  });
});

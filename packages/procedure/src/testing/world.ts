import { tableGet } from '@tauride/kernel';
import { findInSession } from '../assembly/access.ts';
import type { Assembly } from '../assembly/state.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Event } from '../event.ts';
import type { BodyId, Instant, MemberId, SittingId } from '../ids.ts';
import { chairsOf } from '../joint/presides.ts';
import type { RulebookChanges } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { confirmLevels } from '../rulebook/house-rules.ts';
import { electionBoxFor } from './any-election.ts';
import { pick } from './draw.ts';
import { callAgreed, CHAIR, CLERK, type Hall, SITTING } from './hall.ts';
import { type House, openHouse } from './house.ts';

/** An assembly that goes from sitting to sitting, with all who are in the hall: chair, clerk, voters, an adviser, a visitor. */
export interface World {
  readonly hall: Hall;
  readonly members: readonly MemberId[];
  sitting: SittingId;
  readonly rehearses: boolean;
}

/** An act that was entered, with the state before it and what came of it. */
export interface Done {
  readonly by: MemberId | 'operator';
  readonly command: Command;
  readonly before: Assembly;
  readonly events: readonly Event[];
}

const ADVISER = 'adviser' as MemberId;
const VISITOR = 'visitor' as MemberId;

export function openWorld(house: House): World {
  const hall = openHouse(house);
  const [leading] = Object.values(hall.founded().bodies);
  const seat = { weight: 1, group: null };
  hall.act(CLERK, {
    type: 'SeatMembers',
    body: leading!.id,
    members: [{ member: ADVISER, label: 'Adviser', voting: 'advisory', ...seat, alternateFor: 'body' }],
    reason: 'Invited.',
  });
  const voters = Object.values(hall.founded().bodies).flatMap(({ id }) =>
    [1, 2, 3].map((number) => `${id}-${number}`),
  );
  return {
    hall,
    members: [CHAIR, CLERK, ADVISER, VISITOR, ...(voters as MemberId[])],
    sitting: SITTING,
    rehearses: house.rehearses === true,
  };
}

/** An own set of standing orders: other numbers, motions renamed, made of known effects, and switched off. */
export const OWN_ORDERS: RulebookChanges = {
  citeAs: 'House rules',
  thresholds: { main: { num: 2, den: 3, basis: 'cast', compare: 'ge' } },
  off: ['postpone-indefinitely'],
  speechesPerQuestion: 1,
  voting: {
    confirm: 'secret',
    proxies: { holders: 'voters', perHolder: 2, chains: true, secretBallots: true, cite: '9' },
  },
  motions: {
    'lay-on-table': { rank: 6, debatable: 'yes' },
    'x-vote-now': {
      class: 'subsidiary',
      rank: 9,
      appliesTo: ['main'],
      interrupts: 'no',
      second: false,
      debatable: 'no',
      amendable: 'no',
      threshold: { num: 1, den: 2, basis: 'cast', compare: 'gt' },
      onAdopt: 'put-now',
      reconsider: 'no',
      renewable: true,
      cite: '12',
    },
    'x-put-off': {
      class: 'subsidiary',
      rank: 5,
      appliesTo: ['main'],
      interrupts: 'no',
      second: true,
      debatable: 'yes',
      amendable: 'no',
      threshold: { num: 1, den: 2, basis: 'cast', compare: 'gt' },
      onAdopt: 'postpone-question',
      reconsider: 'yes',
      renewable: true,
      cite: '13',
    },
  },
};

export function sittingIn(world: World): SittingInSession | undefined {
  return findInSession(world.hall.founded(), world.sitting);
}

/** Who presides now. */
export function chairOf(world: World): MemberId {
  return sittingIn(world)?.presiding ?? CHAIR;
}

/** Does an act if it is in order; tells what came of it. */
export function tries(
  { hall }: World,
  by: MemberId,
  command: Command,
  extra: Partial<Context> = {},
): Done | null {
  const before = hall.state;
  const given = { ...extra, ...electionBoxFor(hall.founded(), command) };
  const context: Context = { now: hall.now, actor: { kind: 'member', member: by }, ...given };
  if (!decide(before, command, context).ok) return null;
  return { by, command, before, events: hall.act(by, command, given) };
}

/** Calls and opens the next sitting, of the same session or another one. */
export function nextSitting(world: World, adjourned: boolean): void {
  const { hall } = world;
  const number = hall.founded().sittingOrder.length + 1;
  world.sitting = `sitting-${number}` as SittingId;
  const bodies = Object.keys(hall.founded().bodies) as BodyId[];
  const { mode, joint } = tableGet(hall.founded().sittings, SITTING)!.call;
  callAgreed(hall, {
    type: 'CallSitting',
    sitting: world.sitting,
    bodies,
    kind: adjourned ? 'adjourned' : 'regular',
    title: `Sitting ${number}`,
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Cold store'],
    ...(number % 3 === 0 ? { confirm: pick(confirmLevels, number / 3) } : {}),
    ...(mode ? { mode } : {}),
    ...(joint ? { joint } : {}),
    ...(world.rehearses && number % 2 === 0 ? { rehearsal: true } : {}),
  });
  const [chair = CHAIR] = chairsOf(hall.founded(), tableGet(hall.founded().sittings, world.sitting)!);
  hall.act(chair, { type: 'OpenSitting', sitting: world.sitting });
}

/** Time passes. */
export function wait({ hall }: World, seconds: number): void {
  hall.now = (hall.now + seconds * 1000) as Instant;
}

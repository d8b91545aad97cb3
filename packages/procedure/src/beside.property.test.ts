import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialAssembly } from './assembly/evolve.ts';
import type { Command } from './command.ts';
import { evolve } from './evolve.ts';
import { type Draw, pick } from './testing/draw.ts';
import type { House } from './testing/house.ts';
import { offerFaults, unofferedFaults } from './testing/offer-checks.ts';
import { faultsOf } from './testing/order-checks.ts';
import { roamBeside } from './testing/roam.ts';
import { type Done, openWorld, type World } from './testing/world.ts';

const natural = fc.noBias(fc.nat({ max: 1_000_000 }));
const draws: fc.Arbitrary<Draw[]> = fc.array(
  fc.record({ who: natural, what: natural, on: natural, how: natural, more: natural }),
  { minLength: 150, maxLength: 150 },
);

const [one, two] = [
  { id: 'workers', members: 5, present: 5 },
  { id: 'peasants', members: 4, present: 4 },
];

const houses: readonly (readonly [string, House])[] = [
  ['ronr12', { bodies: [{ id: 'house', members: 6, present: 6 }] }],
  ['ronr12, rehearsing', { bodies: [{ id: 'house', members: 6, present: 6 }], rehearses: true }],
  ['un-ga', { rulebook: 'un-ga', bodies: [{ id: 'house', members: 6, present: 6 }] }],
  ['us-house', { rulebook: 'us-house', bodies: [{ id: 'house', members: 6, present: 6 }] }],
  ['two bodies', { rulebook: 'soviet-1917', bodies: [one, two], mode: 'concurrent' }],
];

/** Every so many entries one of those present is asked what is offered. */
const ASKED_EVERY = 12;

function faultsIn(world: World, done: Done, { sitting, asks }: Pick<World, 'sitting'> & { asks: number }) {
  const { hall } = world;
  const { before } = done;
  if (before.phase !== 'founded') return [];
  const now = hall.entries.at(-1)!.at;
  const asked = hall.entries.length % ASKED_EVERY === 0 ? offerFaults(world, pick(world.members, asks)) : [];
  const step = { ...done, before, after: hall.founded(), sitting, excused: false };
  return [...faultsOf(step), ...unofferedFaults(done, { now }), ...asked];
}

/** What must have been done at least once, so that the walks tell something of it. */
const MET: readonly Command['type'][] = [
  'ReportIncident',
  'EnterStatement',
  'WithdrawStatement',
  'ConfirmStatement',
  'ContestStatement',
  'CorrectEntry',
  'RecordSpeech',
  'RecordInterjection',
  'RecordReaction',
  'ConfirmSpeech',
  'AskSpeechCorrection',
  'LeaveSpeechCorrection',
  'CirculateMinutes',
  'ProposeCorrection',
  'WithdrawCorrection',
  'AcceptCorrection',
  'ContestCorrection',
  'AdmitGuest',
  'RecordGuestLeft',
  'ExpelPerson',
  'ReadmitPerson',
  'SetDoors',
  'MoveSitting',
];

const met = new Map<Command['type'], number>();

describe.each(houses)('acts beside the business under %s', (_name, house) => {
  it('[I-1] [I-5] [RW-20] are taken where they were offered, offered where they are taken, and replay to the same state', () => {
    fc.assert(
      fc.property(draws, (taken) => {
        const world = openWorld(house);
        for (const draw of taken) {
          const { sitting } = world;
          const done = roamBeside(world, draw);
          if (!done) continue;
          met.set(done.command.type, (met.get(done.command.type) ?? 0) + 1);
          expect(faultsIn(world, done, { sitting, asks: draw.on })).toEqual([]);
        }
        const { hall } = world;
        expect(JSON.stringify(hall.entries.reduce(evolve, initialAssembly))).toBe(JSON.stringify(hall.state));
      }),
      { numRuns: 16, seed: 1917, endOnFailure: process.env['TAURIDE_SHRINK'] === undefined },
    );
  });
});

it('each of them was done', () => {
  expect(MET.filter((type) => !met.has(type))).toEqual([]);
});

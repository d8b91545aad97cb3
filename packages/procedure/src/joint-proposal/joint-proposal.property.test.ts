import { tableGet, tableValues } from '@tauride/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialAssembly } from '../assembly/evolve.ts';
import type { Assembly } from '../assembly/state.ts';
import type { Command } from '../command.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import { openBodies } from '../testing/bodies.ts';
import type { Hall } from '../testing/hall.ts';
import { bodiesToAsk, jointProposalsFor } from './standing.ts';

const SEED = Number(process.env['TAURIDE_SEED'] ?? 1917);
const bodies = ['north', 'south', 'west'] as unknown as readonly [BodyId, BodyId, BodyId];
/** From the body of who acts on, mostly. */
const orders = [[0, 1], [0, 2], [0, 1], [0, 1, 2], [1, 0], [0]] as const;
const people = bodies.flatMap((body) => ['chair', 'clerk', '1'].map((who) => `${body}-${who}`));
const ids = ['a', 'b', 'c', 'd'] as unknown as readonly SittingId[];

const drawn = fc.record({
  who: fc.constantFrom(...people),
  what: fc.constantFrom(
    'propose',
    'propose',
    'consents',
    'consents',
    'consents',
    'declines',
    'withdraw',
    'call',
    'office',
  ),
  id: fc.constantFrom(...ids),
  body: fc.constantFrom(...bodies),
  order: fc.constantFrom(...orders),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

function commandOf({ what, id, body, order, who }: Drawn, now: Hall['now']): Command {
  const own = bodies.findIndex((each) => who.startsWith(each));
  const terms = {
    bodies: order.map((at) => bodies[(own + at) % bodies.length]!),
    kind: 'regular',
    title: 'Together',
    place: '',
    startsAt: now,
    hoursRecorded: true,
    agenda: ['One'],
  } as const;
  switch (what) {
    case 'propose':
      return { type: 'ProposeJointSitting', proposal: id, ...terms };
    case 'call':
      return { type: 'CallSitting', sitting: id, ...terms };
    case 'withdraw':
      return { type: 'WithdrawJointSitting', proposal: id };
    case 'office': {
      const member = `${bodies[own]!}-${order.length === 2 ? 'clerk' : '1'}` as MemberId;
      return { type: 'AssignOffice', body: bodies[own]!, office: 'clerk', member, reason: 'Elected.' };
    }
    default: {
      const asked = order.length === 3 ? body : bodies[own]!;
      return { type: 'AnswerJointSitting', proposal: id, body: asked, answer: what, reason: 'So.' };
    }
  }
}

/** Does it if it is in order, and looks at what may not have come of it. */
function attempt(hall: Hall, draw: Drawn): 'done' | 'called' | 'refused' {
  const before = hall.founded();
  const command = commandOf(draw, hall.now);
  const actor = { kind: 'member', member: draw.who as MemberId } as const;
  if (!decide(before, command, { now: hall.now, actor }).ok) return 'refused';
  const called = hall.act(draw.who, command).find((event) => event.type === 'SittingCalled');
  const standings = people.map((who) => jointProposalsFor(hall.founded(), who as MemberId));
  for (const { proposal } of standings.flat()) {
    expect(tableGet(hall.founded().sittings, proposal.id)).toBeUndefined();
    expect(proposal.asked.some(({ answer }) => answer?.kind !== 'consents')).toBe(true);
  }
  if (!called || called.bodies.length < 2) return 'done';
  const missing = bodiesToAsk(before, called.bodies, actor.member);
  const consented = new Set([
    ...(called.agreed ?? []).map((agreed) => agreed.body),
    ...called.bodies.filter((body) => !missing.includes(body)),
  ]);
  expect(called.bodies.filter((body) => !consented.has(body))).toEqual([]);
  if (command.type === 'CallSitting') expect(missing).toEqual([]);
  return 'called';
}

/** Every body of every sitting has consented by an entry of somebody who served it then, or the caller served it. */
function consentsIn(hall: Hall): void {
  let state: Assembly = initialAssembly;
  const consents = new Map<string, string>();
  for (const entry of hall.entries) {
    const { event } = entry;
    if (event.type === 'JointSittingProposed' || event.type === 'JointSittingWithdrawn')
      for (const body of bodies) consents.delete(`${event.proposal} ${body}`);
    if (event.type === 'JointSittingAnswered') {
      const key = `${event.proposal} ${event.body}`;
      if (event.answer === 'consents') consents.set(key, entry.by);
      else consents.delete(key);
      const served = state.phase === 'founded' && state.bodies[event.body]!.offices;
      expect(served && [served.chair, served.clerk]).toContain(entry.by);
    }
    if (event.type === 'SittingCalled')
      for (const { body, member } of (event.agreed ?? []).slice(1)) {
        const by = consents.get(`${event.sitting} ${body}`);
        if (by !== undefined) expect(by).toBe(member);
      }
    state = evolve(state, entry);
  }
  expect(JSON.stringify(state)).toBe(JSON.stringify(hall.state));
}

describe('joint sittings that anybody proposes, answers and calls', () => {
  it(`[JS-23] [JS-26] [I-1] never bring a body together that has not consented (seed ${SEED})`, () => {
    const counts = { done: 0, called: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 60, maxLength: 80 }), (draws) => {
        const hall = openBodies(...bodies);
        for (const draw of draws) counts[attempt(hall, draw)] += 1;
        consentsIn(hall);
        expect(tableValues(hall.founded().sittings).length).toBeGreaterThanOrEqual(bodies.length);
      }),
      { seed: SEED, numRuns: 60 },
    );
    process.stdout.write(`joint sittings: ${JSON.stringify(counts)}\n`);
    expect(counts.called).toBeGreaterThan(20);
    expect(counts.done).toBeGreaterThan(100);
  });
});

import { tableGet, tableHas, tableValues } from '@tauride/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialAssembly } from '../assembly/evolve.ts';
import { pollOf } from '../assembly/access.ts';
import type { Command } from '../command.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { BodyId, MemberId, PollId } from '../ids.ts';
import { type CastBallot, tallyBallots } from '../poll/tally.ts';
import { substitutionsIn } from '../sitting/alternates.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { sittingOf, top } from '../testing/moves.ts';
import {
  bylaws,
  endsPoll,
  HOUSE,
  openRepresented,
  pending,
  presence,
  proxy,
  seatFor,
  SENATE,
} from '../testing/represented.ts';
import { mandateOf } from './mandate.ts';
import { registerOf } from './register-of.ts';
import { sealOf } from './seal.ts';
import type { Register, RegisterLine } from './state.ts';

const people = ['ann', 'bob', 'cem', 'dot', 'eva', 'alt', 'any', 'sue', 'tim', CHAIR] as MemberId[];
const person = fc.constantFrom(...people);
const replaced = fc.constantFrom('ann', 'bob', 'cem') as fc.Arbitrary<string> as fc.Arbitrary<MemberId>;
const alternate = fc.constantFrom('alt', 'any') as fc.Arbitrary<string> as fc.Arbitrary<MemberId>;
const body = fc.oneof(
  { weight: 3, arbitrary: fc.constant(HOUSE) },
  { weight: 1, arbitrary: fc.constant(SENATE) },
);
const voting = fc.constantFrom('full', 'advisory', 'none');

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('arrives'), member: person }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('leaves'), member: person }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('seat'), member: replaced, other: alternate, body }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('unseat'), member: replaced, other: alternate, body }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('give'), member: person, other: person, body }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('revoke'), number: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change'),
      member: person,
      body,
      voting,
      weight: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('vacate'), member: person, body }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function commandOf(given: Act): Command {
  switch (given.kind) {
    case 'arrives':
      return presence([given.member], []);
    case 'leaves':
      return presence([], [given.member]);
    case 'seat':
      return seatFor(given.other, given.member, given.body);
    case 'unseat':
      return { ...seatFor(given.other, given.member, given.body), type: 'UnseatAlternate' } as Command;
    case 'give':
      return proxy(given.member, given.other, { kind: 'all' }, given.body);
    case 'revoke':
      return { type: 'RevokeProxy', proxy: `x${given.number}` } as Command;
    case 'change': {
      const { member, weight } = given;
      const seat = { member, label: member, voting: given.voting, weight, group: null } as const;
      return { type: 'ChangeSeats', body: given.body, seats: [seat], reason: 'r' };
    }
    default:
      return { type: 'VacateSeats', body: given.body, members: [given.member], reason: 'r' };
  }
}

/** Does it as the desk, if it is in order. */
function tries(hall: Hall, command: Command): boolean {
  const actor = { kind: 'member', member: CLERK } as const;
  if (!decide(hall.state, command, { now: hall.now, actor }).ok) return false;
  hall.act(CLERK, command);
  return true;
}

function isThere(hall: Hall, member: MemberId): boolean {
  const { presence: found } = sittingOf(hall);
  return found.phase === 'recorded' && tableHas(found.present, member);
}

function fullSeat(hall: Hall, member: MemberId, of: BodyId): number | undefined {
  const seat = tableGet(hall.founded().members, member)?.seats.find((each) => each.body === of);
  return seat?.voting === 'full' ? seat.weight : undefined;
}

/** Whose hand the vote of a seat must be in, worked out by itself: `null` for nobody's. */
function handOf(hall: Hall, of: MemberId, inBody: BodyId, chains: boolean): MemberId | null {
  if (isThere(hall, of)) return of;
  const sub = substitutionsIn(sittingOf(hall)).find((each) => each.body === inBody && each.for === of);
  if (sub) return isThere(hall, sub.alternate) ? sub.alternate : null;
  const given = tableValues(hall.founded().proxies).filter(
    (each) => each.body === inBody && each.revokedAt === null,
  );
  let at = of;
  for (let links = 0; links <= given.length; links += 1) {
    const next = given.find(({ from }) => from === at)?.to;
    if (next === undefined || next === of) return null;
    if (isThere(hall, next)) return mayHold(hall, next, inBody) ? next : null;
    if (!chains) return null;
    at = next;
  }
  return null;
}

function mayHold(hall: Hall, member: MemberId, inBody: BodyId): boolean {
  const subs = substitutionsIn(sittingOf(hall)).filter((each) => each.body === inBody);
  const sub = subs.find(({ alternate }) => alternate === member);
  return fullSeat(hall, sub ? sub.for : member, inBody) !== undefined;
}

function linesIn({ who }: Register): readonly RegisterLine[] {
  return tableValues(who!);
}

/** Each seat in the hand it belongs to, once, with its weight, and no other. */
function expectEachSeatOnce(hall: Hall, register: Register, chains: boolean): void {
  const found = linesIn(register).flatMap(({ of, by, votes }) =>
    votes.map(({ body: inBody, weight }) => `${of} in ${inBody} by ${by}: ${weight}`),
  );
  const seats = tableValues(hall.founded().members).flatMap(({ id, seats: held }) =>
    held.flatMap(({ body: inBody, voting: right, weight }) => {
      const by = right === 'full' ? handOf(hall, id, inBody, chains) : null;
      return by === null ? [] : [{ text: `${id} in ${inBody} by ${by}: ${weight}`, weight }];
    }),
  );
  expect(found.toSorted()).toEqual(seats.map(({ text }) => text).toSorted());
  expect(register.votes).toBe(seats.reduce((sum, { weight }) => sum + weight, 0));
  expect(register.lines).toBe(register.who!.size);
}

/** Ballots of nobody in the register change nothing. */
function expectStrangersUncounted(hall: Hall, poll: PollId): void {
  const state = hall.founded();
  const open = pollOf(state, poll);
  const { who } = open.register!;
  const cast = (voter: string): CastBallot => ({ voter: voter as MemberId, choice: 'yes' });
  const known = linesIn(open.register!).map((line) => cast(mandateOf(line)));
  const strangers = people
    .flatMap((of) => people.map((by) => mandateOf({ of, by })))
    .filter((mandate) => !tableHas(who!, mandate))
    .map(cast);
  const { tally } = tallyBallots(state, open, known);
  expect(tallyBallots(state, open, [...known, ...strangers]).tally).toEqual(tally);
  expect(tally.yes).toBe(open.register!.votes);
}

let number = 0;

function opens(hall: Hall): PollId {
  number += 1;
  if (sittingOf(hall).stack.length === 0) pending(hall, `That number ${number} be done.`);
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
  return sittingOf(hall).poll!;
}

const round = fc.record({
  before: fc.array(act, { minLength: 4, maxLength: 16 }),
  during: fc.array(act, { maxLength: 6 }),
});

it('[RV-5] [RV-7] [RV-8] [RV-15] each seat is counted once whoever comes, goes, sits and votes for whom; a frozen register never changes', () => {
  const seen = { proxy: 0, alternate: 0, member: 0, both: 0, during: 0 };
  fc.assert(
    fc.property(fc.boolean(), fc.array(round, { minLength: 1, maxLength: 4 }), (chains, rounds) => {
      const proxies = { ...bylaws, chains, perHolder: null };
      const present = ['dot', 'eva', 'alt', 'any', 'sue', 'tim'];
      const hall = openRepresented({ joint: true, proxies, present, weights: { bob: 3, sue: 2 } });
      for (const { before, during } of rounds) {
        for (const given of before) tries(hall, commandOf(given));
        if (tableGet(hall.founded().members, 'eva')?.seats.length === 0) return;
        if (fullSeat(hall, 'eva' as MemberId, HOUSE) === undefined) return;
        if (fullSeat(hall, 'dot' as MemberId, HOUSE) === undefined) return;
        const poll = opens(hall);
        const { register } = pollOf(hall.founded(), poll);
        expectEachSeatOnce(hall, register!, chains);
        expectStrangersUncounted(hall, poll);
        for (const line of linesIn(register!)) seen[line.as] += 1;
        if (linesIn(register!).some(({ votes }) => votes.length > 1)) seen.both += 1;
        for (const given of during) if (tries(hall, commandOf(given))) seen.during += 1;
        expect(pollOf(hall.founded(), poll).register).toEqual(register);
        expectStrangersUncounted(hall, poll);
        const again = registerOf(
          { ...hall.founded(), members: { ...hall.founded().members } },
          sittingOf(hall),
          {
            on: pollOf(hall.founded(), poll).on,
            secret: false,
          },
        );
        expectEachSeatOnce(hall, again, chains);
        const { who, ...seal } = register!;
        expect(sealOf({ ...register!, who: who! })).toEqual(seal);
        endsPoll(hall, { yes: 1, no: 0, abstain: 0 });
        expect(pollOf(hall.founded(), poll).register).toEqual(seal);
      }
      expect(hall.entries.reduce(evolve, initialAssembly)).toEqual(hall.state);
    }),
    { numRuns: 200 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(10);
});

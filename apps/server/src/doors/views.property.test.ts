import { tableGet, tableIds } from '@tauride/kernel';
import {
  type Assembly,
  type Command,
  type Entry,
  evolve,
  excludedIn,
  type Line,
  type MemberId,
  type Publicity,
} from '@tauride/procedure';
import { openWorld, roam, type World } from '@tauride/procedure/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, audiencesIn, mayRead } from './audience.ts';
import { bookAfter, clearanceIn, emptyBook } from './book.ts';
import { forksOf } from './forks.ts';
import { letsIn } from './lets-in.ts';
import { type ClearedMove, createViews } from './views.ts';

const SEED = Number(process.env['TAURIDE_SEED'] ?? 1917);
const WALKS = 40;
const IN_A_WALK = 120;

const lasting: readonly Audience[] = ['public', 'members', 'in peasants workers'];
const widths: readonly Publicity[] = ['public', 'members', 'closed'];

const number = fc.nat({ max: 9_999 });
const walk = fc.array(fc.record({ what: number, who: number, on: number, how: number, more: number }), {
  minLength: IN_A_WALK,
  maxLength: IN_A_WALK,
});

/** A page of each audience that follows the entries it gets, and starts again where it is told to. */
function follow(initial: Assembly) {
  let [state, book] = [initial, emptyBook];
  const past: ClearedMove[] = [];
  const options = { state: () => state, wanted: () => audiencesIn(state, book.closing) };
  const since = ({ seq }: Assembly) => past.slice(seq);
  const views = createViews({ past: since, ...options });
  const pages = new Map<Audience, Assembly>(lasting.map((audience) => [audience, initial]));
  const seen = { refreshed: 0, sealed: 0, apart: new Set<Audience>() };
  const followed = (audience: Audience, { entry, clearance }: ClearedMove): void => {
    const reads = mayRead(audience, clearance, entry.seq);
    if (!reads) seen.sealed += 1;
    if (views.isRefreshed(audience, entry.seq)) seen.refreshed += 1;
    const page = pages.get(audience);
    // Whoever comes to it begins with what it knows.
    if (page === undefined || views.isRefreshed(audience, entry.seq)) {
      pages.set(audience, views.of(audience));
      return;
    }
    const line: Line = reads ? entry : { v: 1, seq: entry.seq, c: '0'.repeat(64) };
    const next = evolve(page, line);
    expect(letsSee(next), `entry ${entry.seq} for ${audience}`).toEqual(letsSee(views.of(audience)));
    if (!reads) expect(letsSee(next), `entry ${entry.seq} for ${audience}`).toEqual(letsSee(page));
    pages.set(audience, next);
  };
  const take = (entry: Entry): void => {
    const before = state;
    state = evolve(state, entry);
    const known = book.closing;
    book = bookAfter(book, state, entry);
    const clearance = clearanceIn(book, entry.seq);
    const closing = [...book.closing].filter((body) => !known.has(body));
    const forks = forksOf({ before, after: state, entry, closed: book.closing, closing });
    const move = { before, entry, after: state, clearance, forks };
    for (const audience of lasting) views.of(audience);
    views.advance(move);
    past.push(move);
    const apart = [...options.wanted()].filter((audience) => !lasting.includes(audience));
    for (const audience of apart) seen.apart.add(audience);
    for (const audience of pages.keys())
      if (!lasting.includes(audience) && !apart.includes(audience)) pages.delete(audience);
    for (const audience of new Set([...lasting, ...apart])) followed(audience, move);
  };
  /** What they would know whom all that is past is gone through for. */
  const again = () => {
    const started = createViews({ past: since, ...options });
    for (const move of past) started.advance({ ...move, forks: [] });
    return started;
  };
  return { take, views, again, wanted: options.wanted, state: () => state, seen };
}

/** What is before the house, as somebody knows it. */
function letsSee(state: Assembly): unknown {
  if (state.phase === 'unfounded') return null;
  return state.sittingOrder.map((id) => {
    const sitting = tableGet(state.sittings, id)!;
    if (!('stack' in sitting)) return [id, sitting.phase];
    const pending = [...sitting.stack, ...sitting.offered];
    return [
      id,
      sitting.phase,
      sitting.floor,
      sitting.poll,
      sitting.agenda,
      pending.map((motion) => {
        const found = tableGet(state.motions, motion);
        return [motion, found?.phase, found?.wording];
      }),
    ];
  });
}

function setDoors(world: World, how: number): void {
  const { hall, sitting } = world;
  const found = tableGet(hall.founded().sittings, sitting);
  if (!found || !('presiding' in found)) return;
  const publicity = widths[how % 3]!;
  try {
    hall.act(found.presiding, {
      type: 'SetDoors',
      sitting,
      publicity,
      reason: 'It has to be.',
      ...(how % 2 === 0 ? { ground: 'emergency' } : {}),
    });
  } catch {
    // Refused: they are so already, or a vote is taken.
  }
}

/** Lets a guest in, sends somebody out, or lets them in again. */
function moveSomebody(world: World, how: number): void {
  const { hall, sitting } = world;
  const found = tableGet(hall.founded().sittings, sitting);
  if (!found || !('presiding' in found)) return;
  const reason = 'It has to be.';
  const members = tableIds(hall.founded().members) as MemberId[];
  const person = { member: members[how % members.length]! };
  const out = excludedIn(found)[0];
  const acts: readonly Command[] = [
    { type: 'AdmitGuest', sitting, kind: 'press', label: 'The Herald' },
    { type: 'ExpelPerson', sitting, person, reason },
    { type: 'ExpelPerson', sitting, person, reason },
    { type: 'ReadmitPerson', sitting, person: out ? { member: out.member } : person, reason },
  ];
  try {
    hall.act(found.presiding, acts[how % acts.length]!);
  } catch {
    // Refused: nobody was sent out, or a vote is taken.
  }
}

describe('pages of an assembly whose doors open and close', () => {
  it(`[DO-8] [DO-9] [DO-12] know what their audience may know, and no entry stops them (seed ${SEED})`, () => {
    const told = { refreshed: 0, sealed: 0, apart: new Set<string>() };
    fc.assert(
      fc.property(walk, (draws) => {
        const world = openWorld({
          rulebook: 'soviet-1917',
          bodies: [
            { id: 'workers', members: 5 },
            { id: 'peasants', members: 4 },
          ],
          mode: 'as-one',
        });
        const first: Assembly = { phase: 'unfounded', seq: 0 };
        const followed = follow(first);
        let taken = 0;
        const catchUp = (): void => {
          for (const entry of world.hall.entries.slice(taken)) followed.take(entry);
          taken = world.hall.entries.length;
        };
        for (const [at, draw] of draws.entries()) {
          if (at % 9 === 8) setDoors(world, draw.how);
          else if (at % 9 === 4) moveSomebody(world, draw.more);
          else roam(world, draw);
          catchUp();
        }
        const inside = followed.views.of('in peasants workers');
        const all = world.hall
          .founded()
          .sittingOrder.every(
            (id) => letsIn('in peasants workers', tableGet(world.hall.founded().sittings, id)!) === 'always',
          );
        expect(all).toBe(true);
        expect(inside).toEqual(followed.state());
        const again = followed.again();
        for (const audience of [...followed.wanted()].filter(
          (each) => each !== 'public' && each !== 'members',
        ))
          expect(again.of(audience), audience).toEqual(followed.views.of(audience));
        for (const audience of followed.seen.apart)
          told.apart.add(audience.split(/[ @]/u)[0]! + audience.includes('but'));
        told.refreshed += followed.seen.refreshed;
        told.sealed += followed.seen.sealed;
      }),
      { numRuns: WALKS, seed: SEED, endOnFailure: true },
    );
    expect(told.sealed).toBeGreaterThan(1_000);
    expect(told.refreshed).toBeGreaterThan(50);
    expect([...told.apart]).toEqual(expect.arrayContaining(['guestsfalse', 'intrue', 'memberstrue']));
  });
});

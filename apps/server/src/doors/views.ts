import {
  type Assembly,
  type BodyId,
  doorsOf,
  initialAssembly,
  type Publicity,
  type Sitting,
} from '@tauride/procedure';
import { type Audience, bodiesIn, inBodies, mayRead } from './audience.ts';
import { type Clearance, clearanceOf } from './clearance.ts';
import { type Move, seenAfter } from './view.ts';

export interface ClearedMove extends Move {
  readonly clearance: Clearance;
  /** Bodies that close their doors with this entry for the first time. */
  readonly closing: readonly BodyId[];
}

/** What each audience knows of the assembly: the state as it follows from what it may read. */
export interface Views {
  readonly of: (audience: Audience) => Assembly;
  readonly advance: (move: ClearedMove) => void;
  /** Whether an audience has to be given the state anew with this entry. */
  readonly isRefreshed: (audience: Audience, seq: number) => boolean;
}

/** As many audiences as are told apart in advance when yet another body closes its doors. */
const FORETOLD = 16;

/** @param past what happened so far, for an audience that nobody belonged to before
 *  @param state the state as it is now */
export function createViews(past: () => Iterable<ClearedMove>, state: () => Assembly): Views {
  const views = new Map<Audience, Assembly>([
    ['public', initialAssembly],
    ['members', initialAssembly],
  ]);
  const refreshed = new Map<Audience, Set<number>>();
  const step = (audience: Audience, view: Assembly, move: ClearedMove): Assembly => {
    const seen = seenAfter(view, move, {
      reads: mayRead(audience, move.clearance),
      lets: (sitting) => letsIn(audience, sitting),
    });
    if (seen.refresh) refreshesOf(refreshed, audience).add(move.entry.seq);
    return seen.view;
  };
  const caughtUp = (audience: Audience): Assembly => {
    let view: Assembly = initialAssembly;
    for (const move of past()) view = step(audience, view, move);
    views.set(audience, view);
    return view;
  };
  return {
    of: (audience) => (audience === 'all' ? state() : (views.get(audience) ?? caughtUp(audience))),
    advance: (move) => {
      for (const body of move.closing) foretell(views, refreshed, body);
      for (const [audience, view] of views) views.set(audience, step(audience, view, move));
    },
    isRefreshed: (audience, seq) => refreshed.get(audience)?.has(seq) ?? false,
  };
}

function refreshesOf(refreshed: Map<Audience, Set<number>>, audience: Audience): Set<number> {
  const known = refreshed.get(audience) ?? new Set<number>();
  refreshed.set(audience, known);
  return known;
}

/** Until now the members of this body knew what all others knew. */
function foretell(views: Map<Audience, Assembly>, refreshed: Map<Audience, Set<number>>, body: BodyId): void {
  if (views.size > FORETOLD) return;
  for (const [audience, view] of Array.from(views)) {
    if (audience === 'public' || bodiesIn(audience).includes(body)) continue;
    const own = inBodies([...bodiesIn(audience), body]);
    views.set(own, view);
    refreshed.set(own, new Set(refreshed.get(audience)));
  }
}

/** Whether an audience was let into a sitting at any time, or is now. */
export function letsIn(audience: Audience, sitting: Sitting): 'always' | 'now' | 'no' {
  const lets = (publicity: Publicity): boolean => mayRead(audience, clearanceOf(sitting, publicity));
  if (!lets(doorsOf(sitting))) return 'no';
  const settings = [sitting.call.publicity, ...(sitting.doors ?? []).map(({ publicity }) => publicity)];
  return settings.every(lets) ? 'always' : 'now';
}
